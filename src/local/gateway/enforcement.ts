import type { Plan } from "../../manifest/plan.ts";
import type { Enforcement } from "./enforced.ts";
import { findEnvoy } from "./find-envoy.ts";
import { localIdentity, localKeys } from "./local-issuer.ts";

/** How the policy is enforced on this machine, or why it is not, as the middle of a sentence. */
export type LocalEnforcement = Enforcement | { missing: string };

/**
 * Looks for Envoy and prepares what stands in front of the server. What the server has beyond the manifest is
 * unreachable, so the manifest's names are enough.
 */
export async function localEnforcement(
  plan: Plan,
  {
    home,
    shell,
    url,
    signal,
  }: {
    home: string;
    shell: Readonly<Record<string, string | undefined>>;
    url: string;
    signal: AbortSignal;
  },
): Promise<LocalEnforcement> {
  const found = await findEnvoy(shell, signal);
  if ("missing" in found) return found;
  const { mesh: _inClusters, ...platform } = plan.platform;
  const names = (kind: "tool" | "prompt" | "resource") =>
    plan.policy.entries.filter((entry) => entry.kind === kind).map(({ name }) => name);
  return {
    envoy: found.binary,
    request: {
      plan: { ...plan, platform: { ...platform, identity: localIdentity } },
      names: {
        tools: names("tool"),
        prompts: names("prompt"),
        resources: names("resource"),
        resourceTemplates: [],
      },
      publicUrl: url,
      keys: await localKeys(home),
    },
  };
}
