import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import * as z from "zod";
import type { Finding } from "../report/finding.ts";
import { badInput } from "../report/problem.ts";
import { entryDiffers } from "./entry-differs.ts";
import { isLatest } from "./latest.ts";
import type { Registry, StatusChange } from "./registry.ts";
import { contentDifferences } from "./same-content.ts";
import { type ServerJson, serverJsonSchema } from "./server-json.ts";
import {
  officialKey,
  officialMeta,
  type ServerListResponse,
  type ServerResponse,
} from "./server-response.ts";

const recordSchema = z.object({ server: serverJsonSchema, official: officialMeta });
type Record = z.infer<typeof recordSchema>;

export interface ListQuery {
  /** 1 to 100, default 30, as the official registry. */
  limit?: number;
  cursor?: string;
  /** Case-insensitive substring of the name. */
  search?: string;
  /** "latest" or an exact version. */
  version?: string;
}

/** File name for a name or version: no separator, no dot file, and two names never meet in one file. */
const fileName = (text: string): string => encodeURIComponent(text).replace(/^\./, "%2E");

/**
 * A registry on disk, one JSON file per version, that answers in the shapes of the official API.
 * A published version is immutable, as in the official registry.
 */
export class FileRegistry implements Registry {
  readonly directory: string;

  constructor(directory: string) {
    this.directory = directory;
  }

  /** Path of the file that holds a version. */
  address(name: string, version: string): string {
    return join(this.directory, fileName(name), `${fileName(version)}.json`);
  }

  /**
   * Publishes one version. The same content again changes nothing.
   * @throws Problem (exit 2) where that version exists with other content.
   */
  async publish(server: ServerJson, now: Date): Promise<"published" | "unchanged"> {
    const path = this.address(server.name, server.version);
    const existing = await readRecord(path);
    if (existing !== undefined) {
      const differing = contentDifferences(existing.server, server);
      if (differing.length > 0) throw entryDiffers(server, differing);
      return "unchanged";
    }
    const time = now.toISOString();
    const official = { status: "active" as const, statusChangedAt: time, publishedAt: time, updatedAt: time };
    await writeRecord(path, { server, official });
    return "published";
  }

  /** A file has no opinion of its own: the official schema has judged before. */
  async validate(): Promise<Finding[]> {
    return [];
  }

  async setStatus(
    name: string,
    version: string,
    change: StatusChange,
    now: Date,
  ): Promise<"changed" | "unchanged"> {
    const path = this.address(name, version);
    const record = await readRecord(path);
    if (record === undefined)
      throw badInput("registry-status-refused", `${name} ${version} is not in the registry.`);
    const { statusMessage, ...before } = record.official;
    const message = change.status === "active" ? undefined : change.message;
    if (before.status === change.status && statusMessage === message) return "unchanged";
    const time = now.toISOString();
    const official = {
      ...before,
      status: change.status,
      statusChangedAt: before.status === change.status ? before.statusChangedAt : time,
      updatedAt: time,
      ...(message === undefined ? {} : { statusMessage: message }),
    };
    await writeRecord(path, { ...record, official });
    return "changed";
  }

  async all(): Promise<ServerResponse[]> {
    const names = await readdir(this.directory).catch(() => []);
    const perName = await Promise.all(names.sort().map(async (name) => respond(await this.#readAll(name))));
    return perName.flat().filter((entry) => entry._meta[officialKey].status !== "deleted");
  }

  /** One version, or "latest"; undefined where there is none. */
  async get(name: string, version: string): Promise<ServerResponse | undefined> {
    const all = await this.versions(name);
    return all.find((entry) =>
      version === "latest" ? entry._meta[officialKey].isLatest : entry.server.version === version,
    );
  }

  /** All versions of one server, ordered by version as text, as the official registry lists them. */
  async versions(name: string): Promise<ServerResponse[]> {
    return respond(await this.#readAll(fileName(name)));
  }

  /** All entries by name, then version as text; one page of at most `limit`. */
  async list(query: ListQuery = {}): Promise<ServerListResponse> {
    const names = await readdir(this.directory).catch(() => []);
    const perName = await Promise.all(names.map(async (name) => respond(await this.#readAll(name))));
    const wanted = perName
      .flat()
      .filter(({ server }) => server.name.toLowerCase().includes((query.search ?? "").toLowerCase()))
      .filter((entry) => matchesVersion(entry, query.version))
      .sort((a, b) => compareText(cursorOf(a), cursorOf(b)));
    const start =
      query.cursor === undefined ? 0 : wanted.filter((e) => cursorOf(e) <= (query.cursor ?? "")).length;
    const servers = wanted.slice(start, start + (query.limit ?? 30));
    const last = servers.at(-1);
    const more = last !== undefined && start + servers.length < wanted.length;
    return { servers, metadata: { count: servers.length, ...(more ? { nextCursor: cursorOf(last) } : {}) } };
  }

  async #readAll(folder: string): Promise<Record[]> {
    const files = await readdir(join(this.directory, folder)).catch(() => []);
    const json = files.filter((file) => file.endsWith(".json")).sort();
    const records = await Promise.all(json.map((file) => readRecord(join(this.directory, folder, file))));
    return records.filter((record) => record !== undefined);
  }
}

async function writeRecord(path: string, record: Record): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.tmp`;
  await writeFile(temporary, `${JSON.stringify(record, null, 2)}\n`);
  await rename(temporary, path);
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const cursorOf = ({ server }: ServerResponse): string => `${server.name}:${server.version}`;

function matchesVersion(entry: ServerResponse, version: string | undefined): boolean {
  if (version === undefined) return true;
  return version === "latest" ? entry._meta[officialKey].isLatest : entry.server.version === version;
}

function respond(records: readonly Record[]): ServerResponse[] {
  const versions = records.map(({ server, official }) => ({
    version: server.version,
    publishedAt: official.publishedAt,
  }));
  return records.map(({ server, official }) => ({
    server,
    _meta: { [officialKey]: { ...official, isLatest: isLatest(server.version, versions) } },
  }));
}

/** @throws Problem (exit 2) where the file is there and cannot be read as a registry record. */
async function readRecord(path: string): Promise<Record | undefined> {
  const text = await readFile(path, "utf8").catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === "ENOENT") return undefined;
    throw badInput(
      "registry-entry-unreadable",
      `The registry entry ${path} cannot be read: ${cause.message}.`,
    );
  });
  if (text === undefined) return undefined;
  try {
    return recordSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw badInput(
      "registry-entry-unreadable",
      `The registry entry ${path} is not what this registry wrote: ${cause instanceof Error ? cause.message : cause}.`,
      { help: "Remove the file and register again." },
    );
  }
}
