import type { Plan } from "../../manifest/plan.ts";
import type { Example } from "../../manifest/schema.ts";
import type { Finding } from "../../report/finding.ts";
import type { WireError } from "../../server/wire.ts";
import type { Locate, Position } from "../../source/position.ts";
import type { Observed } from "../../surface/capture.ts";
import type { Lock, LockInput } from "../../surface/lock.ts";
import type { Json, JsonObject, ListName, Surface } from "../../surface/surface.ts";
import type { Confirmation } from "./confirmation/prove.ts";
import type { Conformance } from "./conformance/run.ts";

/** What came back for one request. */
export type Answer =
  | { kind: "result"; result: JsonObject }
  /** A JSON-RPC error, or an HTTP error without one. */
  | { kind: "refused"; message: string; httpStatus?: number }
  /** Nothing came: the time was up, or the server was gone. */
  | { kind: "silent"; message: string; error: WireError };

/** The server stopped working after a completed handshake: a finding `server-hung` or `server-crashed`. */
export type Trouble = Omit<Finding, "severity">;

/** One example of the manifest, with its place. */
export interface PlacedExample {
  tool: string;
  /** Position among the examples of the tool, from 1. */
  number: number;
  example: Example;
  place: Position;
}

export interface CalledExample extends PlacedExample {
  answer: Answer;
}

/** What the manifest promises; absent where the server is tested without one. */
export interface Promised {
  plan: Plan;
  locate: Locate;
  /** Path of the manifest's lock, whether it is there or not. */
  lockFile: string;
  lock?: Lock;
  /** What the lock would say now. */
  current: LockInput;
  /** Policies in code that are unreadable, or contradict the manifest. */
  policyFindings: Finding[];
}

/** All that the checks judge. Gathered first, so that each check is a plain function and one deadline holds for all. */
export interface Evidence {
  surface: Surface;
  transport: "stdio" | "streamable-http";
  /** False where somebody else started the server. */
  started: boolean;
  /** From reading the surface: what went wrong on the wire after the handshake. */
  captureFindings: readonly Finding[];
  /** Lists that were read a second time. Absent where that did not happen. */
  again?: Partial<Record<ListName, readonly Json[]>>;
  /** The answer to a call of a tool that does not exist. Absent where that did not happen. */
  unknownTool?: Answer;
  examples: readonly PlacedExample[];
  called: readonly CalledExample[];
  /** What the probes found. Absent where none could be made. */
  conformance?: Conformance;
  /** Tools with `confirm: elicitation`. Absent where none could be tried, and without a manifest. */
  confirmations?: readonly Confirmation[];
  trouble?: Trouble;
  observed: Observed;
  promised?: Promised;
}
