import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { FileRegistry } from "../../../src/registry/file-registry.ts";
import { ours, publisherProvided } from "../../../src/registry/publisher-meta.ts";
import { type ServerJson, serverJsonSchema, serverSchemaUrl } from "../../../src/registry/server-json.ts";
import { exitCodes } from "../../../src/report/exit-codes.ts";
import { startServer } from "../../../src/server/start.ts";
import { renderLock } from "../../../src/surface/lock.ts";
import { isNewServer } from "../../../src/surface/sides/git-side.ts";
import { readBase, readSide } from "../../../src/surface/sides/read-side.ts";
import { sampleRecord } from "../../release/sample.ts";
import { httpServer, leavesNoProcess } from "../../server/fixture-servers.ts";
import { lockInput, tool } from "../lock-sample.ts";

const cwd = mkdtempSync(join(tmpdir(), "sides-"));
afterAll(() => rmSync(cwd, { recursive: true, force: true }));
leavesNoProcess();

const home = join(cwd, "home");
const fixture = (name: string) =>
  fileURLToPath(new URL(`../../fixtures/servers/${name}.mjs`, import.meta.url));
const write = (file: string, text: string) => writeFileSync(join(cwd, file), text);
const lock = (...names: string[]) => renderLock(lockInput({ tools: names.map((name) => tool(name)) }));
const git = (...args: string[]) =>
  execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.com", ...args], {
    cwd,
    stdio: "pipe",
  });
const commit = (tag: string, ...names: string[]) => {
  write("team/mcp.lock.json", lock(...names));
  git("add", "-A");
  git("commit", "-q", "--allow-empty", "-m", tag);
  git("tag", tag);
};
const context = (more: Record<string, string> = {}, manifest = "team/mcp.yaml") => ({
  ...{ cwd, manifest, env: { ...process.env, MCP_PIPELINE_HOME: home, ...more } },
  ...{ signal: new AbortController().signal, progress: () => {} },
});
const namesIn = async (operand: string, more?: Record<string, string>) =>
  (await readSide(operand, context(more))).side.surface.tools.map(({ name }) => name);

const whole = `schemaVersion: 1
name: orders
version: 1.9.0
description: Look up orders.
owner: { team: shop, support: ["mailto:shop@acme.example"] }
runtime: { language: node, command: "node server.js" }
tools: { add: { authorize: { groups: [shop] } } }
`;
const entryOf = (version: string, meta: object, remotes: object[]): ServerJson =>
  serverJsonSchema.parse({
    $schema: serverSchemaUrl,
    name: "local/orders",
    description: "Look up orders.",
    version,
    remotes,
    _meta: {
      [publisherProvided]: {
        [ours]: {
          ...{ owner: { team: "shop", support: [] }, lifecycle: "production", environment: "local" },
          ...{ release: "9", image: "sha256:none", policy: "enforced", ...meta },
        },
      },
    },
  });

beforeAll(() => {
  mkdirSync(join(cwd, "team"));
  write("team/mcp.yaml", "name: orders\nversion: 1.9.0\n");
  git("init", "-q");
  git("commit", "-q", "--allow-empty", "-m", "empty");
  git("tag", "empty");
  commit("v1.2.0", "two");
  commit("v1.10.0", "ten");
  commit("orders/v1.9.0", "nine");
  commit("other/v3.0.0", "other");
  git("checkout", "-q", "-b", "side");
  commit("v9.0.0", "elsewhere");
  git("checkout", "-q", "-");
});

describe("a side", () => {
  it("is a file, or a git revision", async () => {
    expect(await namesIn("team/mcp.lock.json")).toEqual(["other"]);
    expect(await namesIn("git:v1.2.0")).toEqual(["two"]);
  });

  it("is the newest release tag of this server that HEAD comes from, without the one being released", async () => {
    expect(await namesIn("release:")).toEqual(["ten"]);
    expect(await namesIn("release:", { GITHUB_REF: "refs/tags/v1.10.0" })).toEqual(["nine"]);
    expect((await readSide("release:", context())).from).toBe("v1.10.0:team/mcp.lock.json");
  });

  it("is what an environment is serving, by the releases of this machine", async () => {
    const folder = join(home, "servers", "orders", "local", "releases");
    mkdirSync(folder, { recursive: true });
    const record = (release: number, more: object) =>
      writeFileSync(join(folder, `${release}.json`), JSON.stringify(sampleRecord({ release, ...more })));
    record(1, { state: "verified", lock: lock("one") });
    record(2, { state: "failed", lock: lock("failed") });
    expect(await namesIn("release:local")).toEqual(["one"]);
    record(3, { state: "verified", lock: undefined });
    await expect(readSide("release:local", context())).rejects.toMatchObject({
      exitCode: exitCodes.badInput,
    });
    await expect(readSide("release:production", context())).rejects.toMatchObject({
      findings: [{ ruleId: "base-unreadable" }],
    });
  });

  it("is what a registry entry stands for: the lock at its commit, else of its release, else what its URL shows", async () => {
    writeFileSync(join(cwd, "team/mcp.yaml"), whole);
    const registry = new FileRegistry(join(home, "registry"));
    const publish = (version: string, meta: object, remotes: object[] = []) =>
      registry.publish(entryOf(version, meta, remotes), new Date(0));
    const commit = git("rev-parse", "v1.2.0").toString().trim();
    await publish("1.0.0", { commit });
    await publish("1.1.0-local.1", { release: "1", image: "sha256:other" });
    expect(await namesIn("registry:1.0.0")).toEqual(["two"]);
    expect((await readSide("registry:1.0.0", context())).side.version).toBe("1.0.0");
    for (const operand of ["registry:", "registry:7.7.7"])
      await expect(readBase(operand, context())).rejects.toMatchObject({
        findings: [{ ruleId: "base-unreadable" }],
      });
    const spec = await httpServer("good-http");
    const server = await startServer(spec);
    try {
      await (await server.open()).close();
      await publish("2.0.0", {}, [{ type: "streamable-http", url: spec.url }]);
      expect(await namesIn("registry:")).toEqual(["add"]);
    } finally {
      await server.stop(100);
    }
  });

  it("is a server that is started for it, or one that runs", async () => {
    expect(await namesIn(`command:node ${fixture("good-stdio")}`)).toEqual(["add"]);
    const spec = await httpServer("good-http");
    const server = await startServer(spec);
    await (await server.open()).close();
    try {
      expect(await namesIn(spec.url ?? "")).toEqual(["add"]);
    } finally {
      await server.stop(100);
    }
  });

  it.each(["refuses-list", "hangs-on-list", "malformed-list", "endless-pages"])(
    "is never what a server that %s showed of itself: what is missing would look removed",
    async (name) => {
      await expect(readSide(`command:node ${fixture(name)}`, context())).rejects.toMatchObject({
        exitCode: exitCodes.unreachable,
      });
    },
  );

  it.each(["nonsense:x", "constructor:x", "git:", "git:--all", "command:"])(
    "is refused where it is %s",
    async (operand) => {
      await expect(readSide(operand, context())).rejects.toMatchObject({ exitCode: exitCodes.badInput });
    },
  );
});

describe("a base", () => {
  it("is a git revision, or any side that a word names", async () => {
    expect((await readBase("v1.2.0", context())).side.surface.tools).toMatchObject([{ name: "two" }]);
    expect((await readBase("release:", context())).side.surface.tools).toMatchObject([{ name: "ten" }]);
  });

  it.each([
    ["no-such-revision", exitCodes.badInput],
    ["empty", exitCodes.badInput],
    ["--all", exitCodes.badInput],
    ["http://127.0.0.1:1/mcp", exitCodes.unreachable],
    [`command:node ${fixture("exits-early")}`, exitCodes.unreachable],
    ["release:nowhere", exitCodes.badInput],
  ])("that cannot be read is a status of its own: %s", async (base, exitCode) => {
    const problem = { exitCode, findings: [{ ruleId: "base-unreadable", severity: "error" }] };
    await expect(readBase(base, context())).rejects.toMatchObject(problem);
  });

  it("is missing for a new server only", async () => {
    expect(await isNewServer("empty", context())).toBe(true);
    expect(await isNewServer("v1.2.0", context())).toBe(false);
    expect(await isNewServer("v1.2.0", context({}, "other/mcp.yaml"))).toBe(true);
    await expect(isNewServer("nothing", context())).rejects.toMatchObject({ exitCode: exitCodes.badInput });
  });
});
