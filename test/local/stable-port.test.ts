import { createServer, type Server } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { choosePort } from "../../src/local/stable-port.ts";
import type { Plan } from "../../src/manifest/plan.ts";
import { freePort } from "../../src/server/port.ts";
import { sampleRecord } from "../release/sample.ts";
import { planOf } from "./lab.ts";

const held: Server[] = [];
afterEach(() => {
  for (const server of held.splice(0)) server.close();
});

async function hold(port: number): Promise<void> {
  const server = createServer();
  held.push(server);
  await new Promise<void>((resolve) => server.listen({ port, host: "127.0.0.1" }, resolve));
}

function plan(port: number, origin = "default"): Plan {
  const place = { home: "/home", name: "fixture", environment: "local" };
  return { ...planOf(place, port, {}), origins: { "/runtime/port": origin } };
}

describe("choosePort", () => {
  it("takes the default where it is free", async () => {
    const port = await freePort();
    expect(await choosePort(plan(port), undefined)).toMatchObject({
      plan: { runtime: { port } },
      findings: [],
    });
  });

  it("goes on to the next free one for a first release, and says so", async () => {
    const port = await freePort();
    await hold(port);
    const chosen = await choosePort(plan(port), undefined);
    expect(chosen.plan.runtime.port).toBeGreaterThan(port);
    expect(chosen.findings).toMatchObject([{ ruleId: "port-chosen", severity: "info" }]);
  });

  it("keeps the port of earlier releases, free or not", async () => {
    const newest = sampleRecord({ release: 3, url: "http://localhost:18099/mcp" });
    expect((await choosePort(plan(await freePort()), newest)).plan.runtime.port).toBe(18_099);
  });

  it("never moves away from a port that is written in the manifest", async () => {
    const port = await freePort();
    await hold(port);
    const newest = sampleRecord({ release: 3, url: "http://localhost:18099/mcp" });
    expect(await choosePort(plan(port, "mcp.yaml:7"), newest)).toMatchObject({
      plan: { runtime: { port } },
      findings: [],
    });
  });
});
