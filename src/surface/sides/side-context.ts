import type { Finding } from "../../report/finding.ts";
import type { Side } from "../compare/side.ts";

/** What reading a side may need; the words of a side are in docs/diff.md. */
export interface SideContext {
  /** Absolute. */
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
  signal: AbortSignal;
  progress(text: string): void;
  /** Path of the manifest: its folder holds the lock, its name tells which releases and entries are meant. */
  manifest: string;
  /** Path of platform.yaml, which names the registry. */
  platform?: string | undefined;
}

/** A side that was read, and what is wrong with the place that it came from. */
export interface ReadSide {
  side: Side;
  findings: Finding[];
  /** What was read, for people: a file, "v1.2.0:mcp.lock.json", a URL. */
  from: string;
}
