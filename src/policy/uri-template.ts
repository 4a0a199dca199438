/**
 * Matches resource URIs against URI templates (RFC 6570), as far as access rules may: a simple expression
 * `{name}` takes one path segment, `{+name}` and `{#name}` take anything; an expression of another kind takes
 * anything but "/", so that a template never reaches further than it reads.
 */
export function matchesTemplate(template: string, uri: string): boolean {
  const pattern = template.split(/(\{[^{}]*\})/).map((part) => {
    if (!isExpression(part)) return part.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
    return /^\{[+#]/.test(part) ? ".+" : "[^/]+";
  });
  return new RegExp(`^${pattern.join("")}$`, "su").test(uri);
}

/** True where the name has at least one `{…}`. */
export function isTemplate(name: string): boolean {
  return /\{[^{}]*\}/.test(name);
}

/** Characters outside of expressions: of two templates that match, the one with more of them says more. */
export function literalLength(template: string): number {
  return template.replaceAll(/\{[^{}]*\}/g, "").length;
}

function isExpression(part: string): boolean {
  return part.startsWith("{") && part.endsWith("}");
}
