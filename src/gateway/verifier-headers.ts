import { canRequestOidcToken, requestOidcToken } from "../github/oidc-token.ts";
import type { Plan } from "../manifest/plan.ts";
import { audience } from "./tokens.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Headers by which the pipeline shows at a server's route that it is the verifier, made anew for each check: GitHub's
 * tokens live for five minutes. Empty where the platform names no verifier, or this is no job that can be it.
 */
export function verifierHeaders(plan: Plan, publicUrl: string, env: Environment) {
  return async (signal: AbortSignal): Promise<Record<string, string>> => {
    const verifier = plan.platform.identity?.verifier;
    if (verifier === undefined || !canRequestOidcToken(env)) return {};
    const token = await requestOidcToken(audience(verifier.audience, { plan, publicUrl }), env, signal);
    return { authorization: `Bearer ${token}` };
  };
}
