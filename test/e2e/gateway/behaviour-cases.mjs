// What an honest client, a probe and a scraper meet, and what the server behind the gateway gets to see.
import assert from "node:assert/strict";
import { once } from "node:events";
import { statSync } from "node:fs";
import { createServer } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { startGateway, targetOf } from "./setting.mjs";

/** Answers with the headers that it got; `slow` calls answer in pieces over a second. */
async function startEcho() {
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk) => {
      body += chunk;
    });
    request.on("end", async () => {
      if (body.includes('"slow"')) {
        response.writeHead(200, { "content-type": "text/event-stream" });
        for (let at = 0; at < 4; at++) {
          response.write(
            `data: {"jsonrpc":"2.0","method":"notifications/progress","params":{"at":${at}}}\n\n`,
          );
          await sleep(250);
        }
        return response.end();
      }
      response.writeHead(200, { "content-type": "application/json" });
      response.end(
        JSON.stringify({ jsonrpc: "2.0", id: 1, result: { headers: request.headers, path: request.url } }),
      );
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return { port: server.address().port, ran: [], stop: () => server.closeAllConnections() || server.close() };
}

const call = (name, args = {}) => ({
  jsonrpc: "2.0",
  id: 1,
  method: "tools/call",
  params: { name, arguments: args },
});

function post(gateway, token, body, headers = {}) {
  return fetch(gateway.publicUrl, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      accept: "application/json, text/event-stream",
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...headers,
    },
    body: JSON.stringify(body),
  });
}

/** @param {import("../tally.mjs").Tally} tally */
export async function behaviourCases(tally, issuers) {
  const echo = await startEcho();
  const groups = { data: "3f2a-data", admins: "77c1-admins" };
  const { identity } = issuers.platform;
  const gateway = await startGateway(issuers, echo, {
    platform: { identity: { ...identity, groups }, gateway: { limits: { callsPerMinute: 5 } } },
  });
  const { context } = targetOf(issuers, gateway, echo);
  const sign = (more = {}) => context.sign({ groups: ["3f2a-data", "unknown"], ...more });
  try {
    await whatTheServerSees(tally, gateway, sign);
    await whatClientsFind(tally, gateway, sign);
    await limits(tally, gateway, sign);
    await operations(tally, gateway, sign);
    await rotation(tally, issuers, echo);
  } finally {
    await gateway.envoy.stop();
    echo.stop();
  }
}

async function whatTheServerSees(tally, gateway, sign) {
  await tally.check("the server sees who calls, its own host, and no token", async () => {
    const forged = {
      "x-forwarded-user": "root",
      "x-forwarded-groups": '["admins"]',
      "x-forwarded-workload": "spiffe://x/y",
    };
    const answer = await post(gateway, sign(), call("search"), forged);
    const { headers } = (await answer.json()).result;
    assert.equal(headers["x-forwarded-user"], "alice");
    assert.equal(headers["x-forwarded-groups"], '["data"]');
    assert.equal(headers["x-forwarded-workload"], undefined);
    assert.equal(headers.authorization, undefined);
    assert.match(headers.host, /^localhost:\d+$/);
    assert.notEqual(headers.host, new URL(gateway.publicUrl).host);
  });
  await tally.check("a user's name with line ends becomes no header of its own", async () => {
    const answer = await post(gateway, sign({ sub: 'a\r\nx-forwarded-groups: ["admins"]' }), call("search"));
    const { result } = answer.ok ? await answer.json() : {};
    assert.doesNotMatch(String(result?.headers["x-forwarded-groups"]), /admins/);
  });
}

async function whatClientsFind(tally, gateway, sign) {
  const { origin } = new URL(gateway.publicUrl);
  await tally.check("the protected-resource metadata, at both places and for browsers", async () => {
    for (const path of [
      "/.well-known/oauth-protected-resource/mcp",
      "/.well-known/oauth-protected-resource",
    ]) {
      const allowed = await fetch(`${origin}${path}`, { headers: { origin: "https://client.example" } });
      assert.deepEqual([allowed.status, allowed.headers.get("content-type")], [200, "application/json"]);
      const document = await allowed.json();
      assert.equal(document.resource, gateway.publicUrl);
      assert.equal(document.authorization_servers.length, 1);
      assert.deepEqual(document.bearer_methods_supported, ["header"]);
      assert.deepEqual(document.scopes_supported, ["write"]);
      assert.equal(allowed.headers.get("access-control-allow-origin"), "*");
    }
  });
  await tally.check("401 says where, and 403 which scope", async () => {
    const missing = await post(gateway, undefined, call("search"));
    assert.equal(missing.status, 401);
    assert.equal(
      missing.headers.get("www-authenticate"),
      `Bearer resource_metadata="${origin}/.well-known/oauth-protected-resource/mcp", scope="write"`,
    );
    const narrow = await post(gateway, sign(), call("scoped"));
    assert.equal(narrow.status, 403);
    assert.match(
      narrow.headers.get("www-authenticate"),
      /^Bearer error="insufficient_scope", scope="write", resource_metadata=/,
    );
    assert.deepEqual(await narrow.json(), {
      jsonrpc: "2.0",
      id: 1,
      error: { code: 403, message: "The token lacks the scope write." },
    });
  });
  await tally.check("a stream is passed on as it comes", async () => {
    const started = performance.now();
    const answer = await post(gateway, sign({ sub: "streamer" }), call("search", { q: "slow" }));
    const reader = answer.body.getReader();
    await reader.read();
    const first = performance.now() - started;
    let last = first;
    while (!(await reader.read()).done) last = performance.now() - started;
    assert.ok(last - first > 500, `first after ${first} ms, last after ${last} ms`);
  });
}

async function limits(tally, gateway, sign) {
  await tally.check("calls are counted for each caller and tool", async () => {
    const statuses = [];
    const token = sign({ sub: "hasty" });
    for (let at = 0; at < 7; at++) statuses.push((await post(gateway, token, call("search"))).status);
    assert.deepEqual(statuses, [200, 200, 200, 200, 200, 429, 429]);
    const other = await post(gateway, sign({ sub: "patient" }), call("search"));
    assert.equal(other.status, 200);
    const list = await post(gateway, token, { jsonrpc: "2.0", id: 1, method: "tools/list" });
    assert.equal(list.status, 200);
  });
}

async function operations(tally, gateway, sign) {
  await tally.check("probes and metrics have ports of their own, and nothing else is there", async () => {
    const get = async (port, path, method = "GET") =>
      (await fetch(`http://127.0.0.1:${port}${path}`, { method })).status;
    assert.deepEqual(
      [
        await get(gateway.health, "/ready"),
        await get(gateway.health, "/live"),
        await get(gateway.health, "/mcp"),
      ],
      [200, 200, 404],
    );
    assert.equal(await get(gateway.metrics, "/stats/prometheus"), 200);
    for (const path of [
      "/",
      "/config_dump",
      "/stats",
      "/quitquitquit",
      "/stats/prometheus/../../config_dump",
      "/stats/prometheus%2f..%2fquitquitquit",
    ]) {
      assert.equal(await get(gateway.metrics, path), 404, path);
    }
    assert.equal(await get(gateway.metrics, "/stats/prometheus", "POST"), 404);
    const { mode } = statSync(gateway.request.adminSocket);
    assert.equal(mode & 0o077, 0, "others may open the administration");
  });
  await tally.check("names that callers make up make no new series", async () => {
    for (let at = 0; at < 20; at++) await post(gateway, sign(), call(`made-up-${at}`));
    const text = await (await fetch(`http://127.0.0.1:${gateway.metrics}/stats/prometheus`)).text();
    assert.match(text, /envoy_mcp_calls\{rule="tool search",status="200"\} \d+/);
    assert.doesNotMatch(text, /made-up/);
  });
  await tally.check("each request leaves a line that says who, what and why", async () => {
    await post(gateway, sign({ sub: 'bob "b"\n' }), call("delete_all", { q: "s3cret-argument" }));
    let lines = [];
    for (let at = 0; at < 40 && !lines.some((one) => one["mcp.name"] === "delete_all"); at++) {
      await sleep(300);
      lines = gateway.envoy
        .accessLog()
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line));
    }
    const line = lines.find((one) => one["mcp.name"] === "delete_all");
    assert.equal(line["http.response.status_code"], 403);
    assert.match(line.details, /not-allowed/);
    assert.doesNotMatch(gateway.envoy.accessLog(), /s3cret-argument|Bearer|eyJ/);
  });
}

/** Keys are looked for each minute; here each second. */
async function rotation(tally, issuers, echo) {
  const change = (text) => text.replaceAll('"cache_duration":"60s"', '"cache_duration":"1s"');
  const gateway = await startGateway(issuers, echo, { change });
  const { context } = targetOf(issuers, gateway, echo);
  try {
    await tally.check(
      "a new key is found without a restart, and a withdrawn one is good no more",
      async () => {
        const status = async (token) => (await post(gateway, token, call("search"))).status;
        assert.equal(await status(context.sign({})), 200);
        // Not seen before: what a worker has found right, it keeps until it expires.
        const unseen = Array.from({ length: 30 }, (_, index) => context.sign({ sub: `unseen ${index}` }));
        issuers.issuer.rotate();
        const after = context.sign({});
        let seen = [];
        for (let at = 0; at < 30 && String(seen) !== "200,401"; at++) {
          await sleep(200);
          seen = [await status(after), await status(unseen[at])];
        }
        assert.deepEqual(seen, [200, 401]);
      },
    );
  } finally {
    await gateway.envoy.stop();
  }
}
