// Images of test servers, good and bad ones, and of the gateway; all FROM scratch.
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { layer, nodeLayer, pushImage } from "../engines/cluster/images.mjs";
import { enginesFolder, engineVersions } from "../engines/find.mjs";

const cache = () => join(enginesFolder(), "image-layers");
const serverFile = fileURLToPath(new URL("server.mjs", import.meta.url));

/** Pushes an image of the server beside this file. @returns {Promise<string>} its reference by digest */
export async function pushServer(
  registry,
  { name = "hello", behaviour = "good", env = {}, config = {}, ...more } = {},
) {
  const { readFileSync } = await import("node:fs");
  const { createHash } = await import("node:crypto");
  const text = readFileSync(serverFile, "utf8");
  const key = `server-${createHash("sha256").update(text).digest("hex").slice(0, 12)}`;
  const layers = [
    nodeLayer(cache()),
    layer(
      { "/app/server.mjs": { text }, "/app/foreign": { text: "\u007fELF of another kind", mode: 0o755 } },
      { cache: cache(), key },
    ),
  ];
  const variables = { NAME: name, BEHAVIOUR: behaviour, NODE_ENV: "production", ...env };
  return pushImage({
    registry,
    name: `mcp/${name}`,
    tag: more.tag ?? behaviour,
    layers,
    config: {
      Entrypoint: ["/usr/local/bin/node", "/app/server.mjs"],
      User: "10001:10001",
      Env: Object.entries(variables).map(([variable, value]) => `${variable}=${value}`),
      ...config,
    },
    ...more,
  });
}

/** Pushes Envoy, which stands in front of every server. */
export async function pushGateway(registry) {
  const version = engineVersions().ENVOY_VERSION;
  const binary = join(enginesFolder(), "envoy", version, "bin", "envoy");
  const libraries = [...execFileSync("ldd", [binary], { encoding: "utf8" }).matchAll(/(\/\S+) \(0x/g)].map(
    ([, path]) => path,
  );
  const files = {
    "/usr/local/bin/envoy": binary,
    ...Object.fromEntries(libraries.map((path) => [path, path])),
    "/tmp/.keep": { text: "" },
  };
  const layers = [layer(files, { cache: cache(), key: `envoy-${version}` })];
  return pushImage({
    registry,
    name: "envoy",
    tag: `v${version}`,
    layers,
    config: { Env: ["PATH=/usr/local/bin"], User: "101:101" },
  });
}
