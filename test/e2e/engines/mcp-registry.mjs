import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { EngineMissing, findEngine } from "./find.mjs";
import { freePort } from "./free-port.mjs";
import { startPostgres } from "./postgres.mjs";

const startUpMs = 30_000;

/**
 * Starts the official MCP registry with a database of its own, on a free port of loopback.
 * @param {{ issuer: string, audience: string, names: string, claims?: object[] }} login whose tokens may publish which
 *   names (MCP_REGISTRY_OIDC_*, internal/config/config.go); publishing and editing alike
 * @returns {Promise<{ url: string, pause: () => void, resume: () => void, stop: () => Promise<void> }>}
 * @throws EngineMissing
 */
export async function startRegistry(login) {
  const binary = findEngine("mcp-registry");
  const database = await startPostgres();
  const port = await freePort();
  const settings = {
    SERVER_ADDRESS: `127.0.0.1:${port}`,
    DATABASE_URL: database.url,
    DATABASE_MIN_CONNECTIONS: "2",
    JWT_PRIVATE_KEY: randomBytes(32).toString("hex"),
    // Ownership look-ups at public package registries; entries with remotes only need none.
    ENABLE_REGISTRY_VALIDATION: "false",
    ENABLE_ANONYMOUS_AUTH: "true",
    OIDC_ENABLED: "true",
    OIDC_ISSUER: login.issuer,
    OIDC_CLIENT_ID: login.audience,
    OIDC_PUBLISH_PERMISSIONS: login.names,
    OIDC_EDIT_PERMISSIONS: login.names,
    ...(login.claims === undefined ? {} : { OIDC_EXTRA_CLAIMS: JSON.stringify(login.claims) }),
  };
  const env = Object.fromEntries(
    Object.entries(settings).map(([name, value]) => [`MCP_REGISTRY_${name}`, value]),
  );
  const child = spawn(binary, [], {
    env: { PATH: process.env.PATH, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = once(child, "exit");
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (text) => (said = `${said}${text}`.slice(-4000)));
  const url = `http://127.0.0.1:${port}`;
  const stop = async () => {
    child.kill("SIGKILL");
    await ended;
    await database.stop();
  };
  const deadline = Date.now() + startUpMs;
  while (!(await answers(`${url}/v0.1/ping`))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      await stop();
      throw new EngineMissing(`The MCP registry did not start: ${said}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return { url, pause: () => child.kill("SIGSTOP"), resume: () => child.kill("SIGCONT"), stop };
}

const answers = (url) =>
  fetch(url).then(
    (response) => response.ok,
    () => false,
  );
