import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { type CanIOptions, canI } from "../../src/cli/can-i.ts";
import { codePolicyKey } from "../../src/policy/code-policy.ts";
import { renderLock } from "../../src/surface/lock.ts";
import { lockInput, tool } from "../surface/lock-sample.ts";

const cwd = mkdtempSync(join(tmpdir(), "can-i-"));
afterAll(() => rmSync(cwd, { recursive: true, force: true }));
cpSync(new URL("../fixtures/lock", import.meta.url).pathname, cwd, { recursive: true });
const lineOf = (text: string, file = "mcp.yaml") =>
  readFileSync(join(cwd, file), "utf8")
    .split("\n")
    .findIndex((line) => line.includes(text)) + 1;

const ask = (name: string, groups: string[], more: Partial<CanIOptions> = {}) =>
  canI({
    verb: "call",
    name,
    caller: { groups },
    manifest: "mcp.yaml",
    environment: "local",
    cwd,
    env: process.env,
    ...more,
  });

describe("can-i", () => {
  it("says yes with the rule's line, exit 0", async () => {
    const { data, text, exitCode } = await ask("region", ["ops"]);
    expect(data).toMatchObject({
      allowed: true,
      rule: { groups: ["ops"] },
      file: "mcp.yaml",
      line: lineOf("region:"),
    });
    expect(text).toContain(`mcp.yaml:${lineOf("region:")}`);
    expect(exitCode).toBe(0);
  });

  it("says no with the line of what would be needed, exit 1", async () => {
    const { data, exitCode } = await ask("add", ["ops"]);
    expect(data).toMatchObject({ allowed: false, file: "mcp.yaml", line: lineOf("defaults:") });
    expect(exitCode).toBe(1);
  });

  it("knows users", async () => {
    expect((await ask("region", [], { caller: { groups: [], user: "root" } })).data.allowed).toBe(true);
  });

  it("suggests the tool that was meant, at the place where it would have to be listed", async () => {
    const { data, exitCode } = await ask("regoin", ["ops"]);
    expect(data).toMatchObject({ allowed: false, suggestion: "region", line: lineOf("tools:") });
    expect(exitCode).toBe(1);
  });

  it.each(["prompt", "delete"])("refuses the verb %s", async (verb) => {
    await expect(ask("add", [], { verb })).rejects.toMatchObject({ exitCode: 2 });
  });

  it("reads policies that definitions carry in code from the lock, with the lock's line", async () => {
    const tools = [tool("add", { _meta: { [codePolicyKey]: { groups: ["coders"] } } }), tool("hidden")];
    writeFileSync(join(cwd, "mcp.lock.json"), renderLock(lockInput({ tools })));
    const { data } = await ask("add", ["coders"]);
    expect(data).toMatchObject({
      allowed: true,
      file: "mcp.lock.json",
      line: lineOf("_meta", "mcp.lock.json"),
    });
    const unlisted = await ask("hidden", ["coders"]);
    expect(unlisted).toMatchObject({ exitCode: 1, data: { allowed: false } });
    rmSync(join(cwd, "mcp.lock.json"));
  });

  it("answers for the environment that is asked for", async () => {
    const platform = "platform.yaml";
    writeFileSync(
      join(cwd, platform),
      "schemaVersion: 1\nenvironments: { production: { delivery: { kind: process } } }\n",
    );
    const production = { platform, environment: "production" };
    expect((await ask("add", ["data"])).data.allowed).toBe(true);
    expect((await ask("add", ["data"], production)).data.allowed).toBe(false);
    expect((await ask("add", ["data-admins"], production)).data).toMatchObject({
      allowed: true,
      line: lineOf("data-admins"),
    });
  });
});
