import type { Finding } from "../report/finding.ts";
import type { ServerJson } from "./server-json.ts";
import type { ServerResponse, Status } from "./server-response.ts";

/** What the stages and commands ask of a registry, on disk or over HTTP. */
export interface Registry {
  /** Where people and programs find a version: a URL, or a file. */
  address(name: string, version: string): string;
  /** What the registry itself has to say about a document, without publishing it. */
  validate(server: ServerJson): Promise<Finding[]>;
  /**
   * Publishes one version. The same content again changes nothing.
   * @throws Problem (exit 2) where that version exists with other content
   */
  publish(server: ServerJson, now: Date): Promise<"published" | "unchanged">;
  /** One version, or "latest"; undefined where there is none. */
  get(name: string, version: string): Promise<ServerResponse | undefined>;
  /** All versions of one server, deleted ones included. */
  versions(name: string): Promise<ServerResponse[]>;
  /** Every version of every server that is not deleted. */
  all(): Promise<ServerResponse[]>;
  /** Sets the status of one version; nothing happens where it is so already. Messages have at most 500 characters. */
  setStatus(name: string, version: string, change: StatusChange, now: Date): Promise<"changed" | "unchanged">;
}

export type StatusChange = { status: "active" } | { status: Exclude<Status, "active">; message: string };
