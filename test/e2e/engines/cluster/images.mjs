// Images FROM scratch, made of this machine's own files and pushed to a registry over HTTP: nothing can be pulled here.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";

const sha256 = (bytes) => `sha256:${createHash("sha256").update(bytes).digest("hex")}`;

/** A layer of files: path in the image → path here, or `{ text }`. Gzipped; kept under `cache` by `key`. */
export function layer(files, { cache, key }) {
  const file = join(cache, `${key}.tar.gz`);
  if (!existsSync(file)) {
    mkdirSync(cache, { recursive: true });
    const building = mkdtempSync(join(cache, "building-"));
    for (const [path, source] of Object.entries(files)) {
      const target = join(building, "root", path);
      mkdirSync(dirname(target), { recursive: true });
      if (typeof source === "string") cpSync(realpathSync(source), target);
      else writeFileSync(target, source.text, { mode: source.mode ?? 0o644 });
    }
    const tar = [
      "--sort=name",
      "--mtime=@0",
      "--owner=0",
      "--group=0",
      "--numeric-owner",
      "-C",
      join(building, "root"),
      "-cf",
      join(building, "layer.tar"),
      ".",
    ];
    execFileSync("tar", tar);
    const raw = readFileSync(join(building, "layer.tar"));
    execFileSync("gzip", ["-1n", join(building, "layer.tar")]);
    writeFileSync(`${file}.diff`, sha256(raw));
    renameSync(join(building, "layer.tar.gz"), file);
    rmSync(building, { recursive: true });
  }
  return { bytes: readFileSync(file), diffId: readFileSync(`${file}.diff`, "utf8") };
}

/** The layer that runs Node: the binary and the libraries that it names. */
export function nodeLayer(cache) {
  const node = realpathSync(process.execPath);
  const libraries = [...execFileSync("ldd", [node], { encoding: "utf8" }).matchAll(/(\/\S+) \(0x/g)].map(
    ([, path]) => path,
  );
  const files = {
    "/usr/local/bin/node": node,
    ...Object.fromEntries(libraries.map((path) => [path, path])),
    "/tmp/.keep": { text: "" },
  };
  return layer(files, { cache, key: `node-${process.version}` });
}

const types = {
  config: "application/vnd.oci.image.config.v1+json",
  layer: "application/vnd.oci.image.layer.v1.tar+gzip",
  manifest: "application/vnd.oci.image.manifest.v1+json",
  index: "application/vnd.oci.image.index.v1+json",
};

async function expectStatus(response, wanted, what) {
  if (!wanted.includes(response.status))
    throw new Error(`${what}: HTTP ${response.status} ${await response.text()}`);
  return response;
}

async function pushBlob(base, bytes) {
  const digest = sha256(bytes);
  const head = await fetch(`${base}/blobs/${digest}`, { method: "HEAD" });
  if (head.status !== 200) {
    const begun = await expectStatus(
      await fetch(`${base}/blobs/uploads/`, { method: "POST" }),
      [202],
      "upload",
    );
    const to = new URL(begun.headers.get("location"), base);
    to.searchParams.set("digest", digest);
    await expectStatus(
      await fetch(to, {
        method: "PUT",
        body: bytes,
        headers: { "content-type": "application/octet-stream" },
      }),
      [201],
      "blob",
    );
  }
  return { digest, size: bytes.length };
}

/**
 * Pushes an image and its tag.
 * @param {{ registry: string, name: string, tag?: string, layers: {bytes: Buffer, diffId: string}[], config?: object, architecture?: string, index?: boolean }} image
 * @returns {Promise<string>} registry/name@sha256:…
 */
export async function pushImage({
  registry,
  name,
  tag = "1",
  layers,
  config = {},
  architecture = "amd64",
  index = false,
}) {
  const base = `http://${registry}/v2/${name}`;
  const image = {
    architecture,
    os: "linux",
    config,
    rootfs: { type: "layers", diff_ids: layers.map((one) => one.diffId) },
  };
  const pushed = [];
  for (const one of layers) pushed.push({ mediaType: types.layer, ...(await pushBlob(base, one.bytes)) });
  const manifest = {
    schemaVersion: 2,
    mediaType: types.manifest,
    config: { mediaType: types.config, ...(await pushBlob(base, Buffer.from(JSON.stringify(image)))) },
    layers: pushed,
  };
  const put = async (reference, body) => {
    const bytes = JSON.stringify(body);
    const response = await fetch(`${base}/manifests/${reference}`, {
      method: "PUT",
      body: bytes,
      headers: { "content-type": body.mediaType },
    });
    await expectStatus(response, [201], "manifest");
    return { mediaType: body.mediaType, digest: sha256(bytes), size: bytes.length };
  };
  if (!index) return `${registry}/${name}@${(await put(tag, manifest)).digest}`;
  const one = await put(sha256(JSON.stringify(manifest)), manifest);
  const list = {
    schemaVersion: 2,
    mediaType: types.index,
    manifests: [{ ...one, platform: { architecture, os: "linux" } }],
  };
  return `${registry}/${name}@${(await put(tag, list)).digest}`;
}

/** The image that holds a pod's namespaces. */
export function pushPause(registry, engines) {
  const files = { "/pause": join(engines, "pause", "1", "pause") };
  const layers = [layer(files, { cache: join(engines, "image-layers"), key: "pause-1" })];
  return pushImage({
    registry,
    name: "pause",
    layers,
    config: { Entrypoint: ["/pause"], User: "65535:65535" },
  });
}
