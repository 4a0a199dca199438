import { manifestLayers } from "../manifest/layers.ts";
import type { LoadedManifest } from "../manifest/load.ts";
import { mergeLayers } from "../manifest/merge.ts";
import { manifestSchema } from "../manifest/schema.ts";
import type { Platform } from "../platform/schema.ts";
import { mergeCodePolicy } from "../policy/code-policy.ts";
import { compilePolicy } from "../policy/compile.ts";
import type { Policy } from "../policy/policy.ts";
import { membersOf } from "../source/pick.ts";
import type { LockInput } from "./lock-facts.ts";
import type { Surface } from "./surface.ts";

/** No environment has an empty name: this stands for the manifest without any environment's changes. */
const none = "";

/**
 * What a lock says of a manifest and a surface: the policy without any environment, and that of every environment
 * that is named, whichever of them is being deployed, so that one lock serves them all.
 */
export function lockInput(
  { manifest, file, locate }: Pick<LoadedManifest, "manifest" | "file" | "locate">,
  platform: Platform,
  surface: Surface,
  observed: LockInput["observed"],
): LockInput {
  const defaults = platform.manifestDefaults;
  const policyFor = (environment: string): Policy => {
    const { policy } = platform;
    const sources = {
      manifest,
      locateManifest: locate,
      defaults,
      policy,
      locatePlatform: locate,
      environment,
    };
    const merged = mergeLayers(manifestLayers(sources), { file, line: 1, column: 1 });
    const parsed = manifestSchema.safeParse(merged.value);
    if (!parsed.success) return { entries: [] };
    return mergeCodePolicy(compilePolicy(parsed.data, merged.locate), surface).policy;
  };
  const named = [manifest, defaults].flatMap((layer) =>
    membersOf(membersOf(layer).find(([key]) => key === "environments")?.[1]).map(([name]) => name),
  );
  const environments = new Map([...new Set(named)].sort().map((name) => [name, policyFor(name)]));
  return { surface, policy: policyFor(none), observed, environments };
}
