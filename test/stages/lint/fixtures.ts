import { existsSync, readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Manifest } from "../../../src/manifest/schema.ts";
import type { Finding } from "../../../src/report/finding.ts";
import { lint } from "../../../src/stages/lint/engine.ts";
import { chooseProfiles } from "../../../src/stages/lint/profiles/index.ts";
import { parseSavedSurface, type SavedSurface } from "../../../src/surface/saved.ts";

const root = new URL("../../fixtures/lint/", import.meta.url);

/** Names of all fixtures: one for each rule, and the lists that no rule may complain about. */
export const fixtureNames = readdirSync(root).sort();

/** Lints a fixture as the stage would, with its manifest where it has one. */
export async function lintFixture(name: string): Promise<{ findings: Finding[]; saved: SavedSurface }> {
  const folder = new URL(`${name}/`, root);
  const saved = parseSavedSurface(readFileSync(new URL("tools.json", folder), "utf8"), "tools.json");
  const manifestFile = new URL("mcp.yaml", folder);
  const manifest = existsSync(manifestFile)
    ? (parse(readFileSync(manifestFile, "utf8")) as Manifest)
    : undefined;
  const todayFile = new URL("today", folder);
  const { findings } = await lint(saved.surface, {
    ...(manifest === undefined ? {} : { manifest }),
    suppressions: (manifest?.lint?.suppress ?? []).map((suppression) => ({ suppression })),
    profiles: chooseProfiles(manifest?.lint?.profiles),
    today: existsSync(todayFile) ? readFileSync(todayFile, "utf8").trim() : "2026-11-22",
    locate: (item, pointer) =>
      item === undefined ? undefined : saved.locateItem(item.list, item.index, pointer),
  });
  return { findings: [...saved.findings, ...findings], saved };
}
