import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { EngineMissing, enginesFolder, engineVersions } from "../engines/find.mjs";

const here = fileURLToPath(new URL("upstreams/", import.meta.url));
const versions = engineVersions();

/** The interpreter that has the Python SDK. */
export const python = () => join(enginesFolder(), "mcp-python", versions.MCP_PYTHON_VERSION, "bin", "python");

/** Real servers, each on another SDK: their parsers differ, and the difference is the hole. */
export const upstreams = {
  typescript: () => [process.execPath, join(here, "typescript.mjs")],
  python: () => [python(), join(here, "python.py")],
  go: () => [join(enginesFolder(), "mcp-go", versions.MCP_GO_VERSION, "upstream")],
};

/** Behind a gateway whose cures are taken out. */
export const naive = () => [process.execPath, join(here, "naive.mjs")];

export async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

/** Starts an upstream; `ran` gets a line for each call that reached a tool, prompt or resource. */
export async function startUpstream(argv, env = {}) {
  const port = await freePort();
  const ran = [];
  let tail = "";
  const [program, ...args] = argv;
  const child = spawn(program, args, {
    env: { ...process.env, ...env, PORT: String(port) },
    stdio: ["ignore", "pipe", "pipe"],
  });
  child.on("error", (error) => {
    tail += error.message;
  });
  child.stderr.on("data", (chunk) => {
    tail = (tail + chunk).slice(-4000);
  });
  createInterface({ input: child.stdout }).on("line", (line) => {
    if (line.startsWith("ran ")) ran.push(line.slice(4));
  });
  const upstream = {
    port,
    ran,
    /** Lines since `from` up to the next one that is `wanted`; undefined where it does not come. */
    async linesUntil(from, wanted) {
      for (const deadline = performance.now() + 2_000; performance.now() < deadline; await sleep(2)) {
        const at = ran.lastIndexOf(wanted);
        if (at >= from) return ran.slice(from, at + 1);
      }
      return undefined;
    },
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
      child.kill("SIGKILL");
      await once(child, "exit");
    },
  };
  for (const deadline = performance.now() + 15_000; ; await sleep(30)) {
    const answer = await fetch(`http://127.0.0.1:${port}/mcp`, { method: "PUT" }).catch(() => undefined);
    if (answer !== undefined) return upstream;
    if (child.exitCode !== null || performance.now() > deadline || child.pid === undefined) {
      await upstream.stop();
      throw new EngineMissing(
        `${program} did not start as an upstream: ${tail}. Install it: npm run engines`,
      );
    }
  }
}
