import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);

// src/platform/release-tag.ts
var version = /^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$/;
function taggedVersion(ref, name) {
  const tag = /^refs\/tags\/(.+)$/.exec(ref)?.[1];
  if (tag === void 0) return void 0;
  const rests = ["v", `${name}/v`, `${name}-v`, `${name}@`].filter((prefix) => tag.startsWith(prefix)).map((prefix) => tag.slice(prefix.length));
  return rests.find((rest) => version.test(rest));
}

export {
  taggedVersion
};
