import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);

// src/policy/uri-template.ts
function matchesTemplate(template, uri) {
  const pattern = template.split(/(\{[^{}]*\})/).map((part) => {
    if (!isExpression(part)) return part.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
    return /^\{[+#]/.test(part) ? ".+" : "[^/]+";
  });
  return new RegExp(`^${pattern.join("")}$`, "su").test(uri);
}
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
  isTemplate,
  literalLength
};
