import { setTimeout as pause } from "node:timers/promises";
import type { Finding } from "../../report/finding.ts";
import { freePort, isListening } from "../../server/port.ts";
import { startupDeadlineMs } from "../../server/spec.ts";
import { type RunningServer, startServer } from "../../server/start.ts";
import type { ContainerServer } from "./server.ts";
import { isLoopback, type Listening, listeningSockets } from "./sockets.ts";

/** A change that makes a container less like the cluster's; where it helps, it names what the image needs. */
interface Relaxation {
  ruleId: string;
  change: { user?: string; writable?: boolean };
  message: string;
  help: string;
}

const relaxations: readonly Relaxation[] = [
  {
    ruleId: "image-writes-to-root",
    change: { writable: true },
    message:
      "The image only starts where it can write to its own file system, which is read-only in the cluster.",
    help: "Write to /tmp, or keep state where an environment variable points.",
  },
  {
    ruleId: "image-needs-root",
    change: { user: "0:0", writable: true },
    message: "The image only starts as root, and in the cluster it does not get to be root.",
    help: "Make what it reads readable for everybody (chmod), listen on a port above 1023, and set USER 65532 in the Dockerfile.",
  },
];

/**
 * Starts the container once as the cluster will, and looks where it listens. Where it does not come up, it is started
 * again with one freedom after the other, to say which one it is that it needs.
 * @returns nothing where it behaves
 */
export async function preflight(server: ContainerServer, signal: AbortSignal): Promise<Finding[]> {
  const seen = await startAndLook(server, {}, signal);
  if (seen.up) return seen.findings;
  for (const { ruleId, change, message, help } of relaxations) {
    const again = await startAndLook(server, change, signal);
    if (again.up)
      return [{ ruleId, severity: "error", message: `${message} ${said(seen.tail)}`.trim(), help }];
  }
  return [...elsewhere(seen, server.uid), notUp(seen)].slice(0, 1);
}

interface Seen {
  up: boolean;
  port: number;
  tail: string;
  exitCode?: number | null;
  /** Sockets that were not there before. */
  opened: Listening[];
  findings: Finding[];
}

async function startAndLook(
  server: ContainerServer,
  change: Relaxation["change"],
  signal: AbortSignal,
): Promise<Seen> {
  const port = await freePort();
  const before = await listeningSockets();
  const running = await startServer(server.spec(port, change), { signal });
  try {
    const up = await comesUp(running, `http://127.0.0.1:${port}`, signal);
    const known = new Set(before.map((one) => `${one.address} ${one.port}`));
    const opened = (await listeningSockets()).filter((one) => !known.has(`${one.address} ${one.port}`));
    const exitCode = running.exit()?.code;
    const seen = { up, port, tail: running.stderrTail(), opened, findings: up ? exposed(opened, port) : [] };
    return exitCode === undefined ? seen : { ...seen, exitCode };
  } finally {
    await running.stop(1_000);
    await server.cleanUp();
  }
}

async function comesUp(running: RunningServer, url: string, signal: AbortSignal): Promise<boolean> {
  const until = performance.now() + startupDeadlineMs;
  while (performance.now() < until && running.exit() === undefined) {
    if (await isListening(url)) return true;
    await pause(50, undefined, { signal });
  }
  return false;
}

/** Told to listen on loopback, it must not be reachable from elsewhere: that is the way around the gateway. */
function exposed(opened: readonly Listening[], port: number): Finding[] {
  const open = opened.find((one) => one.port === port && !isLoopback(one.address));
  if (!open) return [];
  const message = `The server was told to listen on 127.0.0.1 (HOST) and listens on ${open.address}: whoever reaches the pod's address walks around the gateway.`;
  return [
    {
      ruleId: "listens-on-all-addresses",
      severity: "error",
      message,
      help: "Bind to the address in the environment variable HOST.",
    },
  ];
}

function elsewhere({ opened, port }: Seen, uid: number | undefined): Finding[] {
  const other = opened.find((one) => one.uid === uid && one.port !== port);
  if (!other) return [];
  const message = `The server was told to listen on port ${port} (PORT) and listens on ${other.address}:${other.port}.`;
  return [
    {
      ruleId: "listens-elsewhere",
      severity: "error",
      message,
      help: "Listen on the port in the environment variable PORT.",
    },
  ];
}

function notUp({ tail, exitCode }: Seen): Finding {
  const how =
    exitCode === undefined
      ? `does not listen within ${startupDeadlineMs / 1000} s`
      : `ends with exit code ${exitCode}`;
  const memory =
    exitCode === 137 ? " Code 137 is what the kernel leaves where the memory limit is too small." : "";
  const message =
    `The image ${how}, run as in the cluster and with every freedom.${memory} ${said(tail)}`.trim();
  return { ruleId: "image-does-not-start", severity: "error", message };
}

function said(tail: string): string {
  return tail === "" ? "" : `It said:\n${tail}`;
}
