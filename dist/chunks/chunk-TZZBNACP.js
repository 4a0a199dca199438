import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);

// src/report/shorten.ts
function shorten(text, max) {
  return text.length <= max ? text : `${text.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/, "")}\u2026`;
}
function shortImage(image) {
  return image.replace(/(sha256:[0-9a-f]{12})[0-9a-f]{52}/, "$1\u2026");
}

export {
  shorten,
  shortImage
};
