import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { compileGateway, type GatewayRequest } from "../../gateway/compile.ts";
import { writeAtomically } from "../../home/atomic-write.ts";
import { freePort } from "../../server/port.ts";
import { type RunningServer, startServer } from "../../server/start.ts";
import { waitUntilListening } from "../readiness.ts";

/** What a supervisor needs to put Envoy in front of a server: everything but the ports, which it chooses. */
export interface Enforcement {
  /** Path or name of Envoy. */
  envoy: string;
  request: Omit<GatewayRequest, "listen" | "upstream" | "ports" | "adminSocket" | "kind">;
}

/** Gives Envoy this long to take its configuration, in ms. */
const envoyMs = 15_000;

/**
 * A server behind Envoy, as one: it listens on `port` where Envoy does, and ends when either ends. The server has a
 * loopback port of its own. A server that does not come up is returned alone, so that it is explained as always.
 *
 * @param folder where Envoy's configuration is written; removed at the end
 */
export async function startEnforced(
  start: (port: number) => Promise<RunningServer>,
  { envoy, request }: Enforcement,
  { port, folder, startupMs }: { port: number; folder: string; startupMs: number },
): Promise<RunningServer> {
  const inner = await freePort();
  const server = await start(inner);
  const readiness = await waitUntilListening(server, inner, startupMs);
  if (readiness.state !== "ready") {
    await server.stop(0);
    return server;
  }
  const address = "127.0.0.1";
  const { files } = compileGateway({
    ...request,
    kind: "process",
    listen: { address, port },
    upstream: { address, port: inner },
    ports: { health: await freePort(), metrics: await freePort() },
    adminSocket: join(folder, "admin.sock"),
  });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const [name, text] of Object.entries(files)) await writeAtomically(join(folder, name), text);
  const gateway = await startServer({
    argv: [
      envoy,
      "-c",
      join(folder, "envoy.json"),
      "-l",
      "error",
      "--use-dynamic-base-id",
      "--concurrency",
      "1",
    ],
    cwd: folder,
    env: { PATH: process.env.PATH ?? "", HOME: process.env.HOME ?? "", TMPDIR: folder },
    transport: "streamable-http",
    url: `http://${address}:${port}/`,
  });
  await waitUntilListening(gateway, port, envoyMs);
  return together(server, gateway, folder);
}

function together(server: RunningServer, gateway: RunningServer, folder: string): RunningServer {
  return {
    spec: server.spec,
    pid: gateway.pid,
    cookie: server.cookie,
    startedAt: server.startedAt,
    // Envoy's own words count only where it, and not the server, has ended.
    stderrTail: () => (gateway.exit() === undefined ? server.stderrTail() : gateway.stderrTail()),
    exited: Promise.race([server.exited, gateway.exited]),
    exit: () => server.exit() ?? gateway.exit(),
    open: (options) => server.open(options),
    async stop(graceMs) {
      await gateway.stop(graceMs);
      const stopped = await server.stop(graceMs);
      await rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
      return stopped;
    },
  };
}
