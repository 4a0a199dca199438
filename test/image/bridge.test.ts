import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { initialize } from "../../src/server/handshake.ts";
import { freePort } from "../../src/server/port.ts";
import type { ServerSpec } from "../../src/server/spec.ts";
import { type RunningServer, startServer } from "../../src/server/start.ts";
import { captureSurface } from "../../src/surface/capture.ts";

const fixture = new URL("../fixtures/image/stdio-server.mjs", import.meta.url).pathname;
let folder: string;
let bridge: string;
let server: RunningServer | undefined;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "bridge-"));
  bridge = join(folder, "bridge.mjs");
  const require =
    'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);';
  await build({
    entryPoints: [new URL("../../src/image/bridge.ts", import.meta.url).pathname],
    outfile: bridge,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    banner: { js: require },
  });
});
afterAll(async () => await rm(folder, { recursive: true, force: true }));
afterEach(async () => {
  await server?.stop(0);
  server = undefined;
});

async function bridged(...argv: string[]): Promise<ServerSpec> {
  const port = await freePort();
  return {
    argv: [process.execPath, bridge, "/mcp", "legacy", ...argv],
    cwd: folder,
    env: { PATH: process.env.PATH ?? "", HOST: "127.0.0.1", PORT: String(port) },
    transport: "streamable-http",
    url: `http://127.0.0.1:${port}/mcp`,
  };
}

async function callTool(running: RunningServer, name: string) {
  const wire = await running.open();
  await initialize(wire, "2025-11-25");
  const params = { name, arguments: {} };
  return await wire.request("tools/call", params).finally(async () => await wire.close());
}

describe("a stdio server behind the bridge", () => {
  it("shows its own surface to clients of both eras", async () => {
    const versions = ["2025-11-25", "2026-07-28"] as const;
    const capture = await captureSurface(await bridged(process.execPath, fixture), {
      versions: [...versions],
    });
    expect(capture.observed.eras.map(({ answered }) => answered)).toEqual(versions);
    expect(capture.findings).toEqual([]);
    expect(capture.surface.tools).toEqual([
      {
        name: "where",
        description: "HOST and PORT.",
        inputSchema: { type: "object" },
        _meta: { "a/b": [1] },
      },
    ]);
  });

  it("is one process for all sessions, and is not told where the bridge listens", async () => {
    server = await startServer(await bridged(process.execPath, fixture));
    const [first, second] = [await callTool(server, "where"), await callTool(server, "where")];
    expect(first.message).toMatchObject({
      result: { content: [{ text: expect.stringContaining("[null,null,") }] },
    });
    expect(JSON.stringify(second.message)).toContain(JSON.stringify(first.message).match(/\d+\]"/)?.[0]);
  });

  it("ends with the bridge, which stops when asked to", async () => {
    server = await startServer(await bridged(process.execPath, fixture));
    await callTool(server, "where");
    expect((await server.stop(5_000)).leftBehind).toEqual([]);
    expect((await server.exited).code).toBe(0);
  });

  it("takes the bridge with it when it crashes, so that whoever watches sees it", async () => {
    server = await startServer(await bridged(process.execPath, fixture));
    await callTool(server, "where");
    await callTool(server, "crash").catch(() => undefined);
    expect((await server.exited).code).toBe(1);
  });

  it("that does not start ends the bridge with the reason", async () => {
    server = await startServer(
      await bridged(process.execPath, "-e", "console.error('no database'); process.exit(3)"),
    );
    expect((await server.exited).code).toBe(1);
    expect(server.stderrTail()).toContain("no database");
  });
});
