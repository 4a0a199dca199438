import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { serversOf } from "../src/servers.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "servers-"));
  execFileSync("git", ["init", "-q"], { cwd: folder });
});
afterEach(() => rmSync(folder, { recursive: true }));

function commit(count: number) {
  for (let at = 0; at < count; at++) {
    mkdirSync(join(folder, `s${at}`));
    writeFileSync(join(folder, `s${at}`, "mcp.yaml"), `schemaVersion: 1\nname: s${at}\n`);
  }
  execFileSync("git", ["add", "-A"], { cwd: folder });
}
const env = { PATH: process.env.PATH, GITHUB_EVENT_NAME: "push", GITHUB_REF: "refs/heads/main" };

test("lists every manifest for a push to the default branch", async () => {
  commit(2);
  expect(await serversOf(folder, env)).toEqual(["s0/mcp.yaml", "s1/mcp.yaml"]);
});

test("refuses more than a matrix takes", async () => {
  commit(257);
  await expect(serversOf(folder, env)).rejects.toMatchObject({ findings: [{ ruleId: "too-many-servers" }] });
});
