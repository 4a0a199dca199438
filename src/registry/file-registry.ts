import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import * as z from "zod";
import { badInput } from "../report/problem.ts";
import { isLatest } from "./latest.ts";
import { type ServerJson, serverJsonSchema } from "./server-json.ts";

const officialKey = "io.modelcontextprotocol.registry/official";

const officialMeta = z.object({
  status: z.enum(["active", "deprecated", "deleted"]),
  statusChangedAt: z.string(),
  publishedAt: z.string(),
  updatedAt: z.string(),
});
const recordSchema = z.object({ server: serverJsonSchema, official: officialMeta });
type Record = z.infer<typeof recordSchema>;

/** One entry in the official API's shape (registry API v0.1, `ServerResponse`). */
export interface ServerResponse {
  server: ServerJson;
  _meta: { [officialKey]: z.infer<typeof officialMeta> & { isLatest: boolean } };
}

/** The official API's `ServerListResponse`. */
export interface ServerListResponse {
  servers: ServerResponse[];
  metadata: { count: number; nextCursor?: string };
}

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
export class FileRegistry {
  readonly directory: string;

  constructor(directory: string) {
    this.directory = directory;
  }

  /** Path of the file that holds a version. */
  path(name: string, version: string): string {
    return join(this.directory, fileName(name), `${fileName(version)}.json`);
  }

  /**
   * Publishes one version. The same content again changes nothing.
   * @throws Problem (exit 2) where that version exists with other content.
   */
  async publish(server: ServerJson, now: Date): Promise<"published" | "unchanged"> {
    const path = this.path(server.name, server.version);
    const existing = await readRecord(path);
    if (existing !== undefined) {
      if (isDeepStrictEqual(existing.server, server)) return "unchanged";
      throw badInput(
        "version-already-published",
        `${server.name} ${server.version} is already in the registry with other content, and a published version never changes.`,
        { help: "Raise `version` in the manifest and run the pipeline again." },
      );
    }
    const time = now.toISOString();
    const official = { status: "active" as const, statusChangedAt: time, publishedAt: time, updatedAt: time };
    await mkdir(join(this.directory, fileName(server.name)), { recursive: true });
    const temporary = `${path}.${process.pid}.tmp`;
    await writeFile(temporary, `${JSON.stringify({ server, official }, null, 2)}\n`);
    await rename(temporary, path);
    return "published";
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
