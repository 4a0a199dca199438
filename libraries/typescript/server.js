/** Key of `_meta` that the pipeline reads a definition's own rules from. */
const key = "dev.mcp-pipeline/authorize";

const lists = ["groups", "scopes", "users", "workloads"];

/**
 * The options of a tool, prompt or resource with who may use it. It sets `_meta` and nothing else: the gateway in front
 * of the server enforces the rules, and takes them out of every list before a client sees it.
 */
export function authorizeTool(rules, options = {}) {
  for (const rule of Array.isArray(rules) ? rules : [rules]) checkRule(rule);
  if (Array.isArray(rules) && rules.length === 0)
    throw new TypeError("authorizeTool needs at least one rule.");
  return { ...options, _meta: { ...options._meta, [key]: rules } };
}

/** A rule that lets nobody in, or everybody, by a typo should not wait for a deploy to be found. */
function checkRule(rule) {
  if (typeof rule !== "object" || rule === null)
    throw new TypeError('A rule is an object such as { groups: ["data"] }.');
  const keys = Object.keys(rule);
  if (keys.length === 0)
    throw new TypeError(`A rule needs at least one of ${lists.join(", ")}, authenticated.`);
  for (const name of keys) {
    const value = rule[name];
    if (name === "authenticated") {
      if (value !== true) throw new TypeError("authenticated is true or left out.");
    } else if (!lists.includes(name)) {
      throw new TypeError(
        `A rule has no ${JSON.stringify(name)}. It has ${lists.join(", ")}, authenticated.`,
      );
    } else if (!isList(value)) {
      throw new TypeError(`${name} is a list of texts that is not empty.`);
    }
  }
}

function isList(value) {
  return (
    Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === "string" && one !== "")
  );
}
