import { rm } from "node:fs/promises";
import { join } from "node:path";
import { openLocalImage } from "../image/open.ts";
import { openReleases } from "../release/store.ts";
import { startServer } from "../server/start.ts";
import type { ControlRequest } from "./control-messages.ts";
import { type ControlPeer, serveControl } from "./control-server.ts";
import { releasesDirectory, runningDirectory, type ServerPlace } from "./layout.ts";
import { endLeftovers } from "./leftovers.ts";
import { ownMark, processIdentity } from "./process-identity.ts";
import { controlSocketPath } from "./socket-path.ts";
import { type PrepareRequest, Supervisor } from "./supervisor.ts";
import { readState, removeState, type SupervisorState, writeState } from "./supervisor-state.ts";

/** A supervisor that nobody has given anything to ends by itself after this time, in ms. */
const unusedMs = 15_000;

/** Runs one server's supervisor until it is stopped, killed, or has nothing left to do. */
export async function runSupervisor(place: ServerPlace): Promise<void> {
  await endLeftovers(await readState(place));
  await removeFolder(runningDirectory(place));
  const socket = await controlSocketPath(place);
  const own = await ownMark();
  const announce = announcer(place, { supervisor: own, socket, since: new Date().toISOString() }, () =>
    supervisor.releases.flatMap(({ release, pid }) => (pid === undefined ? [] : [{ release, pid }])),
  );
  const supervisor = new Supervisor({
    launch: (request, port) => launch(place, request, port),
    commit: (release) => commit(place, release),
    onChange: announce.changed,
  });
  let ending: Promise<void> | undefined;
  const end = (): Promise<void> => {
    ending ??= (async () => {
      control.close();
      await supervisor.stop();
      await removeFolder(runningDirectory(place));
      // The last trace: from here on another supervisor may start.
      await announce.finish();
      process.exit(0);
    })();
    return ending;
  };
  const peers = { count: 0 };
  const endIfUnused = () => {
    if (supervisor.idle && peers.count === 0) void end();
  };
  const control = await serveControl(socket, () => acceptPeer(supervisor, peers, end, endIfUnused));
  announce.changed();
  setTimeout(endIfUnused, unusedMs).unref();
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, () => void end());
}

function acceptPeer(
  supervisor: Supervisor,
  peers: { count: number },
  end: () => Promise<void>,
  endIfUnused: () => void,
): ControlPeer {
  /** Releases of this command that are not settled; undone when it goes away. */
  const open = new Set<number>();
  let hasGone = false;
  peers.count += 1;
  return {
    async handle(request) {
      if (request.command === "prepare") open.add(request.release);
      // From here the supervisor finishes the handover even where the command dies.
      if (request.command === "settle") open.delete(request.release);
      try {
        const value = await obey(supervisor, request);
        if (request.command === "discard") open.delete(request.release);
        if (request.command === "stop") setImmediate(() => void end());
        return value;
      } catch (error) {
        if (request.command === "settle") {
          if (hasGone) await supervisor.discard(request.release);
          else open.add(request.release);
        }
        throw error;
      }
    },
    gone() {
      hasGone = true;
      void Promise.all([...open].map((release) => supervisor.discard(release))).finally(() => {
        peers.count -= 1;
        endIfUnused();
      });
    },
  };
}

async function obey(supervisor: Supervisor, request: ControlRequest): Promise<unknown> {
  switch (request.command) {
    case "status":
      return supervisor.status();
    case "prepare":
      return supervisor.prepare(request);
    case "activate":
      return supervisor.activate(request.release);
    case "settle":
      return supervisor.settle(request.release, request.drainMs);
    case "discard":
      return supervisor.discard(request.release);
    case "stop":
      return supervisor.stop();
  }
}

async function launch(place: ServerPlace, request: PrepareRequest, port: number) {
  const { enforcement, startupMs } = request;
  const start = (on: number) => startBare(place, request, on);
  if (enforcement === undefined) return start(port);
  const folder = join(runningDirectory(place), `${request.release}-${port}-gateway`);
  const { startEnforced } = await import("./gateway/enforced.ts");
  return startEnforced(start, enforcement, { port, folder, startupMs });
}

async function startBare(place: ServerPlace, request: PrepareRequest, port: number) {
  const image = await openLocalImage(request.image, place.home);
  const application = join(runningDirectory(place), `${request.release}-${port}`);
  await image.copyApplication(application);
  const spec = image.spec({ host: "127.0.0.1", port, env: request.env, application });
  const secrets = request.secretNames.flatMap((name) => request.env[name] ?? []);
  const server = await startServer({ ...spec, secrets });
  void server.exited.then(() => removeFolder(application));
  return server;
}

/** What cannot be removed now goes when the next supervisor starts. */
async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
}

async function commit(place: ServerPlace, release: number): Promise<void> {
  const store = openReleases(releasesDirectory(place));
  const record = await store.read(release);
  if (record === undefined) throw new Error(`release ${release} has no record`);
  await store.write({ ...record, state: "verified", endedAt: new Date().toISOString() });
}

/** Keeps the state file in step with what runs; writes follow one another. */
function announcer(
  place: ServerPlace,
  base: Omit<SupervisorState, "schemaVersion" | "servers">,
  running: () => { release: number; pid: number }[],
) {
  let queue = Promise.resolve();
  const write = async () => {
    const marks = await Promise.all(
      running().map(async (one) => ({ ...one, identity: (await processIdentity(one.pid)) ?? "" })),
    );
    const servers = marks.filter((one) => one.identity !== "");
    await writeState(place, { schemaVersion: 1, ...base, servers });
  };
  return {
    changed() {
      queue = queue.then(write).catch(() => undefined);
    },
    async finish() {
      await queue;
      await removeState(place);
    },
  };
}
