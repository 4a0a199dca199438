import { tsImport } from "tsx/esm/api";
import { startEnvoy } from "../engines/envoy.mjs";
import { Issuer } from "./issuer.mjs";
import { freePort } from "./upstreams.mjs";

const load = (path) => tsImport(new URL(`../../../${path}`, import.meta.url).href, import.meta.url);
export const { compileGateway } = await load("src/gateway/compile.ts");
export const { planOf, requestOf } = await load("test/gateway/sample.ts");

/** What the team writes: Alice of the group data may use a part of it. */
export const manifest = {
  defaults: { authorize: { groups: ["data"] } },
  tools: {
    search: null,
    delete_all: { authorize: { groups: ["admins"] } },
    scoped: { authorize: { scopes: ["write"] } },
  },
  prompts: { greet: null, secret_prompt: { authorize: { groups: ["admins"] } } },
  resources: {
    "file:///open": null,
    "file:///notes/secret": { authorize: { groups: ["admins"] } },
    "file:///notes/{name}": null,
  },
};

/** The issuers of a test: the company's, the pipeline's own, and one that nobody trusts. */
export async function startIssuers() {
  const [issuer, pipeline, stranger] = await Promise.all([1, 2, 3].map(() => new Issuer().start()));
  return {
    issuer,
    pipeline,
    stranger,
    platform: {
      identity: {
        issuers: [{ issuer: issuer.url, audiences: ["{url}"], jwksUri: `${issuer.url}/jwks` }],
        verifier: {
          issuer: pipeline.url,
          audience: "{url}",
          jwksUri: `${pipeline.url}/jwks`,
          claims: { workflow: "pipeline" },
        },
      },
    },
    stop() {
      for (const one of [issuer, pipeline, stranger]) one.stop();
    },
  };
}

/** An upstream behind a gateway. `change` gets the text of the configuration: how a cure is taken out. */
export async function startGateway(
  issuers,
  upstream,
  { change = (text) => text, parts = manifest, platform = {}, ...more } = {},
) {
  const [port, health, metrics] = [await freePort(), await freePort(), await freePort()];
  const publicUrl = `${more.scheme ?? "http"}://localhost:${port}/mcp`;
  const request = requestOf(planOf(parts, { ...issuers.platform, ...platform }), {
    publicUrl,
    kind: "process",
    listen: { address: "127.0.0.1", port },
    upstream: { address: "127.0.0.1", port: upstream.port },
    ports: { health, metrics },
    adminSocket: `/tmp/mcp-pipeline-envoy-${port}.sock`,
    ...more.request,
  });
  const text = compileGateway(request).files["envoy.json"];
  const envoy = await startEnvoy(change(text), {
    readyUrl: `http://127.0.0.1:${health}/ready`,
    ...more.envoy,
  });
  return { port, health, metrics, publicUrl, envoy, text, request };
}

/** What rows are sent to. */
export function targetOf(issuers, gateway, upstream) {
  const { issuer, pipeline, stranger } = issuers;
  const audience = gateway.publicUrl;
  const claims = (more = {}) => issuer.claims(audience, more);
  return {
    port: gateway.port,
    host: `localhost:${gateway.port}`,
    ran: upstream.ran,
    linesUntil: upstream.linesUntil,
    search: '{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"search","arguments":{}}}',
    context: {
      issuer,
      stranger,
      audience,
      claims,
      origin: new URL(audience).origin,
      now: Math.floor(Date.now() / 1000),
      sign: (more, options) => issuer.token(claims(more), options),
      verifier: (more = {}) =>
        pipeline.token(pipeline.claims(audience, { groups: undefined, workflow: "pipeline", ...more })),
    },
  };
}
