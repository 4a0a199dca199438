// Workloads by their certificates, over real mTLS with an authority of the test's own.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startGateway } from "./setting.mjs";
import { startUpstream, upstreams } from "./upstreams.mjs";

const caller = "spiffe://acme.example/ns/agents/sa/caller";
const openssl = (folder, ...args) => execFileSync("openssl", args, { cwd: folder, stdio: "pipe" });

/** Certificates by name: an authority's, the server's, and those that callers show. */
function makeCertificates() {
  const folder = mkdtempSync(join(tmpdir(), "mcp-pipeline-mesh-"));
  for (const name of ["authority", "stranger"]) {
    openssl(
      folder,
      "req",
      "-x509",
      "-newkey",
      "ec",
      "-pkeyopt",
      "ec_paramgen_curve:prime256v1",
      "-nodes",
      "-days",
      "2",
      "-subj",
      `/O=${name}`,
      "-keyout",
      `${name}.key`,
      "-out",
      `${name}.pem`,
    );
  }
  const issue = (name, names, authority = "authority") => {
    openssl(
      folder,
      "req",
      "-newkey",
      "ec",
      "-pkeyopt",
      "ec_paramgen_curve:prime256v1",
      "-nodes",
      "-subj",
      `/O=${name}`,
      "-keyout",
      `${name}.key`,
      "-out",
      `${name}.csr`,
    );
    const text = names.length === 0 ? "basicConstraints=CA:FALSE" : `subjectAltName=${names.join(",")}`;
    writeFileSync(join(folder, `${name}.ext`), text);
    openssl(
      folder,
      "x509",
      "-req",
      "-in",
      `${name}.csr`,
      "-CA",
      `${authority}.pem`,
      "-CAkey",
      `${authority}.key`,
      "-CAcreateserial",
      "-days",
      "2",
      "-extfile",
      `${name}.ext`,
      "-out",
      `${name}.pem`,
    );
  };
  issue("server", ["URI:spiffe://acme.example/ns/mcp/sa/sample", "DNS:localhost"]);
  issue("caller", [`URI:${caller}`]);
  issue("sibling", ["URI:spiffe://acme.example/ns/agents/sa/other"]);
  issue("longer", [`URI:${caller}/more`]);
  issue("prefix", [`URI:${caller.slice(0, -1)}`]);
  issue("twice", [`URI:${caller}`, "URI:spiffe://acme.example/ns/agents/sa/other"]);
  issue("foreign", ["URI:spiffe://other.example/ns/agents/sa/caller"]);
  issue("nameless", ["DNS:caller"]);
  issue("forged", [`URI:${caller}`], "stranger");
  return folder;
}

/** @returns {Promise<number>} the status; 0 where the connection was refused */
function callAs(folder, port, name, headers = {}) {
  const read = (file) => readFileSync(join(folder, file));
  const own = name === undefined ? {} : { cert: read(`${name}.pem`), key: read(`${name}.key`) };
  const body = '{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"search","arguments":{}}}';
  return new Promise((resolve) => {
    const call = request(
      {
        host: "127.0.0.1",
        port,
        path: "/mcp",
        method: "POST",
        servername: "localhost",
        ca: read("authority.pem"),
        agent: false,
        ...own,
        headers: {
          host: `localhost:${port}`,
          "content-type": "application/json",
          accept: "application/json, text/event-stream",
          ...headers,
        },
      },
      (answer) => answer.resume().on("end", () => resolve(answer.statusCode)),
    );
    call.on("error", () => resolve(0));
    call.end(body);
  });
}

/** @param {import("../tally.mjs").Tally} tally */
export async function meshCases(tally, issuers) {
  const folder = makeCertificates();
  const upstream = await startUpstream(upstreams.typescript());
  const files = {
    certificate: join(folder, "server.pem"),
    key: join(folder, "server.key"),
    bundle: join(folder, "authority.pem"),
  };
  const mesh = { kind: "spiffe", trustDomain: "acme.example", files };
  const open = (rule, more = {}) =>
    startGateway(issuers, upstream, {
      parts: { tools: { search: { authorize: rule } } },
      platform: { mesh, ...more },
      scheme: "https",
    });
  const table = async (gateway, expected, headers) => {
    const seen = {};
    for (const name of Object.keys(expected)) {
      seen[name] = await callAs(folder, gateway.port, name === "none" ? undefined : name, headers);
    }
    assert.deepEqual(seen, expected);
  };
  const with_ = async (gateway, body) => {
    try {
      await body(gateway);
    } finally {
      await gateway.envoy.stop();
    }
  };
  const token = (gateway) => issuers.issuer.token(issuers.issuer.claims(gateway.publicUrl));
  try {
    await tally.check("by the mesh alone: exactly the workload that the rule names", async () =>
      with_(await open({ workloads: [caller] }, { identity: {} }), async (gateway) => {
        await table(gateway, {
          caller: 200,
          sibling: 401,
          longer: 401,
          prefix: 401,
          twice: 403,
          none: 0,
          forged: 0,
          foreign: 401,
          nameless: 401,
        });
        assert.equal(upstream.ran.length, 1);
      }),
    );
    await tally.check("by mesh or token: either suffices, and a wrong token is refused even so", async () =>
      with_(await open([{ workloads: [caller] }, { groups: ["data"] }]), async (gateway) => {
        const good = { authorization: `Bearer ${token(gateway)}` };
        await table(gateway, {
          caller: 200,
          none: 401,
          sibling: 401,
          forged: 0,
          nameless: 401,
          foreign: 401,
          twice: 403,
        });
        await table(gateway, { none: 200, sibling: 200, caller: 200 }, good);
        await table(gateway, { caller: 401 }, { authorization: "Bearer x" });
      }),
    );
    await tally.check("by mesh and token: both are needed", async () =>
      with_(await open({ workloads: [caller], groups: ["data"] }), async (gateway) => {
        const good = { authorization: `Bearer ${token(gateway)}` };
        await table(gateway, { caller: 401, none: 401 });
        await table(gateway, { caller: 200, sibling: 403, none: 403, longer: 403, twice: 403 }, good);
        const forged = {
          ...good,
          "x-forwarded-client-cert": `URI=${caller}`,
          "x-forwarded-workload": caller,
        };
        await table(gateway, { none: 403, sibling: 403 }, forged);
      }),
    );
    await tally.check("istio's sidecar says who calls, and only its own last word counts", async () =>
      with_(
        await startGateway(issuers, upstream, {
          parts: { tools: { search: { authorize: { workloads: [caller] } } } },
          platform: { mesh: { kind: "istio", mode: "sidecar", trustDomain: "acme.example" } },
        }),
        async (gateway) => {
          const element = (id) =>
            `By=spiffe://acme.example/ns/mcp/sa/sample;Hash=${"a".repeat(64)};Subject="";URI=${id}`;
          const other = "spiffe://acme.example/ns/agents/sa/other";
          const status = async (value) => {
            const answer = await fetch(gateway.publicUrl, {
              method: "POST",
              headers: {
                "content-type": "application/json",
                accept: "application/json, text/event-stream",
                ...(value === undefined ? {} : { "x-forwarded-client-cert": value }),
              },
              body: '{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"search","arguments":{}}}',
            });
            return answer.status;
          };
          assert.equal(await status(element(caller)), 200);
          assert.equal(await status(`${element(other)},${element(caller)}`), 200);
          for (const wrong of [
            undefined,
            element(other),
            `${element(caller)},${element(other)}`,
            `${element(other)};URI=${caller}`,
            `URI=${caller}`,
            element(`${caller}/more`),
          ]) {
            assert.equal(await status(wrong), 401, String(wrong));
          }
        },
      ),
    );
  } finally {
    await upstream.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  tally.notExercised("certificates from a SPIRE agent", "SPIRE cannot be built here; files take its place");
  tally.notExercised(
    "Istio's own control plane and its sidecar",
    "it cannot be had here; its header is sent by the test",
  );
}
