import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { freePort, startInBackground } from "./background.mjs";

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
