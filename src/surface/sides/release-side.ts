import { homeDirectory } from "../../home/home.ts";
import { releasesDirectory } from "../../local/layout.ts";
import { currentRelease } from "../../release/choose.ts";
import type { ReleaseRecord } from "../../release/record.ts";
import { openReleases } from "../../release/store.ts";
import { isMap } from "../../source/pick.ts";
import { readText } from "../../source/read-text.ts";
import { parseYaml } from "../../source/yaml.ts";
import { sideOf } from "./file-side.ts";
import { lastReleaseTag, readGitSide } from "./git-side.ts";
import type { ReadSide, SideContext } from "./side-context.ts";
import { refuseBase } from "./unreadable-base.ts";

/**
 * The lock of the last release: of the newest release tag, or with an environment of what it is serving.
 * @throws Problem (exit 2, rule `base-unreadable`) where there is no release, or none with a lock
 */
export async function readReleaseSide(environment: string, context: SideContext): Promise<ReadSide> {
  const name = await serverName(context);
  if (environment === "") return readGitSide(await lastReleaseTag(name, context), context);
  const place = { home: homeDirectory(context.env), name, environment };
  const release = currentRelease(await openReleases(releasesDirectory(place)).list());
  if (release === undefined) {
    const cause = `no release of ${name} to ${environment} is known on this machine`;
    throw refuseBase(
      `release:${environment}`,
      cause,
      "Deploy first, or write release: for the last release tag.",
    );
  }
  return sideOfRecord(release, `release:${environment}`);
}

/** @throws Problem (exit 2, rule `base-unreadable`) where the release has no lock */
export function sideOfRecord(record: ReleaseRecord, base: string): ReadSide {
  if (record.lock === undefined) {
    throw refuseBase(base, `release ${record.release} was deployed without a lock`, "Name another base.");
  }
  const from = `release ${record.release} of ${record.server} in ${record.environment}`;
  return sideOf(record.lock, from, record.manifest);
}

/** Only the name is asked for: a manifest with mistakes elsewhere still has its releases. */
async function serverName({ manifest, cwd }: SideContext): Promise<string> {
  const { value } = parseYaml(await readText(manifest, { cwd }), manifest);
  if (isMap(value) && typeof value.name === "string") return value.name;
  throw refuseBase("release:", `${manifest} does not name the server`, "Write name in the manifest.");
}
