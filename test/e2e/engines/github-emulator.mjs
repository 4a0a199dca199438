import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { EngineMissing, enginesFolder, engineVersions } from "./find.mjs";

/** How long the emulator may take until it answers, in milliseconds. */
const startUp = 20_000;

/**
 * Starts a stateful stand-in for GitHub's API on a free port of loopback (npm `emulate`; it has repositories, pulls,
 * reviews, comments, check runs, tags, releases and teams, and no environments, deployments or run approvals).
 * @param seed `{ tokens, github: { users, orgs, repos } }`, as `emulate init --service github` shows it
 * @returns {Promise<{ url: string, call: (token: string, method: string, path: string, body?: unknown) => Promise<any>, stop: () => Promise<void> }>}
 * @throws EngineMissing
 */
export async function startGithub(seed) {
  const { EMULATE_VERSION: version } = engineVersions();
  const modules = join(enginesFolder(), "emulate", version, "node_modules");
  const program = join(modules, "emulate", "dist", "index.js");
  if (!existsSync(program))
    throw new EngineMissing(`emulate ${version} is not installed. Install it: npm run engines`);
  const folder = mkdtempSync(join(tmpdir(), "mcp-pipeline-github-"));
  const config = join(folder, "emulate.config.json");
  writeFileSync(config, JSON.stringify(seed));
  const port = await freePort();
  const node = join(modules, "node-engine", "bin", "node");
  const child = spawn(
    node,
    [program, "start", "--service", "github", "--port", String(port), "--seed", config],
    {
      cwd: folder,
      env: { PATH: process.env.PATH, HOME: folder, NO_COLOR: "1" },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (text) => (said = `${said}${text}`.slice(-4000)));
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const url = `http://127.0.0.1:${port}`;
  const stop = async () => {
    child.kill("SIGKILL");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const deadline = Date.now() + startUp;
  while (!(await answers(url))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      await stop();
      throw new EngineMissing(`emulate ${version} did not start: ${said}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { url, stop, call: (token, method, path, body) => call(url, token, method, path, body) };
}

const answers = (url) =>
  fetch(`${url}/`).then(
    () => true,
    () => false,
  );

/** @throws where GitHub's answer is no success */
async function call(url, token, method, path, body) {
  const response = await fetch(`${url}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, accept: "application/vnd.github+json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
  return text === "" ? undefined : JSON.parse(text);
}

async function freePort() {
  const probe = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => probe.once("listening", resolve));
  const { port } = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
