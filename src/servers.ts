import { info, setOutput } from "@actions/core";
import { baseOfChange, git } from "./github/base-commit.ts";
import { changedManifests } from "./manifest/changed.ts";
import { taggedVersion } from "./platform/release-tag.ts";
import { renderAnnotations } from "./report/annotations.ts";
import { asProblem } from "./report/as-problem.ts";
import { badInput } from "./report/problem.ts";
import { safeOutput } from "./report/safe-output.ts";
import { pick } from "./source/pick.ts";
import { readText } from "./source/read-text.ts";
import { parseYaml } from "./source/yaml.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** GitHub's limit for one matrix. */
const maxServers = 256;

/** The front door of .github/actions/servers: which manifests of a repository this run is about, as a JSON list. */
export async function runServers(): Promise<void> {
  const { env } = process;
  try {
    const found = await serversOf(env.GITHUB_WORKSPACE ?? process.cwd(), env);
    info(safeOutput(`servers: ${found.join(", ") || "none"}`, { color: false }));
    setOutput("manifests", JSON.stringify(found));
  } catch (error) {
    const { findings, exitCode } = asProblem(error, new AbortController().signal);
    for (const line of renderAnnotations(findings)) info(line);
    process.exitCode = exitCode;
  }
}

/**
 * A release tag is about the one server that it names; a pull request and a merge queue entry about those that changed;
 * everything else about all.
 * @throws Problem (exit 2) where the base of a change cannot be read, or there are more servers than a matrix takes
 */
export async function serversOf(cwd: string, env: Environment): Promise<string[]> {
  const listed = await git(["ls-files", "-z", "--", "mcp.yaml", "**/mcp.yaml"], cwd, env);
  const manifests = listed.stdout
    .split("\0")
    .filter((path) => path !== "")
    .sort();
  const about = await chosen(manifests, cwd, env);
  if (about.length <= maxServers) return about;
  throw badInput(
    "too-many-servers",
    `${about.length} servers changed at once, and a matrix takes ${maxServers}.`,
    {
      help: "Split the change.",
    },
  );
}

async function chosen(manifests: string[], cwd: string, env: Environment): Promise<string[]> {
  const ref = env.GITHUB_REF ?? "";
  if (ref.startsWith("refs/tags/")) {
    const names = await Promise.all(manifests.map((path) => nameIn(path, cwd)));
    return manifests.filter((_, at) => taggedVersion(ref, names[at] ?? "") !== undefined);
  }
  const base = await baseOfChange(cwd, env);
  if (base === undefined) return manifests;
  const changed = await git(["diff", "--name-only", "-z", base.commit, "HEAD"], cwd, env);
  return changedManifests(
    manifests,
    changed.stdout.split("\0").filter((path) => path !== ""),
  );
}

/** A manifest that cannot be read has no name, and its own check says why. */
async function nameIn(path: string, cwd: string): Promise<string> {
  const text = await readText(path, { cwd }).catch(() => "");
  const name = pick(parseYaml(text, path).value, "name");
  return typeof name === "string" ? name : "";
}
