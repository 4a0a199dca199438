import * as z from "zod";
import type { Finding } from "../../report/finding.ts";
import { badInput, unreachable } from "../../report/problem.ts";
import type { Json } from "../../source/json.ts";
import { entryDiffers } from "../entry-differs.ts";
import type { Registry, StatusChange } from "../registry.ts";
import { contentDifferences } from "../same-content.ts";
import type { ServerJson } from "../server-json.ts";
import { officialOf, type ServerResponse, serverListResponse, serverResponse } from "../server-response.ts";
import { refusalOf } from "./refusal.ts";
import { type ApiAnswer, callRegistry } from "./request.ts";

export interface OfficialOptions {
  /** Base URL, without `/v0.1`. */
  base: string;
  /** A fresh token of the registry. */
  token(): Promise<string>;
  signal: AbortSignal;
}

const validation = z.object({
  valid: z.boolean(),
  issues: z
    .array(
      z.object({
        path: z.string().optional(),
        message: z.string(),
        severity: z.string(),
        reference: z.string().optional(),
      }),
    )
    .nullish(),
});

/** A registry that speaks the official API v0.1 (modelcontextprotocol/registry 1.8.8, docs/reference/api). */
export class OfficialRegistry implements Registry {
  readonly #options: OfficialOptions;

  constructor(options: OfficialOptions) {
    this.#options = options;
  }

  address(name: string, version: string): string {
    return `${this.#options.base}${versionPath(name, version)}`;
  }

  /** Stricter than publishing: only this runs the whole JSON Schema. @throws Problem (exit 3) */
  async validate(server: ServerJson): Promise<Finding[]> {
    const answer = await this.#call("POST", "/v0.1/validate", server as Json, false);
    const parsed = validation.safeParse(answer.body);
    // Body checks of the server itself come before its validation, as a refusal.
    if (answer.status === 422) return [refused(refusalOf(answer))];
    if (answer.status !== 200 || !parsed.success) throw unexpected("validate", answer);
    const issues = parsed.data.issues ?? [];
    const worst = issues.filter(({ severity }) => severity === "error");
    if (!parsed.data.valid && worst.length === 0) return [refused("it says so without a reason")];
    return worst.map(({ path, message }) => refused(path ? `${path}: ${message}` : message));
  }

  async publish(server: ServerJson, _now: Date): Promise<"published" | "unchanged"> {
    const before = await this.get(server.name, server.version);
    if (before !== undefined) return this.#same(before, server);
    const answer = await this.#call("POST", "/v0.1/publish", server as Json, true);
    if (answer.status === 200) return "published";
    if (answer.status === 403) {
      throw badInput("registry-name-refused", `The registry refused ${server.name}: ${refusalOf(answer)}.`, {
        help: "The registry's owners say which names this login may publish (docs/registry.md).",
      });
    }
    // Somebody was faster, or an earlier attempt of ours got through and its answer was lost.
    const now = answer.status === 400 ? await this.get(server.name, server.version) : undefined;
    if (now !== undefined) return this.#same(now, server);
    throw badInput(
      "registry-refused",
      `The registry refused ${server.name} ${server.version}: ${refusalOf(answer)}.`,
    );
  }

  #same(existing: ServerResponse, server: ServerJson): "unchanged" {
    const differing = contentDifferences(existing.server, server);
    if (differing.length > 0) throw entryDiffers(server, differing);
    return "unchanged";
  }

  async get(name: string, version: string): Promise<ServerResponse | undefined> {
    const path = `${versionPath(name, version)}?include_deleted=${version === "latest" ? "false" : "true"}`;
    const answer = await this.#call("GET", path, undefined, false);
    if (answer.status === 404) return undefined;
    return readAnswer(serverResponse, "read an entry", answer);
  }

  async versions(name: string): Promise<ServerResponse[]> {
    const path = `/v0.1/servers/${encodeURIComponent(name)}/versions?include_deleted=true`;
    const answer = await this.#call("GET", path, undefined, false);
    if (answer.status === 404) return [];
    return readAnswer(serverListResponse, "list the versions", answer).servers;
  }

  async all(): Promise<ServerResponse[]> {
    const found: ServerResponse[] = [];
    let cursor: string | undefined;
    do {
      const next = cursor === undefined ? "" : `&cursor=${encodeURIComponent(cursor)}`;
      const answer = await this.#call("GET", `/v0.1/servers?limit=100${next}`, undefined, false);
      const page = readAnswer(serverListResponse, "list the servers", answer);
      found.push(...page.servers);
      cursor = page.servers.length === 0 ? undefined : page.metadata.nextCursor || undefined;
    } while (cursor !== undefined);
    return found;
  }

  async setStatus(name: string, version: string, change: StatusChange): Promise<"changed" | "unchanged"> {
    const current = await this.get(name, version);
    if (current !== undefined && isSo(current, change)) return "unchanged";
    const body: Json =
      change.status === "active"
        ? { status: "active" }
        : { status: change.status, statusMessage: change.message };
    const answer = await this.#call("PATCH", `${versionPath(name, version)}/status`, body, true);
    if (answer.status === 200) return "changed";
    throw badInput(
      "registry-status-refused",
      `The registry did not set ${name} ${version} to ${change.status}: ${refusalOf(answer)}.`,
    );
  }

  #call(method: "GET" | "POST" | "PATCH", path: string, body: Json | undefined, login: boolean) {
    const { base, token, signal } = this.#options;
    return callRegistry({
      method,
      url: `${base}${path}`,
      signal,
      ...(body === undefined ? {} : { body }),
      ...(login ? { token } : {}),
    });
  }
}

function versionPath(name: string, version: string): string {
  return `/v0.1/servers/${encodeURIComponent(name)}/versions/${encodeURIComponent(version)}`;
}

/** The registry calls it an error to set what is set. */
function isSo(entry: ServerResponse, change: StatusChange): boolean {
  const { status, statusMessage } = officialOf(entry);
  return status === change.status && (change.status === "active" || statusMessage === change.message);
}

function refused(reason: string): Finding {
  return {
    ruleId: "server-json-refused",
    severity: "error",
    message: `The registry would not take this entry: ${reason}.`,
    help: "Change the manifest or platform field that this value comes from.",
  };
}

function readAnswer<T>(schema: z.ZodType<T>, what: string, answer: ApiAnswer): T {
  const parsed = schema.safeParse(answer.body);
  if (answer.status === 200 && parsed.success) return parsed.data;
  throw unexpected(what, answer);
}

function unexpected(what: string, answer: ApiAnswer) {
  return unreachable(
    "registry-answer-unreadable",
    `Asked to ${what}, the registry gave an answer that is not of API v0.1: ${refusalOf(answer)}.`,
    { help: "registry.url of the platform must be the base of a registry with API v0.1, without /v0.1." },
  );
}
