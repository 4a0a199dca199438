import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  inheritedVariables
} from "./chunk-PP3XTXN7.js";
import {
  localImageSchema,
  parseLocalImageRef,
  verifyLayer
} from "./chunk-2VNB6UO5.js";
import {
  sha256
} from "./chunk-KBBBYY3Z.js";
import {
  layout
} from "./chunk-YH6JC4P5.js";
import {
  badInput,
  unreachable
} from "./chunk-GAJYQUDI.js";
import {
  parseJson
} from "./chunk-QFC6GGLT.js";

// src/image/open.ts
import { readFile } from "node:fs/promises";

// src/image/working-copy.ts
import { constants } from "node:fs";
import { cp, mkdir, rm } from "node:fs/promises";
import { dirname } from "node:path";
async function copyLayer(layer, folder) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(dirname(folder), { recursive: true });
  await cp(layer, folder, { recursive: true, mode: constants.COPYFILE_FICLONE });
}

// src/image/open.ts
async function openLocalImage(ref, home, options = {}) {
  const manifest = await readManifest(ref, home);
  if (options.verify ?? true) for (const layer of manifest.layers) await verifyLayer(home, layer);
  const copyApplication = (folder) => copyLayer(applicationLayer(manifest, home), folder);
  return { manifest, spec: (start) => serverSpec(manifest, home, start), copyApplication };
}
function applicationLayer({ name, layers }, home) {
  const layer = layers.find(({ kind }) => kind === "application");
  if (!layer) throw unreachable("image-tampered", `The image of ${name} has no application layer.`);
  return layout.layer(home, layer.digest);
}
async function readManifest(ref, home) {
  const parts = parseLocalImageRef(ref);
  if (!parts) {
    const expected = "expected local/<name>@sha256:<64 hex digits>, as build-push printed it";
    throw badInput("image-ref-invalid", `"${ref}" is no image of the local environment: ${expected}.`);
  }
  const text = await readFile(layout.image(home, parts.digest)).catch(() => void 0);
  if (!text) {
    throw unreachable("image-missing", `${ref} is not on this machine. Run build-push to make it.`);
  }
  const parsed = localImageSchema.safeParse(
    sha256(text) === parts.digest ? parseJson(text.toString("utf8")) : void 0
  );
  if (!parsed.success || parsed.data.name !== parts.name) {
    throw unreachable(
      "image-tampered",
      `${ref} does not hash to its digest. Run build-push again to make it anew.`
    );
  }
  return parsed.data;
}
function serverSpec(manifest, home, options) {
  const app = options.application ?? applicationLayer(manifest, home);
  const places = { app, host: options.host, port: String(options.port) };
  for (const layer of manifest.layers) {
    if (layer.kind !== "application") places.dependencies = layout.layer(home, layer.digest);
  }
  const fill = (text) => text.replace(/\{(app|dependencies|host|port)\}/g, (all, key) => places[key] ?? all);
  const env = {};
  for (const name of inheritedVariables) {
    const value = process.env[name];
    if (value !== void 0) env[name] = value;
  }
  for (const [name, value] of Object.entries(manifest.config.env)) env[name] = fill(value);
  Object.assign(env, options.env, { HOST: options.host, PORT: String(options.port) });
  for (const [name, value] of Object.entries(manifest.config.env)) {
    if (/\{(host|port)\}/.test(value)) env[name] = fill(value);
  }
  const { transport, path } = manifest.config;
  const spec = { argv: manifest.config.argv.map(fill), cwd: app, env, transport };
  if (transport === "stdio") return spec;
  const host = options.host.includes(":") ? `[${options.host}]` : options.host;
  return { ...spec, url: `http://${host}:${options.port}${path}` };
}

export {
  openLocalImage
};
