import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);

// src/policy/uri-template.ts
function matchesTemplate(template, uri) {
  if (new RegExp(`^(?:${rewritableUri})$`, "s").test(uri)) return false;
  return new RegExp(`^(?:${templatePattern(template)})$`, "s").test(uri);
}
function templatePattern(template) {
  const parts = template.split(/(\{[^{}]*\})/).map((part) => {
    if (!isExpression(part)) return part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    return /^\{[+#]/.test(part) ? ".+" : "[^/]+";
  });
  return parts.join("");
}
var special = "(?:https?|wss?|ftp|file)";
var rewritableUri = [
  // Not printable ASCII, or a backslash.
  "(?:.|\\n)*[^!-\\[\\]-~](?:.|\\n)*",
  // A segment of dots.
  "[^?#]*/(?:\\.|%2[eE]){1,2}(?:[/?#].*)?",
  // Upper case in a scheme, or in the host of a scheme whose hosts have none.
  "[^:/?#]*[A-Z][^:/?#]*:.*",
  `${special}://[^/?#]*[A-Z].*`,
  // Other ways to write the slashes behind the scheme, a default port, a missing path.
  "(?:https?|wss?|ftp):(?:/?[^/].*|///.*|/?/?)",
  `${special}://[^/?#]*:(?:21|80|443)?(?:[/?#].*)?`,
  "(?:https?|wss?|ftp)://[^/]*"
].join("|");
function isTemplate(name) {
  return /\{[^{}]*\}/.test(name);
}
function literalLength(template) {
  return template.replaceAll(/\{[^{}]*\}/g, "").length;
}
function isExpression(part) {
  return part.startsWith("{") && part.endsWith("}");
}

export {
  matchesTemplate,
  templatePattern,
  rewritableUri,
  isTemplate,
  literalLength
};
