import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  officialKey,
  officialMeta,
  ours,
  publisherProvided,
  serverJsonSchema
} from "./chunk-4GHQLOGA.js";
import {
  require_semver
} from "./chunk-VXQIWXHW.js";
import {
  pointerToken
} from "./chunk-N56AOBVN.js";
import {
  badInput
} from "./chunk-GAJYQUDI.js";
import {
  isObject
} from "./chunk-QFC6GGLT.js";
import {
  object
} from "./chunk-3S3HXV5Q.js";
import {
  __toESM
} from "./chunk-L3QGWDXR.js";

// src/registry/file-registry.ts
import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

// src/registry/entry-differs.ts
var shown = 5;
function entryDiffers(server, pointers) {
  const more = pointers.length > shown ? `, and ${pointers.length - shown} more` : "";
  return badInput(
    "version-already-published",
    `${server.name} ${server.version} is already in the registry with other content (${pointers.slice(0, shown).join(", ")}${more}), and a published version never changes.`,
    { help: "Raise `version` in the manifest and run the pipeline again." }
  );
}

// src/registry/latest.ts
var import_semver = __toESM(require_semver(), 1);
function newer(a, b) {
  const [x, y] = [import_semver.default.valid(a.version), import_semver.default.valid(b.version)];
  if (x !== null && y !== null) {
    const order = import_semver.default.compare(x, y);
    return order === 0 ? a.publishedAt > b.publishedAt : order > 0;
  }
  if (x !== null || y !== null) return x !== null;
  return a.publishedAt > b.publishedAt;
}
function isLatest(version, all) {
  const best = all.reduce(
    (current, candidate) => current === void 0 || newer(candidate, current) ? candidate : current,
    void 0
  );
  return best?.version === version;
}

// src/registry/same-content.ts
import { isDeepStrictEqual } from "node:util";
function contentDifferences(a, b) {
  return differences(comparable(a), comparable(b), "");
}
function comparable(server) {
  const copy = JSON.parse(JSON.stringify(server));
  const meta = isObject(copy) && isObject(copy._meta) ? copy._meta[publisherProvided] : void 0;
  if (isObject(meta) && isObject(meta[ours])) {
    delete meta[ours].release;
    delete meta[ours].reviews;
  }
  return copy;
}
function differences(a, b, at) {
  if (isDeepStrictEqual(a, b)) return [];
  if (!isObject(a) || !isObject(b)) return [at === "" ? "/" : at];
  const keys = [.../* @__PURE__ */ new Set([...Object.keys(a), ...Object.keys(b)])].sort();
  return keys.flatMap((key) => differences(a[key], b[key], `${at}/${pointerToken(key)}`));
}

// src/registry/file-registry.ts
var recordSchema = object({ server: serverJsonSchema, official: officialMeta });
var fileName = (text) => encodeURIComponent(text).replace(/^\./, "%2E");
var FileRegistry = class {
  directory;
  constructor(directory) {
    this.directory = directory;
  }
  /** Path of the file that holds a version. */
  address(name, version) {
    return join(this.directory, fileName(name), `${fileName(version)}.json`);
  }
  /**
   * Publishes one version. The same content again changes nothing.
   * @throws Problem (exit 2) where that version exists with other content.
   */
  async publish(server, now) {
    const path = this.address(server.name, server.version);
    const existing = await readRecord(path);
    if (existing !== void 0) {
      const differing = contentDifferences(existing.server, server);
      if (differing.length > 0) throw entryDiffers(server, differing);
      return "unchanged";
    }
    const time = now.toISOString();
    const official = { status: "active", statusChangedAt: time, publishedAt: time, updatedAt: time };
    await writeRecord(path, { server, official });
    return "published";
  }
  /** A file has no opinion of its own: the official schema has judged before. */
  async validate() {
    return [];
  }
  async setStatus(name, version, change, now) {
    const path = this.address(name, version);
    const record = await readRecord(path);
    if (record === void 0)
      throw badInput("registry-status-refused", `${name} ${version} is not in the registry.`);
    const { statusMessage, ...before } = record.official;
    const message = change.status === "active" ? void 0 : change.message;
    if (before.status === change.status && statusMessage === message) return "unchanged";
    const time = now.toISOString();
    const official = {
      ...before,
      status: change.status,
      statusChangedAt: before.status === change.status ? before.statusChangedAt : time,
      updatedAt: time,
      ...message === void 0 ? {} : { statusMessage: message }
    };
    await writeRecord(path, { ...record, official });
    return "changed";
  }
  async all() {
    const names = await readdir(this.directory).catch(() => []);
    const perName = await Promise.all(names.sort().map(async (name) => respond(await this.#readAll(name))));
    return perName.flat().filter((entry) => entry._meta[officialKey].status !== "deleted");
  }
  /** One version, or "latest"; undefined where there is none. */
  async get(name, version) {
    const all = await this.versions(name);
    return all.find(
      (entry) => version === "latest" ? entry._meta[officialKey].isLatest : entry.server.version === version
    );
  }
  /** All versions of one server, ordered by version as text, as the official registry lists them. */
  async versions(name) {
    return respond(await this.#readAll(fileName(name)));
  }
  /** All entries by name, then version as text; one page of at most `limit`. */
  async list(query = {}) {
    const names = await readdir(this.directory).catch(() => []);
    const perName = await Promise.all(names.map(async (name) => respond(await this.#readAll(name))));
    const wanted = perName.flat().filter(({ server }) => server.name.toLowerCase().includes((query.search ?? "").toLowerCase())).filter((entry) => matchesVersion(entry, query.version)).sort((a, b) => compareText(cursorOf(a), cursorOf(b)));
    const start = query.cursor === void 0 ? 0 : wanted.filter((e) => cursorOf(e) <= (query.cursor ?? "")).length;
    const servers = wanted.slice(start, start + (query.limit ?? 30));
    const last = servers.at(-1);
    const more = last !== void 0 && start + servers.length < wanted.length;
    return { servers, metadata: { count: servers.length, ...more ? { nextCursor: cursorOf(last) } : {} } };
  }
  async #readAll(folder) {
    const files = await readdir(join(this.directory, folder)).catch(() => []);
    const json = files.filter((file) => file.endsWith(".json")).sort();
    const records = await Promise.all(json.map((file) => readRecord(join(this.directory, folder, file))));
    return records.filter((record) => record !== void 0);
  }
};
async function writeRecord(path, record) {
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.tmp`;
  await writeFile(temporary, `${JSON.stringify(record, null, 2)}
`);
  await rename(temporary, path);
}
var compareText = (a, b) => a < b ? -1 : a > b ? 1 : 0;
var cursorOf = ({ server }) => `${server.name}:${server.version}`;
function matchesVersion(entry, version) {
  if (version === void 0) return true;
  return version === "latest" ? entry._meta[officialKey].isLatest : entry.server.version === version;
}
function respond(records) {
  const versions = records.map(({ server, official }) => ({
    version: server.version,
    publishedAt: official.publishedAt
  }));
  return records.map(({ server, official }) => ({
    server,
    _meta: { [officialKey]: { ...official, isLatest: isLatest(server.version, versions) } }
  }));
}
async function readRecord(path) {
  const text = await readFile(path, "utf8").catch((cause) => {
    if (cause.code === "ENOENT") return void 0;
    throw badInput(
      "registry-entry-unreadable",
      `The registry entry ${path} cannot be read: ${cause.message}.`
    );
  });
  if (text === void 0) return void 0;
  try {
    return recordSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw badInput(
      "registry-entry-unreadable",
      `The registry entry ${path} is not what this registry wrote: ${cause instanceof Error ? cause.message : cause}.`,
      { help: "Remove the file and register again." }
    );
  }
}

export {
  entryDiffers,
  contentDifferences,
  FileRegistry
};
