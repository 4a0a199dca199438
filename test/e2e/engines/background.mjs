import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { EngineMissing } from "./find.mjs";

/** A port that nobody listens on; the caller is the next to take it. */
export async function freePort() {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

/**
 * A program that runs until it is stopped, with its words in a file.
 * @param ready returns true once it answers; asked again until then
 * @throws EngineMissing where it ends or does not answer in time; the end of its words is in the message
 */
export async function startInBackground(argv, { log, ready, env = process.env, timeoutMs = 30_000 }) {
  const out = openSync(log, "a");
  const [program, ...args] = argv;
  const child = spawn(program, args, { env, stdio: ["ignore", out, out], detached: true });
  closeSync(out);
  const failure = once(child, "error").catch(() => []);
  const fail = (why) => {
    throw new EngineMissing(`${program} ${why}: ${readFileSync(log, "utf8").slice(-1500)}`);
  };
  const stop = async (graceMs = 10_000) => {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
    const ended = once(child, "exit");
    child.kill("SIGTERM");
    const late = setTimeout(() => process.kill(-child.pid, "SIGKILL"), graceMs);
    await ended;
    clearTimeout(late);
  };
  const until = Date.now() + timeoutMs;
  for (;;) {
    if (child.pid === undefined) fail(`does not start (${(await failure)[0]?.message})`);
    if (child.exitCode !== null || child.signalCode !== null) fail("has ended");
    if (
      await Promise.resolve()
        .then(ready)
        .catch(() => false)
    )
      return { pid: child.pid, stop };
    if (Date.now() > until) {
      await stop(0);
      fail(`did not answer within ${timeoutMs / 1000} s`);
    }
    await pause(50);
  }
}
