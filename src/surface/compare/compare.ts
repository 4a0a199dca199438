import { type Change, type Draft, draft, judged, type Level, levels, type Verdict, worst } from "./change.ts";
import { comparePolicy } from "./compare-policy.ts";
import { comparePrompts } from "./compare-prompts.ts";
import { compareResources } from "./compare-resources.ts";
import { compareServer } from "./compare-server.ts";
import { compareTools } from "./compare-tools.ts";
import { type FaultsOf, portabilityLost } from "./portability.ts";
import { serverRows } from "./rows/server.ts";
import { carries, type Side } from "./side.ts";
import { type Suspect, suspicions } from "./suspicious.ts";

export interface Comparison {
  verdict: Verdict;
  /** A human must look, whatever the verdict. */
  risk: boolean;
  /** Worst first, then by definition and place. */
  changes: Change[];
}

/**
 * What changed between two surfaces, by the taxonomy's rows, judged at a level (docs/diff.md). Only what both
 * sides tell is compared: policy and sessions between locks, prompts where both have a list of them.
 * @param options.suspect says what is wrong with a text that a model reads; without it texts are not judged
 * @param options.faultsOf says which clients refuse which definition; without it portability is not judged
 */
export function compareSurfaces(
  before: Side,
  after: Side,
  options: { level?: Level; suspect?: Suspect; faultsOf?: FaultsOf } = {},
): Comparison {
  const { level = "client", suspect, faultsOf } = options;
  const prompts = carries(before, "prompts") && carries(after, "prompts");
  const found: Draft[] = [
    ...compareTools(before, after),
    ...(prompts ? comparePrompts(before, after) : []),
    ...compareResources(before, after),
    ...compareServer(before, after),
    ...(suspect === undefined ? [] : suspicions(before, after, suspect)),
    ...(faultsOf === undefined ? [] : portabilityLost(before.surface, after.surface, faultsOf)),
    ...comparePolicy(before, after),
  ];
  const changes = [...found, ...unbumped(before, after, found)].map((change) => judged(change, level));
  return { verdict: worst(changes), risk: changes.some(({ risk }) => risk), changes: sorted(changes) };
}

/** A breaking change needs a new major version; below 1.0.0 a new minor one (semver.org, item 4). */
function unbumped(before: Side, after: Side, found: readonly Draft[]): Draft[] {
  const breaking = found.some(
    ({ verdict, level, proven }) => verdict === "breaking" && level !== "surface" && proven !== true,
  );
  const [was, is] = [versionOf(before), versionOf(after)];
  if (!breaking || was === undefined || is === undefined) return [];
  const [oldMajor = 0, oldMinor = 0] = was;
  const [major = 0, minor = 0] = is;
  const bumped = major > oldMajor || (major === 0 && oldMajor === 0 && minor > oldMinor);
  if (bumped) return [];
  const message = `Something breaks, and the version went from ${was.join(".")} to ${is.join(".")} only.`;
  return [draft(serverRows, "version-not-bumped", {}, "/serverInfo/version", message)];
}

function versionOf({ surface, version }: Side): number[] | undefined {
  const said = version ?? surface.serverInfo.version;
  const match = typeof said === "string" ? /^v?(\d+)\.(\d+)(?:\.(\d+))?/.exec(said) : null;
  return match === null ? undefined : match.slice(1).map((part) => Number(part ?? 0));
}

const order = ["breaking", "unknown", "compatible"];

function sorted(changes: readonly Change[]): Change[] {
  const key = (change: Change): (string | number)[] => [
    order.indexOf(change.verdict),
    levels.indexOf(change.level),
    change.tool ?? change.prompt ?? change.resource ?? "",
    change.pointer,
    change.id,
  ];
  return [...changes].sort((a, b) => {
    const [x, y] = [key(a), key(b)];
    const at = x.findIndex((value, index) => value !== y[index]);
    return at < 0 ? 0 : (x[at] ?? "") < (y[at] ?? "") ? -1 : 1;
  });
}
