import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { freePort, startInBackground } from "./background.mjs";
import { EngineMissing } from "./find.mjs";

/**
 * A registry of its own on a free loopback port, which clients take for insecure by its address.
 * @param folder where it keeps everything; made here, removed by the caller
 * @param more sections of its configuration, e.g. `auth`
 */
export async function startImageRegistry(folder, more = {}) {
  mkdirSync(folder, { recursive: true });
  const address = `127.0.0.1:${await freePort()}`;
  const config = {
    version: "0.1",
    log: { level: "warn" },
    storage: { filesystem: { rootdirectory: join(folder, "data") }, delete: { enabled: true } },
    http: { addr: address },
    ...more,
  };
  const file = join(folder, "config.yml");
  // JSON is YAML.
  writeFileSync(file, JSON.stringify(config));
  const { stop } = await startInBackground(["docker-registry", "serve", file], {
    log: join(folder, "log"),
    ready: async () => [200, 401].includes((await fetch(`http://${address}/v2/`)).status),
  });
  return { address, stop };
}

/** A registry that wants a login. It makes its only one by itself, and says it in its log. */
export async function startLockedRegistry(folder) {
  const auth = { htpasswd: { realm: "e2e", path: join(folder, "htpasswd") } };
  const registry = await startImageRegistry(folder, { auth });
  const said = readFileSync(join(folder, "log"), "utf8");
  const password = /password=(\S+)/.exec(said)?.[1];
  const user = /user=(\S+)/.exec(said)?.[1];
  if (!password || !user) {
    await registry.stop();
    throw new EngineMissing(`docker-registry made no login: ${said.slice(-500)}`);
  }
  return { ...registry, user, password };
}
