import { didYouMean } from "../source/did-you-mean.ts";
import { type Report, suggestion } from "../source/reporter.ts";
import type { GroupUse } from "./groups.ts";
import type { Platform } from "./schema.ts";

export interface Claim {
  name: string;
  /** Name in the registry, where the manifest chooses its own. */
  registryName?: string;
  groups: readonly GroupUse[];
}

/**
 * Checks that a repository may own this server's name and let in its groups (product.md, "platform.yaml", `servers`).
 * @param repository "owner/name"; undefined on a terminal that knows none
 * @returns why it was not exercised, or undefined where it was
 */
export async function checkGrants(
  platform: Platform,
  repository: string | undefined,
  claim: Claim,
  report: Report,
): Promise<string | undefined> {
  const grants = platform.servers;
  if (grants === undefined) return "the platform has no servers list, so it grants nothing in particular";
  if (repository === undefined) return "the repository is not known here; GITHUB_REPOSITORY would name it";
  const { default: picomatch } = await import("picomatch");
  // Patterns are globs only: a leading "!" or an extended glob would grant more than it seems to.
  const plain = { nonegate: true, noextglob: true, dot: true };
  const fits = (patterns: readonly string[], text: string, nocase = false) =>
    patterns.some((pattern) => picomatch(pattern, { ...plain, nocase })(text));

  // GitHub compares owner and repository names without case.
  const own = grants.filter((grant) => fits(grant.repositories, repository, true));
  if (own.length === 0) {
    const message = `the platform grants nothing to the repository ${repository}.`;
    report("name-not-granted", ["name"], message, {
      help: "Ask the platform's owners for an entry under servers.",
    });
    return undefined;
  }
  const named = own.filter((grant) => fits(grant.names, claim.name));
  if (named.length === 0) {
    const names = [...new Set(own.flatMap((grant) => grant.names))];
    const message = `${repository} may not own the name ${claim.name}.${suggestion(undefined, names)}`;
    report("name-not-granted", ["name"], message);
    return undefined;
  }
  // Its last part is a server's name as well: a chosen one must not be another team's.
  const listedAs = claim.registryName?.split("/").at(-1);
  if (listedAs !== undefined && !own.some((grant) => fits(grant.names, listedAs))) {
    const message = `${repository} may not own the registry name ${claim.registryName}.`;
    report("name-not-granted", ["registryName"], message, {
      help: "Leave registryName out, or choose one whose last part is granted under servers.",
    });
  }
  if (named.some((grant) => grant.groups === undefined)) return undefined;
  const patterns = named.flatMap((grant) => grant.groups ?? []);
  for (const { group, path } of claim.groups) {
    if (fits(patterns, group)) continue;
    const hint = suggestion(didYouMean(group, patterns), [...new Set(patterns)]);
    report("group-not-granted", path, `${repository} may not let in the group ${group}.${hint}`);
  }
  return undefined;
}
