import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { EngineMissing } from "./find.mjs";
import { freePort } from "./free-port.mjs";

const startUpMs = 30_000;
/** PostgreSQL refuses to run as root; this user is on every Debian (base-passwd). */
const nobody = { uid: 65_534, gid: 65_534 };

/**
 * Starts a PostgreSQL with an empty database on a free port of loopback, in a folder of its own.
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 * @throws EngineMissing
 */
export async function startPostgres() {
  const bin = binaries();
  const folder = mkdtempSync(join(tmpdir(), "mcp-pipeline-postgres-"));
  const who = process.getuid?.() === 0 ? nobody : {};
  if (who.uid !== undefined) chownSync(folder, who.uid, who.gid);
  const env = { PATH: process.env.PATH, HOME: folder, LC_ALL: "C" };
  const data = join(folder, "data");
  const setUp = ["-D", data, "-U", "registry", "-A", "trust", "-E", "UTF8", "--no-sync"];
  try {
    execFileSync(join(bin, "initdb"), setUp, { cwd: folder, env, stdio: "pipe", ...who });
  } catch (cause) {
    rmSync(folder, { recursive: true, force: true });
    throw new EngineMissing(`initdb failed: ${cause.stderr}`, { cause });
  }
  const sockets = join(folder, "sockets");
  mkdirSync(sockets);
  if (who.uid !== undefined) chownSync(sockets, who.uid, who.gid);
  const port = await freePort();
  // Nothing in it outlives the test, so nothing is flushed to disk.
  const flags = ["-D", data, "-p", String(port), "-h", "127.0.0.1", "-k", sockets, "-F"];
  const child = spawn(join(bin, "postgres"), flags, {
    cwd: folder,
    env,
    stdio: ["ignore", "pipe", "pipe"],
    ...who,
  });
  const ended = once(child, "exit");
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (text) => (said = `${said}${text}`.slice(-4000)));
  const stop = async () => {
    // SIGINT is PostgreSQL's fast shutdown: it ends its own children and frees its shared memory.
    child.kill("SIGINT");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const deadline = Date.now() + startUpMs;
  while (!said.includes("ready to accept connections")) {
    if (child.exitCode !== null || Date.now() > deadline) {
      await stop();
      throw new EngineMissing(`PostgreSQL did not start: ${said}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return { url: `postgres://registry@127.0.0.1:${port}/postgres?sslmode=disable`, stop };
}

/** Debian keeps the server's programs off PATH, by major version. */
function binaries() {
  const root = "/usr/lib/postgresql";
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
  const found = versions.map((one) => join(root, one, "bin")).find((bin) => existsSync(join(bin, "initdb")));
  if (found === undefined)
    throw new EngineMissing("PostgreSQL is not installed. Install it: npm run engines");
  return found;
}
