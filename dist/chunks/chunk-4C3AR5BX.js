import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);

// src/image/dockerfile/lines.ts
function exec(instruction, argv, mounts = []) {
  const flags = mounts.map((mount) => `--mount=${mount} \\
    `).join("");
  return `${instruction} ${flags}${JSON.stringify(argv)}`;
}
function env(variables) {
  const one = ([name, value]) => `${name}="${value.replaceAll(/[\\"$]/g, "\\$&")}"`;
  return `ENV ${Object.entries(variables).map(one).join(" \\\n    ")}`;
}
function copy(sources, target, flags = "") {
  return `COPY ${flags === "" ? "" : `${flags} `}${JSON.stringify([...sources, target])}`;
}
function cache(target) {
  return `type=cache,target=${target},sharing=locked`;
}

export {
  exec,
  env,
  copy,
  cache
};
