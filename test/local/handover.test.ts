import { request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { callTool, type Lab, openLab, until } from "./lab.ts";

let lab: Lab;
beforeEach(async () => {
  lab = await openLab();
});
afterEach(async () => {
  expect(await lab.close()).toEqual([]);
});

/** Calls 100 times a second until stopped; each call is awaited, none may fail. */
function constantClient(call: () => Promise<string>) {
  const answers: string[] = [];
  const failures: unknown[] = [];
  const inFlight = new Set<Promise<void>>();
  const timer = setInterval(() => {
    const one = call()
      .then((answer) => void answers.push(answer))
      .catch((error) => void failures.push(error))
      .finally(() => inFlight.delete(one));
    inFlight.add(one);
  }, 10);
  return {
    answers,
    async stop() {
      clearInterval(timer);
      await Promise.all(inFlight);
      return failures;
    },
  };
}

/** An event stream that collects what it gets. */
function openStream(port: number) {
  const stream = { text: "", ended: false, close: () => {} };
  const outgoing = request({ port, host: "127.0.0.1", path: "/stream", agent: false }, (response) => {
    response.setEncoding("utf8");
    response.on("data", (chunk: string) => {
      stream.text += chunk;
    });
    response.on("close", () => {
      stream.ended = true;
    });
    response.on("error", () => {});
  });
  outgoing.on("error", () => {});
  outgoing.end();
  stream.close = () => outgoing.destroy();
  return stream;
}

describe("handover", () => {
  it("drops no call and no open stream while the URL changes hands", async () => {
    await lab.deploy(await lab.image({ RELEASE: "one" }));
    const stream = openStream(lab.port);
    const client = constantClient(lab.call);
    await until(() => stream.text.includes("one 3"));

    const outcome = await lab.deploy(await lab.image({ RELEASE: "two" }));
    expect(outcome.status).toBe("passed");
    expect(await lab.call()).toBe("two");
    const ticksAtHandover = stream.text.length;
    await sleep(500);
    expect(await client.stop()).toEqual([]);
    expect(client.answers.length).toBeGreaterThan(50);
    expect(new Set(client.answers)).toEqual(new Set(["one", "two"]));
    expect(client.answers.lastIndexOf("one")).toBeLessThan(client.answers.length - 10);
    expect(stream.ended).toBe(false);
    expect(stream.text.length).toBeGreaterThan(ticksAtHandover);
    expect(stream.text).not.toContain("two");
    stream.close();
    await until(async () => (await lab.servers()).length === 1);
  });

  it("keeps a session with the release that issued it, and ends it with 404 after the drain", async () => {
    await lab.deploy(await lab.image({ RELEASE: "one", SESSIONS: "1" }));
    const session = { "mcp-session-id": await beginSession(lab.url) };
    await lab.deploy(await lab.image({ RELEASE: "two", SESSIONS: "1" }), { settings: { drainMs: 1500 } });
    expect(await callTool(lab.url, session)).toBe("one");
    expect(await lab.call()).toBe("two");
    await until(async () => (await lab.servers()).length === 1);
    await expect(callTool(lab.url, session)).rejects.toThrow("HTTP 404");
  });

  it("lets a request in flight finish on the old release", async () => {
    await lab.deploy(await lab.image({ RELEASE: "one" }));
    const next = await lab.image({ RELEASE: "two" });
    const slow: Promise<unknown>[] = [];
    const onStep = async (step: string) => {
      if (step !== "handing-over") return;
      slow.push(fetch(`http://localhost:${lab.port}/slow`).then((response) => response.json()));
      await sleep(200);
    };
    await lab.deploy(next, { settings: { onStep } });
    expect(await Promise.all(slow)).toEqual([{ release: "one" }]);
  });

  it("moves to another port when the manifest does, and leaves the old one", async () => {
    await lab.deploy(await lab.image({ RELEASE: "one" }));
    const { freePort } = await import("../../src/server/port.ts");
    const port = await freePort();
    const plan = { ...lab.plan, runtime: { ...lab.plan.runtime, port } };
    const outcome = await lab.deploy(await lab.image({ RELEASE: "two" }), { plan });
    expect(outcome.url).toBe(`http://localhost:${port}/mcp`);
    expect(await callTool(outcome.url)).toBe("two");
    await until(async () =>
      lab.call().then(
        () => false,
        () => true,
      ),
    );
  });
});

async function beginSession(url: string): Promise<string> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json, text/event-stream" },
    body: JSON.stringify({
      jsonrpc: "2.0",
      id: 1,
      method: "initialize",
      params: { protocolVersion: "2025-11-25", capabilities: {}, clientInfo: { name: "test", version: "1" } },
    }),
  });
  await response.text();
  return response.headers.get("mcp-session-id") ?? "";
}
