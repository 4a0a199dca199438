import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Problem } from "../../src/report/problem.ts";

/** Absolute path below test/fixtures. */
export function fixture(path: string): string {
  return fileURLToPath(new URL(`../fixtures/${path}`, import.meta.url));
}

/**
 * Fixture → its problems as "line:column ruleId", from `<folder>.json`. Every file of the folder must be in the
 * table, and the other way round.
 */
export function expectations(folder: string): [file: string, problems: string[]][] {
  const table = JSON.parse(readFileSync(`${fixture(folder)}.json`, "utf8")) as Record<string, string[]>;
  const files = readdirSync(fixture(folder)).filter((file) => file.endsWith(".yaml"));
  return [...new Set([...files, ...Object.keys(table)])].sort().map((file) => [file, table[file] ?? []]);
}

/** What a call throws, as a Problem; anything else fails the test. */
export async function problemOf(call: Promise<unknown>): Promise<Problem> {
  const outcome = await call.then(
    () => new Error("nothing was thrown"),
    (error: unknown) => error,
  );
  if (outcome instanceof Problem) return outcome;
  throw outcome;
}

/** Problems in the form of the tables. */
export function places(problem: Problem): string[] {
  return problem.findings.map(({ line, column, ruleId }) => `${line}:${column} ${ruleId}`);
}
