import { describe, expect, it } from "vitest";
import { Problem } from "../../src/report/problem.ts";
import type { ServerSpec } from "../../src/server/spec.ts";
import { type CaptureOptions, captureSurface, type UrlTarget } from "../../src/surface/capture.ts";
import { httpServer, leavesNoProcess, lives, stdioServer } from "../server/fixture-servers.ts";

/** For tests that wait for it: long enough for Node to start on a busy machine, short enough for many. */
const short = { deadlineMs: 2000 };
/** For tests that end by themselves; the product's 10 s, so that a busy machine changes nothing. */
const usual = { deadlineMs: 10_000 };

/** The one finding of an exit 3, and that it came within the deadline and the time that killing takes. */
async function problemOf(target: ServerSpec | UrlTarget, options: CaptureOptions = usual) {
  const started = performance.now();
  const problem = await captureSurface(target, options).catch((error: unknown) => error);
  expect(problem).toBeInstanceOf(Problem);
  expect(performance.now() - started).toBeLessThan((options.deadlineMs ?? 0) + 2000);
  const { exitCode, findings } = problem as Problem;
  expect(exitCode).toBe(3);
  return { ruleId: findings[0]?.ruleId, message: findings[0]?.message ?? "" };
}

async function findingsOf(target: ServerSpec, options: CaptureOptions = usual) {
  const started = performance.now();
  const capture = await captureSurface(target, options);
  expect(performance.now() - started).toBeLessThan((options.deadlineMs ?? 0) + 2000);
  const ids = capture.findings.map((one) => one.ruleId);
  return { ...capture, ids, text: capture.findings.map((one) => one.message).join("\n") };
}

leavesNoProcess();

describe.concurrent("a server that does not get as far as the handshake", () => {
  it("never answers", async () => {
    const { ruleId, message } = await problemOf(stdioServer("never-answers"), short);
    expect(ruleId).toBe("handshake-failed");
    expect(message).toContain("thinking about it");
  });

  it("answers garbage, which is quoted", async () => {
    const { ruleId, message } = await problemOf(stdioServer("answers-garbage"), short);
    expect(ruleId).toBe("handshake-failed");
    expect(message).toContain("502 Bad Gateway");
  });

  it("floods stdout", async () => {
    const before = process.memoryUsage().rss;
    const { ruleId } = await problemOf(stdioServer("floods-stdout"), short);
    expect(ruleId).toBe("handshake-failed");
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
  });

  it("exits early: its last words are there, its secrets are not", async () => {
    const { ruleId, message } = await problemOf(stdioServer("exits-early"));
    expect(ruleId).toBe("server-not-started");
    expect(message).toContain("exit code 7");
    expect(message).toContain("DATABASE_URL");
    expect(message).not.toContain("hunter2");
  });

  it("starts too slowly", async () => {
    const { ruleId } = await problemOf(stdioServer("slow-start", { START_MS: "5000" }), short);
    expect(ruleId).toBe("handshake-failed");
  });

  it("does not exist", async () => {
    const { ruleId, message } = await problemOf({ ...stdioServer("good-stdio"), argv: ["no-such-program"] });
    expect(ruleId).toBe("server-not-started");
    expect(message).toContain("no-such-program");
  });

  it("has no working directory", async () => {
    const { ruleId, message } = await problemOf({ ...stdioServer("good-stdio"), cwd: "/no/such/directory" });
    expect(ruleId).toBe("server-not-started");
    expect(message).toContain("/no/such/directory");
  });

  it("listens on HTTP but never answers", async () => {
    const { ruleId } = await problemOf(await httpServer("http-never-answers"), short);
    expect(ruleId).toBe("handshake-failed");
  });

  it("never listens on HTTP", async () => {
    const spec = await httpServer("never-answers");
    const { ruleId, message } = await problemOf(spec, short);
    expect(ruleId).toBe("handshake-failed");
    expect(message).toContain(spec.url);
    expect(message).toContain("thinking about it");
  });

  it("has nothing at that path", async () => {
    const { ruleId, message } = await problemOf(await httpServer("http-not-found"));
    expect(ruleId).toBe("handshake-failed");
    expect(message).toContain("404");
  });

  it("finds its port taken", async () => {
    const spec = await httpServer("good-http");
    const { kept } = await captureSurface(spec, { keep: true });
    const { ruleId, message } = await problemOf({ ...spec, env: { ...spec.env } });
    await kept?.close();
    expect(ruleId).toBe("server-not-started");
    expect(message).toContain(spec.url);
  });

  it("is not there", async () => {
    const { url = "" } = await httpServer("good-http");
    const headers = { authorization: "Bearer hunter2" };
    const { ruleId, message } = await problemOf({ url: url.replace("//", "//me:hunter2@"), headers });
    expect(ruleId).toBe("handshake-failed");
    expect(message).toContain(url);
    expect(message).not.toContain("hunter2");
  });
});

it.each(["localhost:8080", "file:///etc/passwd", ""])("the URL %j is bad input", async (url) => {
  await expect(captureSurface({ url })).rejects.toMatchObject({ exitCode: 2 });
});

describe.concurrent("a server that breaks after the handshake", () => {
  it("exits", async () => {
    const { ids, text } = await findingsOf(stdioServer("exits-after-handshake"));
    expect(ids).toEqual(["server-crashed"]);
    expect(text).toContain("exit code 3");
    expect(text).toContain("panic: index out of range");
  });

  it.each(["hangs-on-list", "busy-loop-on-list"])("%s", async (name) => {
    const { ids, text } = await findingsOf(stdioServer(name), short);
    expect(ids).toEqual(["server-hung"]);
    expect(text).toContain("tools/list");
  });

  it("floods stdout between its answers", async () => {
    const { ids, surface } = await findingsOf(stdioServer("floods-stdout-but-works"));
    expect(ids).toEqual(["stdout-not-json"]);
    expect(surface.tools).toHaveLength(1);
  });

  it("floods stderr, which is allowed", async () => {
    const { ids, stderrTail, surface } = await findingsOf(stdioServer("floods-stderr"));
    expect(ids).toEqual([]);
    expect(surface.tools).toHaveLength(1);
    expect(stderrTail.length).toBeLessThan(3000);
  });

  it("prints a banner and log lines to stdout, quoted without secrets", async () => {
    const { ids, text, surface } = await findingsOf(stdioServer("prints-banner"));
    expect(ids).toEqual(["protocol-violation", "stdout-not-json"]);
    expect(text).toContain("ready");
    expect(text).not.toContain("hunter2");
    expect(surface.tools).toHaveLength(1);
  });

  it.each(["endless-pages", "repeats-cursor", "slow-endless-pages"])("%s", async (name) => {
    const { ids, surface } = await findingsOf(stdioServer(name), name.startsWith("slow") ? short : usual);
    expect(ids).toEqual(["pagination-endless"]);
    expect(surface.tools.length).toBeLessThanOrEqual(1000);
  });

  it("refuses a list that it declares", async () => {
    const { ids, surface } = await findingsOf(stdioServer("refuses-list"));
    expect(ids).toEqual(["list-refused"]);
    expect(surface.tools).toHaveLength(1);
  });

  it("lists what are no definitions", async () => {
    const { ids, surface } = await findingsOf(stdioServer("malformed-list"));
    expect(new Set(ids)).toEqual(new Set(["list-malformed"]));
    expect(surface.tools).toHaveLength(1);
  });

  it("nests a definition deeper than a stack", async () => {
    const { ids, surface } = await findingsOf(stdioServer("deep-schema"));
    expect(ids).toEqual(["list-malformed"]);
    expect(surface.tools.map((tool) => tool.name)).toEqual(["add"]);
  });

  it("exposes what it does not declare", async () => {
    const { ids, surface } = await findingsOf(stdioServer("undeclared-prompts"));
    expect(ids).toEqual(["capability-not-declared"]);
    expect(surface.prompts).toEqual([{ name: "hidden" }]);
  });

  it("does not say who it is", async () => {
    const { ids } = await findingsOf(stdioServer("nameless"));
    expect(ids.filter((id) => id === "handshake-malformed")).toHaveLength(3);
  });
});

describe.concurrent("a server that does not clean up", () => {
  it.runIf(process.platform === "linux")("leaves children in sessions of their own", async () => {
    const { ids, stderrTail } = await findingsOf(stdioServer("leaves-child"));
    expect(ids).toEqual(["process-left-behind"]);
    const children = /children (\d+) (\d+)/.exec(stderrTail)?.slice(1).map(Number) ?? [];
    expect(children).toHaveLength(2);
    expect(children.filter(lives)).toEqual([]);
  });

  it("ignores SIGTERM", async () => {
    const { ids, surface } = await findingsOf(stdioServer("ignores-sigterm"));
    expect(ids).toEqual(["shutdown-ignored"]);
    expect(surface.tools).toHaveLength(1);
  });
});

describe.concurrent("an interrupted capture", () => {
  it.each(["never-answers", "hangs-on-list"])("of %s rejects and leaves nothing", async (name) => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(new Error("interrupted")), 400);
    const capturing = captureSurface(stdioServer(name), { signal: controller.signal, keep: true });
    await expect(capturing).rejects.toThrow("interrupted");
  });

  it("that was kept open closes all the same", async () => {
    const controller = new AbortController();
    const { kept } = await captureSurface(stdioServer("ignores-sigterm"), {
      signal: controller.signal,
      keep: true,
    });
    controller.abort(new Error("interrupted"));
    await kept?.close();
    expect(kept).toBeDefined();
  });
});
