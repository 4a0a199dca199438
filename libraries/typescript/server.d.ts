/** Within a rule every key must hold, within a key any value. */
export interface AuthorizeRule {
  groups?: readonly [string, ...string[]];
  scopes?: readonly [string, ...string[]];
  users?: readonly [string, ...string[]];
  /** SPIFFE IDs. */
  workloads?: readonly [string, ...string[]];
  /** Any caller with a valid token. */
  authenticated?: true;
}

/**
 * The options of a tool, prompt or resource with who may use it, for `registerTool` and its kin in both generations of
 * the TypeScript SDK. It sets `_meta` and nothing else; enforcement is the gateway's.
 *
 * @param rules one rule, or a list of rules any of which suffices
 * @throws TypeError for a rule without keys, an unknown key, or a list that is empty
 */
export function authorizeTool<Options extends { _meta?: Record<string, unknown> | undefined } = object>(
  rules: AuthorizeRule | readonly AuthorizeRule[],
  options?: Options,
): Options & { _meta: Record<string, unknown> };
