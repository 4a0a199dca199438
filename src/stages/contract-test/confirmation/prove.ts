import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import type { Plan } from "../../../manifest/plan.ts";
import { Refused } from "../../../server/reply.ts";
import { type RunningServer, startServer } from "../../../server/start.ts";
import { isStateless } from "../../../server/stateless.ts";
import { WireError } from "../../../server/wire.ts";
import { isObject, type JsonObject } from "../../../source/json.ts";
import type { CaptureTarget } from "../../../surface/capture.ts";
import type { LockObserved } from "../../../surface/lock-facts.ts";
import type { Surface } from "../../../surface/surface.ts";
import type { PlacedExample } from "../evidence.ts";
import { type ConfirmingClient, confirmingClient, type UserAction } from "./confirming-client.ts";

/** What shows whether a tool has acted; an example names it. */
export type Marker = NonNullable<NonNullable<PlacedExample["example"]["confirm"]>["marker"]>;

/** What a proof can fail at, each a check of its own. */
export type ConfirmationFault =
  | "confirmation-bypassed"
  | "confirmation-not-asked"
  | "confirmation-refusal-ignored"
  | "confirmation-marker-missing";

/** Whether one tool asks before it acts. */
export interface Confirmation {
  tool: string;
  /** The example that names the marker; undefined where there is none, and so no proof. */
  example?: PlacedExample;
  /** Revisions in which it was seen to ask and to obey. */
  revisions: string[];
  fault?: { id: ConfirmationFault; message: string };
  /** Why there is neither proof nor fault. */
  unproven?: string;
}

export interface ProveOptions {
  plan: Plan;
  target: CaptureTarget;
  surface: Surface;
  examples: readonly PlacedExample[];
  signal: AbortSignal;
  timeLeft(): number;
  progress(text: string): void;
}

/** Elicitation came with this revision. */
const firstWithElicitation = "2025-06-18";

/** For each tool with `confirm: elicitation`: does it ask, and does it not act unless its user agrees? */
export async function proveConfirmations(options: ProveOptions): Promise<Confirmation[]> {
  const { plan, examples, surface } = options;
  const tools = plan.policy.entries
    .filter(({ kind, confirm }) => kind === "tool" && confirm === "elicitation")
    .map(({ name }) => name);
  const confirmations: Confirmation[] = [];
  for (const tool of tools) {
    const example = examples.find((one) => one.tool === tool && one.example.confirm !== undefined);
    if (!surface.tools.some(({ name }) => name === tool)) continue;
    if (example === undefined) {
      confirmations.push({ tool, revisions: [], unproven: "no example of it has confirm.marker" });
      continue;
    }
    options.progress(`asking ${tool} for confirmation`);
    confirmations.push(await proveOne(tool, example, options));
  }
  return confirmations;
}

async function proveOne(tool: string, example: PlacedExample, options: ProveOptions): Promise<Confirmation> {
  const { surface, target, signal } = options;
  const spoken = surface.protocolVersions.filter((version) => version >= firstWithElicitation);
  const versions = [
    spoken.findLast((version) => !isStateless(version)),
    spoken.findLast(isStateless),
  ].flatMap((version) => version ?? []);
  const confirmation: Confirmation = { tool, example, revisions: [] };
  if (versions.length === 0)
    return { ...confirmation, unproven: `no revision since ${firstWithElicitation} is spoken` };
  const shared =
    "argv" in target && target.transport !== "stdio" ? await startShared(target, signal) : undefined;
  const trial = new Trial(tool, example, options, shared?.server);
  try {
    for (const version of versions) confirmation.fault ??= await trial.refuses(version);
    for (const version of versions) confirmation.fault ??= await trial.obeys(version);
    if (confirmation.fault === undefined) confirmation.revisions.push(...versions.toSorted());
    return confirmation;
  } catch (error) {
    if (!(error instanceof WireError || error instanceof Refused)) throw error;
    return { ...confirmation, unproven: error.message };
  } finally {
    await trial.close();
    await shared?.server.stop(500);
  }
}

async function startShared(
  target: Extract<CaptureTarget, { argv: string[] }>,
  signal: AbortSignal,
): Promise<{ server: RunningServer }> {
  const [{ onPort }, { freePort }] = await Promise.all([
    import("../../../server/spec.ts"),
    import("../../../server/port.ts"),
  ]);
  return { server: await startServer(onPort(target, await freePort()), { signal }) };
}

type Fault = NonNullable<Confirmation["fault"]>;

/** The calls that prove one tool, in an order in which each can be told from the one before. */
class Trial {
  readonly #tool: string;
  readonly #example: PlacedExample;
  readonly #options: ProveOptions;
  readonly #server: RunningServer | undefined;
  readonly #asking = new Map<string, ConfirmingClient>();

  constructor(
    tool: string,
    example: PlacedExample,
    options: ProveOptions,
    server: RunningServer | undefined,
  ) {
    this.#tool = tool;
    this.#example = example;
    this.#options = options;
    this.#server = server;
  }

  /** Without a client that can ask, and with a user who says no. */
  async refuses(version: string): Promise<Fault | undefined> {
    const silent = await this.#client(version, false);
    try {
      if (await this.#acted(silent))
        return fault("confirmation-marker-missing", "its marker is there before it was called");
      await this.#call(silent);
      if (await this.#acted(silent))
        return fault("confirmation-bypassed", "it acted for a client that cannot ask its user", version);
    } finally {
      await silent.close();
    }
    const asking = await this.#askingClient(version);
    for (const action of ["decline", "cancel"] as const) {
      const asked = await this.#call(asking, action);
      if (asked === 0) return fault("confirmation-not-asked", "it did not ask the user", version);
      if (await this.#acted(asking))
        return fault("confirmation-refusal-ignored", `it acted although the user chose ${action}`, version);
    }
    return undefined;
  }

  /** With a user who says yes: or the marker would prove nothing. */
  async obeys(version: string): Promise<Fault | undefined> {
    const asking = await this.#askingClient(version);
    await this.#call(asking, "accept");
    if (await this.#acted(asking)) return undefined;
    return fault("confirmation-marker-missing", "its marker is not there after the user agreed", version);
  }

  async close(): Promise<void> {
    for (const client of this.#asking.values()) await client.close();
  }

  async #call(client: ConfirmingClient, action?: UserAction): Promise<number> {
    const args = this.#example.example.arguments as JsonObject;
    return (await client.call(this.#tool, args, action)).asked;
  }

  async #acted(client: ConfirmingClient): Promise<boolean> {
    const marker = this.#example.example.confirm?.marker;
    if (marker === undefined) return false;
    if (marker.file !== undefined) return exists(resolve(this.#cwd(), marker.file));
    if (marker.output !== undefined) return client.output().includes(marker.output);
    const { answer } = await client.call(marker.tool ?? "", (marker.arguments ?? {}) as JsonObject);
    return textOf(answer).includes(marker.textContains ?? "");
  }

  #cwd(): string {
    const { target } = this.#options;
    return "argv" in target ? target.cwd : ".";
  }

  async #askingClient(version: string): Promise<ConfirmingClient> {
    const known = this.#asking.get(version) ?? (await this.#client(version, true));
    this.#asking.set(version, known);
    return known;
  }

  #client(version: string, elicits: boolean): Promise<ConfirmingClient> {
    const { target, signal, timeLeft } = this.#options;
    const server = this.#server === undefined ? {} : { server: this.#server };
    return confirmingClient({ target, version, elicits, signal, timeLeft, ...server });
  }
}

function fault(id: ConfirmationFault, what: string, version?: string): Fault {
  return { id, message: version === undefined ? what : `${what} (${version})` };
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

function textOf({ content, structuredContent }: JsonObject): string {
  const texts = (Array.isArray(content) ? content : []).map((block) =>
    isObject(block) ? String(block.text ?? "") : "",
  );
  return [...texts, structuredContent === undefined ? "" : JSON.stringify(structuredContent)].join("\n");
}

/** Proofs in the form that the lock keeps, by tool. */
export function proofsOf(confirmations: readonly Confirmation[]): NonNullable<LockObserved["confirmations"]> {
  return Object.fromEntries(
    confirmations.flatMap(({ tool, example, revisions }) => {
      const marker = example?.example.confirm?.marker;
      return marker === undefined || revisions.length === 0
        ? []
        : [[tool, { marker: marker as JsonObject, revisions }]];
    }),
  );
}
