/**
 * Matches resource URIs against URI templates (RFC 6570), as far as access rules may: a simple expression
 * `{name}` takes one path segment, `{+name}` and `{#name}` take anything; an expression of another kind takes
 * anything but "/", so that a template never reaches further than it reads.
 */
export function matchesTemplate(template: string, uri: string): boolean {
  if (new RegExp(`^(?:${rewritableUri})$`, "s").test(uri)) return false;
  return new RegExp(`^(?:${templatePattern(template)})$`, "s").test(uri);
}

/** The template as a regular expression for the whole URI, in what RE2 and JavaScript have in common. */
export function templatePattern(template: string): string {
  const parts = template.split(/(\{[^{}]*\})/).map((part) => {
    if (!isExpression(part)) return part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    return /^\{[+#]/.test(part) ? ".+" : "[^/]+";
  });
  return parts.join("");
}

const special = "(?:https?|wss?|ftp|file)";

/**
 * URIs that a server may read as another one before it looks them up: servers in TypeScript and Python parse them
 * by https://url.spec.whatwg.org, which resolves dots, drops control characters and default ports, and lowers case.
 * A caller who may read below a template could otherwise reach a single resource there that it may not read. In what
 * RE2 and JavaScript have in common, for the whole URI.
 */
export const rewritableUri = [
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
  "(?:https?|wss?|ftp)://[^/]*",
].join("|");

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
