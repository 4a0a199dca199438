import { readFile } from "node:fs/promises";
import { badInput, unreachable } from "../report/problem.ts";
import { inheritedVariables, type ServerSpec } from "../server/spec.ts";
import { parseJson } from "../source/json.ts";
import { sha256 } from "./layer-listing.ts";
import { verifyLayer } from "./layer-store.ts";
import { layout } from "./layout.ts";
import { type LocalImageManifest, localImageSchema, parseLocalImageRef } from "./local-image.ts";
import { copyLayer } from "./working-copy.ts";

/** Where the server shall listen, and the configuration of the deployment (env of the plan, secrets). */
export interface StartOptions {
  host: string;
  port: number;
  env: Readonly<Record<string, string>>;
  /** A copy of the application layer to run in; see {@link OpenedImage.copyApplication}. Default: the layer. */
  application?: string;
}

export interface OpenedImage {
  manifest: LocalImageManifest;
  /** How to start it. HOST and PORT win over `env`, `env` wins over what the image says. */
  spec(options: StartOptions): ServerSpec;
  /** Copies the application layer to `folder`, so that a server that writes beside its code leaves the image alone. */
  copyApplication(folder: string): Promise<void>;
}

/**
 * Opens an image of the local environment.
 * @param verify whether every file of the layers is hashed (default), or only the manifest.
 * @throws Problem exit 2 `image-ref-invalid`; exit 3 `image-missing`, `image-tampered`, `layer-missing`,
 *   `layer-tampered`.
 */
export async function openLocalImage(
  ref: string,
  home: string,
  options: { verify?: boolean } = {},
): Promise<OpenedImage> {
  const manifest = await readManifest(ref, home);
  if (options.verify ?? true) for (const layer of manifest.layers) await verifyLayer(home, layer);
  const copyApplication = (folder: string) => copyLayer(applicationLayer(manifest, home), folder);
  return { manifest, spec: (start) => serverSpec(manifest, home, start), copyApplication };
}

function applicationLayer({ name, layers }: LocalImageManifest, home: string): string {
  const layer = layers.find(({ kind }) => kind === "application");
  if (!layer) throw unreachable("image-tampered", `The image of ${name} has no application layer.`);
  return layout.layer(home, layer.digest);
}

async function readManifest(ref: string, home: string): Promise<LocalImageManifest> {
  const parts = parseLocalImageRef(ref);
  if (!parts) {
    const expected = "expected local/<name>@sha256:<64 hex digits>, as build-push printed it";
    throw badInput("image-ref-invalid", `"${ref}" is no image of the local environment: ${expected}.`);
  }
  const text = await readFile(layout.image(home, parts.digest)).catch(() => undefined);
  if (!text) {
    throw unreachable("image-missing", `${ref} is not on this machine. Run build-push to make it.`);
  }
  const parsed = localImageSchema.safeParse(
    sha256(text) === parts.digest ? parseJson(text.toString("utf8")) : undefined,
  );
  if (!parsed.success || parsed.data.name !== parts.name) {
    throw unreachable(
      "image-tampered",
      `${ref} does not hash to its digest. Run build-push again to make it anew.`,
    );
  }
  return parsed.data;
}

function serverSpec(manifest: LocalImageManifest, home: string, options: StartOptions): ServerSpec {
  const app = options.application ?? applicationLayer(manifest, home);
  const places: Record<string, string> = { app, host: options.host, port: String(options.port) };
  for (const layer of manifest.layers) {
    if (layer.kind !== "application") places.dependencies = layout.layer(home, layer.digest);
  }
  const fill = (text: string) =>
    text.replace(/\{(app|dependencies|host|port)\}/g, (all, key) => places[key] ?? all);

  const env: Record<string, string> = {};
  for (const name of inheritedVariables) {
    const value = process.env[name];
    if (value !== undefined) env[name] = value;
  }
  for (const [name, value] of Object.entries(manifest.config.env)) env[name] = fill(value);
  Object.assign(env, options.env, { HOST: options.host, PORT: String(options.port) });
  for (const [name, value] of Object.entries(manifest.config.env)) {
    // Where to listen is decided by whoever starts the server.
    if (/\{(host|port)\}/.test(value)) env[name] = fill(value);
  }
  const { transport, path } = manifest.config;
  const spec = { argv: manifest.config.argv.map(fill), cwd: app, env, transport };
  if (transport === "stdio") return spec;
  const host = options.host.includes(":") ? `[${options.host}]` : options.host;
  return { ...spec, url: `http://${host}:${options.port}${path}` };
}
