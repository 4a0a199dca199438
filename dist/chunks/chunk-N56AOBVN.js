import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);

// src/source/position.ts
function pointerToken(name) {
  return String(name).replaceAll("~", "~0").replaceAll("/", "~1");
}
function unescapeToken(token) {
  return token.replaceAll("~1", "/").replaceAll("~0", "~");
}
function toPointer(path) {
  return path.map((part) => `/${pointerToken(part)}`).join("");
}
function fromPointer(pointer) {
  if (pointer === "") return [];
  return pointer.slice(1).split("/").map(unescapeToken);
}

export {
  pointerToken,
  unescapeToken,
  toPointer,
  fromPointer
};
