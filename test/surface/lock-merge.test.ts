import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { parseLock, renderLock } from "../../src/surface/lock.ts";
import type { LockInput } from "../../src/surface/lock-facts.ts";
import { renderFacts } from "../../src/surface/lock-render.ts";
import { lockInput, tool } from "./lock-sample.ts";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Commits `base`, one branch for each side, merges the second into the first with real git. */
function mergeInGit(base: LockInput, ours: LockInput, theirs: LockInput): string {
  const cwd = mkdtempSync(join(tmpdir(), "lock-merge-"));
  folders.push(cwd);
  const git = (...args: string[]) =>
    execFileSync(
      "git",
      ["-c", "user.name=t", "-c", "user.email=t@example.com", "-c", "commit.gpgsign=false", ...args],
      { cwd, stdio: "pipe" },
    );
  const commit = (input: LockInput) => {
    writeFileSync(join(cwd, "mcp.lock.json"), renderLock(input));
    git("add", ".");
    git("commit", "-q", "-m", "lock");
  };
  git("init", "-q", "-b", "main");
  writeFileSync(join(cwd, ".gitattributes"), "mcp.lock.json merge=union\n");
  commit(base);
  git("checkout", "-q", "-b", "theirs");
  commit(theirs);
  git("checkout", "-q", "main");
  commit(ours);
  git("merge", "-q", "--no-edit", "theirs");
  return readFileSync(join(cwd, "mcp.lock.json"), "utf8");
}

const withTools = (...names: string[]) => lockInput({ tools: names.map((name) => tool(name)) });

describe("a merge of two branches that each add a tool", () => {
  it.each([
    ["far apart", ["m"], "a", "z"],
    ["adjacent names", ["m"], "tool_1", "tool_2"],
    ["one the beginning of the other", ["m"], "add", "add_all"],
    ["both the first tools of all", [], "a", "b"],
    ["names with slashes and unicode", ["m"], "x/y", "日本"],
  ])("%s: no conflict, and the lock of both", (_, base, ours, theirs) => {
    const merged = mergeInGit(withTools(...base), withTools(...base, ours), withTools(...base, theirs));
    const lock = parseLock(merged, "mcp.lock.json");
    expect(renderFacts(lock.facts)).toBe(renderLock(withTools(...base, ours, theirs)));
  });

  it("one adds a tool and the other changes one that is not beside it", () => {
    const changed = lockInput({ tools: [tool("a", { description: "Other." }), tool("m"), tool("z")] });
    const merged = mergeInGit(withTools("a", "m", "z"), changed, withTools("a", "m", "z", "zz"));
    expect(parseLock(merged, "mcp.lock.json").surface.tools.map(({ name }) => name)).toEqual([
      "a",
      "m",
      "z",
      "zz",
    ]);
  });

  it("both change one fact in two ways: refused, with the line", () => {
    const say = (description: string) => lockInput({ tools: [tool("a", { description })] });
    const merged = mergeInGit(say("Old."), say("One."), say("Two."));
    expect(() => parseLock(merged, "mcp.lock.json")).toThrow(/tools\/a\/description/);
  });
});
