import { readFile, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Check } from "../../../report/check.ts";
import type { Finding } from "../../../report/finding.ts";
import type { Position } from "../../../source/position.ts";
import type { Profile } from "../profiles/profile.ts";
import { count } from "../quote.ts";
import { readTools } from "../read-tools.ts";
import { withoutSuppressions } from "./fix-manifest.ts";
import { fixSaved } from "./fix-saved.ts";

/** Rewrites a saved list before it is linted. @throws Problem (exit 2) where it cannot be read */
export async function fixToolsFile(
  path: string,
  profiles: readonly Profile[],
  cwd: string,
): Promise<string | undefined> {
  if (path === "-") return undefined;
  const { text, file } = await readTools(path, cwd);
  const fixed = fixSaved(text, file, profiles);
  if (fixed === undefined) return undefined;
  await writeFile(resolve(cwd, path), fixed.text);
  const rules = [...new Set(fixed.fixes.map(({ ruleId }) => ruleId))].sort().join(", ");
  return `${count(fixed.fixes.length, "place")} in ${file} (${rules})`;
}

/**
 * Removes entries of `lint.suppress` from a manifest.
 * @param findings about stale ones
 * @param suppressions where each entry stands
 */
export async function fixManifestFile(
  path: string,
  findings: readonly Finding[],
  suppressions: readonly Position[],
  cwd: string,
): Promise<string | undefined> {
  const stale = new Set(findings.map(({ line, column }) => `${line}:${column}`));
  const indexes = suppressions.flatMap(({ line, column }, index) =>
    stale.has(`${line}:${column}`) ? [index] : [],
  );
  if (indexes.length === 0) return undefined;
  const text = await readFile(resolve(cwd, path), "utf8");
  const left = withoutSuppressions(text, indexes);
  if (left === undefined) return undefined;
  await writeFile(resolve(cwd, path), left);
  return `${count(indexes.length, "stale suppression")} in ${path}`;
}

/** What `--fix` did, as a check: nothing to rewrite is no pass. */
export function fixCheck(done: readonly (string | undefined)[]): Check {
  const said = done.filter((text) => text !== undefined);
  if (said.length > 0) return { id: "fix", status: "passed", message: `rewrote ${said.join(" and ")}` };
  const message =
    "nothing could be rewritten without changing the contract; findings say what to write instead";
  return { id: "fix", status: "not exercised", message };
}
