import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  printable
} from "./chunk-YJ6VFRSS.js";

// src/report/markdown-text.ts
function markdownText(text) {
  return text.split(/(`[^`\n]+`)/).map((part) => /^`[^`]+`$/.test(part) ? codeSpan(part.slice(1, -1)) : plain(part)).join("");
}
function codeSpan(text) {
  const shown = printable(text.replace(/\s+/g, " ")).replaceAll("|", "\\|");
  const longest = Math.max(0, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const needsSpace = /^[`\s]|[`\s]$/.test(shown) || shown === "";
  return needsSpace ? `${fence} ${shown} ${fence}` : `${fence}${shown}${fence}`;
}
var zeroWidthSpace = "\u200B";
function plain(text) {
  return printable(text.replace(/\s+/g, " ")).replace(/[\\`*_[\]~|]/g, "\\$&").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("$", "&#36;").replaceAll("@", `@${zeroWidthSpace}`).replace(/(#|\bGH-)(?=\d)/gi, `$1${zeroWidthSpace}`).replace(/:(?=\/\/)/g, `:${zeroWidthSpace}`).replace(/\bwww\./gi, (start) => `${start.slice(0, -1)}${zeroWidthSpace}.`);
}

export {
  markdownText,
  codeSpan
};
