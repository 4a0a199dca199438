import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { ClusterChecks } from "../../../src/kubernetes/deploy/checks.ts";
import { verifyRoute } from "../../../src/kubernetes/rollout/verify.ts";
import { observation } from "../diagnosis/observed.ts";

let server: Server | undefined;
afterEach(() => server?.close());

/** A route that answers everybody in one way. */
async function routeThat(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<string> {
  server = createServer(answer);
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/mcp`;
}

async function verify(url: string, more: object = {}) {
  const checks = new ClusterChecks();
  const outcome = await verifyRoute({
    cluster: undefined as never,
    namespace: "n",
    plan: { manifest: { tools: {} }, runtime: {}, origins: {}, manifestFile: "mcp.yaml" } as never,
    url,
    guarded: true,
    verifierHeaders: async () => ({}),
    observation: observation(),
    checks,
    signal: new AbortController().signal,
    progress: () => {},
    timeoutMs: 0,
    ...more,
  });
  return { ...outcome, rules: outcome.findings.map(({ ruleId }) => ruleId), checks: checks.list() };
}

describe("the check over the route", () => {
  it("fails where a caller without a token gets in", async () => {
    const url = await routeThat((_, response) => response.writeHead(200).end("{}"));
    expect(await verify(url)).toMatchObject({ state: "failed", rules: ["open-without-token"] });
  });

  it("fails where the refusal does not say where a token is to be had", async () => {
    const url = await routeThat((_, response) => response.writeHead(401).end());
    expect(await verify(url)).toMatchObject({ state: "failed", rules: ["open-without-token"] });
  });

  it("says that the surface was not compared where nobody can be the verifier", async () => {
    const challenge = { "www-authenticate": 'Bearer resource_metadata="https://x.example/.well-known"' };
    const url = await routeThat((_, response) => response.writeHead(401, challenge).end());
    expect(await verify(url)).toMatchObject({ state: "ready", rules: ["verifier-missing"] });
  });

  it("blames the release for an error, and the platform for a host without address or connection", async () => {
    const url = await routeThat((_, response) => response.writeHead(503).end());
    expect(await verify(url)).toMatchObject({ state: "failed", rules: ["wrong-answer"] });
    expect(await verify("http://nobody.invalid/mcp")).toMatchObject({
      state: "unwell",
      rules: ["host-unresolved"],
    });
    expect(await verify("http://127.0.0.1:1/mcp")).toMatchObject({
      state: "unwell",
      rules: ["gateway-down"],
    });
  });
});
