import type { Plan } from "../../manifest/plan.ts";
import { taggedVersion } from "../../platform/release-tag.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The version that an entry gets. A published version never changes, and the registry calls latest what semantic
 * versioning puts first. So `X.Y.Z` itself is for release tags, and for terminals on an environment that nothing is
 * promoted from; everything else, which may deploy one version again and again, is listed as a pre-release that its
 * environment and release number order: `X.Y.Z-staging.7` (docs/decisions/0037).
 */
export function registryVersion(plan: Plan, release: string, env: Environment): string {
  const version = plan.version ?? "0.0.0";
  const tagged = taggedVersion(env.GITHUB_REF ?? "", plan.name) !== undefined;
  const inWorkflow = Boolean(env.GITHUB_REF);
  const promotedFrom = Object.values(plan.platform.environments).some(
    ({ promoteFrom }) => promoteFrom === plan.environment,
  );
  const final = plan.target.delivery.kind !== "process" && (tagged || (!inWorkflow && !promotedFrom));
  if (final) return version;
  // Build metadata stays behind the pre-release (semver.org, items 9 and 10).
  const [core = version, build] = version.split("+", 2);
  const separator = core.includes("-") ? "." : "-";
  return `${core}${separator}${plan.environment}.${release}${build === undefined ? "" : `+${build}`}`;
}
