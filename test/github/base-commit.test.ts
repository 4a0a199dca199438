import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { run } from "../../src/exec/run.ts";
import { baseOfChange, readAtBase } from "../../src/github/base-commit.ts";
import { workflowEvent } from "../../src/github/event.ts";
import { Problem } from "../../src/report/problem.ts";

let folder = "";
const commits: Record<string, string> = {};

async function git(...argv: string[]): Promise<string> {
  const who = ["-c", "user.name=t", "-c", "user.email=t@acme.example", "-c", "commit.gpgsign=false"];
  return (await run(["git", ...who, ...argv], { cwd: folder, timeoutMs: 20_000 })).stdout.trim();
}

async function commit(text: string): Promise<string> {
  await writeFile(join(folder, "mcp.yaml"), text);
  await git("add", "-A");
  await git("commit", "-qm", text, "--allow-empty");
  return git("rev-parse", "HEAD");
}

async function eventEnv(name: string, payload: unknown): Promise<Record<string, string>> {
  const path = join(await mkdtemp(join(tmpdir(), "event-")), "event.json");
  await writeFile(path, JSON.stringify(payload));
  return {
    PATH: process.env.PATH ?? "",
    GITHUB_EVENT_NAME: name,
    GITHUB_EVENT_PATH: path,
    GITHUB_REPOSITORY: "acme/clock",
  };
}

const pull = (base: string, head: string, from = "acme/clock") => ({
  pull_request: {
    number: 7,
    user: { login: "alice" },
    head: { sha: head, ref: "feature", repo: { full_name: from } },
    base: { sha: base, ref: "main", repo: { full_name: "acme/clock" } },
  },
});

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "base-"));
  await git("init", "-q", "-b", "main");
  commits.first = await commit("first");
  await git("checkout", "-qb", "feature");
  commits.head = await commit("head");
  await git("checkout", "-q", "main");
  await writeFile(join(folder, "other"), "x");
  commits.tip = await commit("first");
  await git("merge", "-q", "--no-ff", "-m", "merge", "feature");
});

describe("the base of a change", () => {
  it("is the first parent of the merge that GitHub checks out, whatever older commit the event names", async () => {
    const base = await baseOfChange(
      folder,
      await eventEnv("pull_request", pull(commits.first!, commits.head!)),
    );
    expect(base?.commit).toBe(commits.tip);
    expect(await readAtBase(base!, "mcp.yaml")).toBe("first");
    expect(await readAtBase(base!, "gone.yaml")).toBeUndefined();
  });

  it("is the commit that the event names where the checkout is no merge", async () => {
    await git("checkout", "-q", commits.head!);
    const base = await baseOfChange(
      folder,
      await eventEnv("merge_group", { merge_group: { head_sha: commits.head, base_sha: commits.first } }),
    );
    expect(base?.commit).toBe(commits.first);
    await git("checkout", "-q", "main");
  });

  it("is nothing for a push, and on a terminal", async () => {
    expect(await baseOfChange(folder, await eventEnv("push", {}))).toBeUndefined();
    expect(await baseOfChange(folder, {})).toBeUndefined();
  });

  it("that is not in the checkout is a problem, not a pass", async () => {
    await git("checkout", "-q", commits.head!);
    const missing = "0123456789012345678901234567890123456789";
    const env = await eventEnv("pull_request", pull(missing, commits.head!));
    await expect(baseOfChange(folder, env)).rejects.toThrow(Problem);
    await git("checkout", "-q", "main");
  });

  it("is never an option of git", async () => {
    const env = await eventEnv("pull_request", pull("--output=/tmp/x", commits.head!));
    await git("checkout", "-q", commits.head!);
    await expect(baseOfChange(folder, env)).rejects.toThrow(/GitHub names none/);
    await git("checkout", "-q", "main");
  });
});

describe("the event", () => {
  it("tells a fork from a branch, and a deleted fork too", async () => {
    const read = async (from: string) =>
      (await workflowEvent(await eventEnv("pull_request", pull(commits.first!, commits.head!, from))))
        .pullRequest?.fork;
    expect([await read("acme/clock"), await read("ACME/Clock"), await read("evil/clock")]).toEqual([
      false,
      false,
      true,
    ]);
    const gone = pull(commits.first!, commits.head!);
    Object.assign(gone.pull_request.head, { repo: null });
    const event = await workflowEvent(await eventEnv("pull_request", gone));
    expect(event.pullRequest?.fork).toBe(true);
  });

  it("without a readable payload has a name only", async () => {
    expect(await workflowEvent({ GITHUB_EVENT_NAME: "push", GITHUB_EVENT_PATH: "/nowhere" })).toEqual({
      name: "push",
    });
  });
});
