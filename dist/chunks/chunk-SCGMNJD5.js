import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  layout,
  localImageSchema,
  parseLocalImageRef,
  sha256,
  verifyLayer
} from "./chunk-SNX6MQ4V.js";
import {
  badInput,
  unreachable
} from "./chunk-UQDIZZXP.js";

// src/image/open.ts
import { readFile } from "node:fs/promises";
var inherited = ["PATH", "HOME", "LANG", "LC_ALL", "TZ", "TMPDIR"];
async function openLocalImage(ref, home, options = {}) {
  const manifest = await readManifest(ref, home);
  if (options.verify ?? true) for (const layer of manifest.layers) await verifyLayer(home, layer);
  return { manifest, spec: (start) => serverSpec(manifest, home, start) };
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
  const parsed = localImageSchema.safeParse(sha256(text) === parts.digest ? readJson(text) : void 0);
  if (!parsed.success || parsed.data.name !== parts.name) {
    throw unreachable(
      "image-tampered",
      `${ref} does not hash to its digest. Run build-push again to make it anew.`
    );
  }
  return parsed.data;
}
function readJson(text) {
  try {
    return JSON.parse(text.toString("utf8"));
  } catch {
    return void 0;
  }
}
function serverSpec(manifest, home, options) {
  const places = { host: options.host, port: String(options.port) };
  for (const layer of manifest.layers) {
    places[layer.kind === "application" ? "app" : "dependencies"] = layout.layer(home, layer.digest);
  }
  const fill = (text) => text.replace(/\{(app|dependencies|host|port)\}/g, (all, key) => places[key] ?? all);
  const app = places.app;
  if (!app) throw unreachable("image-tampered", `The image of ${manifest.name} has no application layer.`);
  const env = {};
  for (const name of inherited) {
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
