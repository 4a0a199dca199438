import { describe, expect, it } from "vitest";
import { startServer } from "../../src/server/start.ts";
import { captureSurface } from "../../src/surface/capture.ts";
import { httpServer, leavesNoProcess, stdioServer } from "../server/fixture-servers.ts";

const names = (definitions: readonly { name?: unknown }[]) => definitions.map((one) => one.name);

leavesNoProcess();

describe.concurrent("a server that keeps the rules", () => {
  it("over stdio with a handshake", async () => {
    const { surface, observed, findings } = await captureSurface(stdioServer("good-stdio"));
    expect(surface.serverInfo).toEqual({ name: "fixture", version: "1.0.0" });
    expect(surface.protocolVersions).toEqual(["2025-11-25"]);
    expect(names(surface.tools)).toEqual(["add"]);
    expect(JSON.parse(surface.raw.tools?.[0] ?? "").result.tools).toEqual(surface.tools);
    expect(observed).toMatchObject({ sessions: "sticky", startupMs: expect.any(Number) });
    expect(findings).toEqual([]);
  });

  it("over stdio without a handshake", async () => {
    const { surface, observed, findings } = await captureSurface(stdioServer("good-stdio-2026"));
    expect(surface).toMatchObject({
      serverInfo: { name: "stateless", version: "2.0.0" },
      instructions: "Add things.",
      capabilities: { tools: {} },
      protocolVersions: ["2026-07-28"],
    });
    expect(names(surface.tools)).toEqual(["add"]);
    expect(observed.sessions).toBe("none");
    expect(findings).toEqual([]);
  });

  it("over stdio with one era per process", async () => {
    const { surface, findings } = await captureSurface(stdioServer("one-era-per-process"));
    expect(surface.protocolVersions).toEqual(["2025-11-25", "2026-07-28"]);
    expect(findings).toEqual([]);
  });

  it("over HTTP with sessions, answering as an event stream", async () => {
    const { surface, observed, findings, stderrTail } = await captureSurface(await httpServer("good-http"));
    expect(names(surface.tools)).toEqual(["add"]);
    expect(observed.sessions).toBe("sticky");
    expect(findings).toEqual([]);
    expect(stderrTail).toContain("answered [{},-32601]");
    expect(stderrTail).toContain("deleted true");
  });

  it("over HTTP without sessions and handshake", async () => {
    const { surface, observed, findings } = await captureSurface(await httpServer("good-http-2026"));
    expect(surface.protocolVersions).toEqual(["2026-07-28"]);
    expect(names(surface.tools)).toEqual(["add"]);
    expect(observed.sessions).toBe("none");
    expect(findings).toEqual([]);
  });

  it("over HTTP, once it has stopped saying that it starts", async () => {
    const { surface, findings } = await captureSurface(await httpServer("http-starting"));
    expect(names(surface.tools)).toEqual(["add"]);
    expect(findings).toEqual([]);
  });

  it("at a URL that somebody else started", async () => {
    const spec = await httpServer("good-http");
    const server = await startServer(spec);
    await (await server.open()).close();
    const { surface, observed } = await captureSurface({
      url: spec.url ?? "",
      headers: { authorization: "Bearer x" },
    });
    expect(names(surface.tools)).toEqual(["add"]);
    expect(observed.sessions).toBe("sticky");
    expect(server.exit()).toBeUndefined();
    expect(await server.stop()).toEqual({ leftBehind: [], killed: false });
  });

  it("with several pages, empty and non-ASCII cursors", async () => {
    const { surface, findings } = await captureSurface(stdioServer("three-pages"));
    expect(names(surface.tools)).toEqual(["after_undefined", "after_", "after_ü/="]);
    expect(surface.raw.tools).toHaveLength(3);
    expect(findings).toEqual([]);
  });

  it("after a slow start", async () => {
    const { surface, observed } = await captureSurface(stdioServer("slow-start", { START_MS: "400" }));
    expect(names(surface.tools)).toEqual(["add"]);
    expect(observed.startupMs).toBeGreaterThanOrEqual(400);
  });

  it("that asks back: ping is answered, the rest refused", async () => {
    const { surface, findings } = await captureSurface(stdioServer("asks-back"));
    expect(JSON.parse(String(surface.tools[0]?.description))).toEqual({ p: {}, r: -32601 });
    expect(findings).toEqual([]);
  });

  it("that leaves what it does not know without an answer", async () => {
    const { surface, findings } = await captureSurface(stdioServer("ignores-unknown"));
    expect(names(surface.tools)).toEqual(["add"]);
    expect(findings).toEqual([]);
  });

  it("that ends at server/discover is started again without it", async () => {
    const { surface, findings } = await captureSurface(stdioServer("dies-on-discover"));
    expect(surface.protocolVersions).toEqual(["2025-11-25"]);
    expect(findings).toEqual([]);
  });
});

describe.concurrent("declared revisions", () => {
  const all = ["2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25", "2026-07-28"] as const;

  it("are each asked for, over stdio", async () => {
    const { surface, observed, findings } = await captureSurface(stdioServer("one-era-per-process"), {
      versions: all,
    });
    expect(surface.protocolVersions).toEqual(all);
    expect(observed.eras.map((era) => era.answered)).toEqual(all);
    expect(findings).toEqual([]);
  });

  it("are each asked for, over HTTP", async () => {
    const versions = all.slice(0, 4);
    const { surface, findings } = await captureSurface(await httpServer("good-http"), { versions });
    expect(surface.protocolVersions).toEqual(versions);
    expect(findings).toEqual([]);
  });

  it("that the server does not speak are findings", async () => {
    const { surface, findings } = await captureSurface(stdioServer("one-revision"), {
      versions: ["2025-06-18", "2025-11-25", "2026-07-28"],
    });
    expect(surface.protocolVersions).toEqual(["2025-06-18"]);
    expect(findings.map((one) => one.ruleId)).toEqual(["revision-not-spoken", "revision-not-spoken"]);
  });
});

describe.concurrent("a kept server", () => {
  it("goes on answering until it is closed", async () => {
    const { kept } = await captureSurface(stdioServer("good-stdio"), { keep: true });
    const reply = await kept?.wire.request("ping");
    expect(reply?.message).toMatchObject({ result: {} });
    expect(await kept?.close()).toEqual([]);
    expect(kept?.server?.exit()).toEqual({ code: 0, signal: null });
  });

  it("is named in headers as 2026-07-28 asks", async () => {
    const { kept } = await captureSurface(await httpServer("good-http-2026"), { keep: true });
    const reply = await kept?.wire.request("tools/call", { name: "größe", arguments: {} });
    await kept?.close();
    expect(reply?.message).toMatchObject({ result: { content: [{ text: "=?base64?Z3LDtsOfZQ==?=" }] } });
  });
});
