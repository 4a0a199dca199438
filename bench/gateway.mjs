// What the gateway costs: the same Envoy with one worker as a bare proxy, and with the compiled configuration, in front of
// the same server. Envoy's own CPU time for each call is compared, because that is what decides its throughput at
// saturation, and it holds where the load's own cost does not.
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { Agent, createServer, request as httpRequest } from "node:http";
import { startEnvoy } from "../test/e2e/engines/envoy.mjs";
import { startGateway, startIssuers, targetOf } from "../test/e2e/gateway/setting.mjs";
import { freePort } from "../test/e2e/gateway/upstreams.mjs";
import { many } from "../test/e2e/gateway/validated-cases.mjs";

const connections = 16;
const sizes = [200, 2_000, 10_000, 100_000, 900_000];

export async function benchGateway() {
  const server = createServer((request, response) => {
    request.resume().on("end", () => {
      response.setHeader("content-type", "application/json");
      response.end('{"jsonrpc":"2.0","id":1,"result":{}}');
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const upstream = { port: server.address().port, ran: [] };
  const issuers = await startIssuers();
  const limits = { gateway: { limits: { callsPerMinute: 1_000_000_000 } } };
  const options = { platform: limits, envoy: { concurrency: 1 } };
  const bare = await startBare(upstream.port);
  const small = await startGateway(issuers, upstream, options);
  const large = await startGateway(issuers, upstream, { ...options, parts: many(1000, 500) });
  try {
    console.log(
      "gateway: Envoy's CPU time for a call, in microseconds, and what it leaves of the bare proxy's throughput",
    );
    for (const size of sizes) {
      const calls = size > 50_000 ? 300 : 3_000;
      const cost = { bare: [], small: [], large: [] };
      for (let round = 0; round < 3; round++) {
        cost.bare.push(await measure(bare, undefined, body("search", size), calls));
        cost.small.push(
          await measure(small, tokenFor(issuers, small, upstream, ["data"]), body("search", size), calls),
        );
        cost.large.push(
          await measure(
            large,
            tokenFor(issuers, large, upstream, ["group_499"]),
            body("tool_999", size),
            calls,
          ),
        );
      }
      const [b, s, l] = [cost.bare, cost.small, cost.large].map(median);
      console.log(
        `  ${String(size).padStart(7)} bytes  bare ${b.toFixed(0)}  gateway ${s.toFixed(0)} (${(b / s).toFixed(2)}×)  1,000 tools and 500 rules ${l.toFixed(0)} (${(s / l).toFixed(2)}× of the small policy)`,
      );
    }
    console.log(`  configuration of 1,000 tools and 500 rules: ${(large.text.length / 1e6).toFixed(2)} MB`);
    console.log(
      `  idle: ${memory(small.envoy.pid)} MB resident; with 1,000 tools ${memory(large.envoy.pid)} MB`,
    );
  } finally {
    for (const one of [bare, small, large]) await one.envoy.stop();
    issuers.stop();
    server.closeAllConnections();
    server.close();
  }
}

function tokenFor(issuers, gateway, upstream, groups) {
  return targetOf(issuers, gateway, upstream).context.sign({ groups });
}

function body(name, size) {
  const text = JSON.stringify({
    jsonrpc: "2.0",
    id: 1,
    method: "tools/call",
    params: { name, arguments: { q: "" } },
  });
  return text.replace('"q":""', `"q":"${"x".repeat(Math.max(0, size - text.length))}"`);
}

/** @returns microseconds of Envoy's CPU for one call */
async function measure({ port, envoy }, token, text, calls) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const headers = {
    host: `localhost:${port}`,
    "content-type": "application/json",
    accept: "application/json, text/event-stream",
    "content-length": Buffer.byteLength(text),
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  };
  const one = () =>
    new Promise((resolve, reject) => {
      const call = httpRequest(
        { host: "127.0.0.1", port, path: "/mcp", method: "POST", agent, headers },
        (answer) => {
          if (answer.statusCode !== 200) reject(new Error(`answered ${answer.statusCode}`));
          answer.resume().on("end", resolve);
        },
      );
      call.on("error", reject);
      call.end(text);
    });
  const run = async (count) => {
    let left = count;
    const worker = async () => {
      while (left-- > 0) await one();
    };
    await Promise.all(Array.from({ length: connections }, worker));
  };
  await run(Math.ceil(calls / 10));
  const before = cpuSeconds(envoy.pid);
  await run(calls);
  const used = cpuSeconds(envoy.pid) - before;
  agent.destroy();
  return (used / calls) * 1e6;
}

/** User and system time of all threads; the kernel counts in hundredths of a second. */
function cpuSeconds(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1].split(" ");
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

function memory(pid) {
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))[1]) / 1024);
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

async function startBare(upstreamPort) {
  const [port, health] = [await freePort(), await freePort()];
  const manager = (name, routes) => ({
    filters: [
      {
        name: "envoy.filters.network.http_connection_manager",
        typed_config: {
          "@type":
            "type.googleapis.com/envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager",
          stat_prefix: name,
          route_config: { virtual_hosts: [{ name, domains: ["*"], routes }] },
          http_filters: [
            {
              name: "envoy.filters.http.router",
              typed_config: { "@type": "type.googleapis.com/envoy.extensions.filters.http.router.v3.Router" },
            },
          ],
        },
      },
    ],
  });
  const listener = (name, at, route) => ({
    name,
    address: { socket_address: { address: "127.0.0.1", port_value: at } },
    per_connection_buffer_limit_bytes: 1_048_576,
    filter_chains: [manager(name, [{ match: { prefix: "/" }, ...route }])],
  });
  const config = {
    static_resources: {
      listeners: [
        listener("bare", port, { route: { cluster: "server", timeout: "0s" } }),
        listener("ready", health, { direct_response: { status: 200 } }),
      ],
      clusters: [
        {
          name: "server",
          type: "STATIC",
          load_assignment: {
            cluster_name: "server",
            endpoints: [
              {
                lb_endpoints: [
                  {
                    endpoint: {
                      address: { socket_address: { address: "127.0.0.1", port_value: upstreamPort } },
                    },
                  },
                ],
              },
            ],
          },
        },
      ],
    },
  };
  const envoy = await startEnvoy(JSON.stringify(config), {
    readyUrl: `http://127.0.0.1:${health}/`,
    concurrency: 1,
  });
  return { port, envoy };
}
