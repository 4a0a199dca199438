import type { Finding } from "../report/finding.ts";
import { Refused } from "../server/reply.ts";
import { type McpWire, WireError } from "../server/wire.ts";
import type { CaptureClock } from "./capture-clock.ts";
import { readPage } from "./capture-page.ts";
import { type JsonObject, type ListName, listMethods, type Surface } from "./surface.ts";

/** More pages than any real list has. */
const maxPages = 1000;
/** More than any client would hand to a model, in bytes of all pages of a list. */
const maxListBytes = 64 * 1024 * 1024;
/** A list that a server does not declare is asked for as well, but not waited for. */
const undeclaredMs = 500;

/** The capability under which each list is declared. */
const capabilities: Record<ListName, string> = {
  tools: "tools",
  prompts: "prompts",
  resources: "resources",
  resourceTemplates: "resources",
};

export interface ListContext {
  wire: McpWire;
  clock: CaptureClock;
  signal: AbortSignal | undefined;
  progress: (text: string) => void;
  /** Turns a request without an answer into the finding that says why. */
  explain(error: WireError, method: string): Promise<Finding>;
}

/**
 * Reads all lists into `surface`, page by page, one after the other. Stops at the first request without an
 * answer. Lists that the server does not declare are asked for last: what it shows there is part of its surface.
 */
export async function readLists(surface: Surface, context: ListContext): Promise<Finding[]> {
  const findings: Finding[] = [];
  const names = Object.keys(listMethods) as ListName[];
  const declared = names.filter((name) => surface.capabilities[capabilities[name]] !== undefined);
  try {
    for (const name of declared) findings.push(...(await readDeclared(surface, name, context)));
    for (const name of names) {
      if (!declared.includes(name)) findings.push(...(await readUndeclared(surface, name, context)));
    }
  } catch (error) {
    if (!(error instanceof Unanswered)) throw error;
    findings.push(error.finding);
  }
  return findings;
}

/** Carries the finding out of the loops: after it nothing more is asked. */
class Unanswered extends Error {
  readonly finding: Finding;
  constructor(finding: Finding) {
    super(finding.message);
    this.finding = finding;
  }
}

async function readDeclared(surface: Surface, name: ListName, context: ListContext): Promise<Finding[]> {
  const method = listMethods[name];
  const { wire, clock, signal } = context;
  const findings: Finding[] = [];
  const pages: string[] = [];
  surface.raw[name] = pages;
  const cursors = new Set<string>();
  let bytes = 0;
  let cursor: string | undefined;
  do {
    const askedAt = performance.now();
    try {
      const options = { timeoutMs: clock.requestsLeft(), signal };
      const page = await readPage(wire, name, cursor, options);
      pages.push(page.raw);
      bytes += Buffer.byteLength(page.raw);
      surface[name].push(...page.definitions);
      findings.push(...page.faults.map((fault) => malformed(method, fault)));
      cursor = page.nextCursor;
    } catch (error) {
      const endless = pages.length > 1 && performance.now() - askedAt < 1000;
      if (!endless || !isTimeout(error)) return [...findings, await unanswered(error, name, context)];
      return [
        ...findings,
        endlessPages(method, `still had a next page after ${pages.length} at the deadline`),
      ];
    }
    const endless = endlessReason(cursor, cursors, pages.length, bytes);
    if (endless) return [...findings, endlessPages(method, endless)];
    if (cursor !== undefined) context.progress(`${method}: page ${pages.length + 1}`);
  } while (cursor !== undefined);
  return findings;
}

function endlessReason(cursor: string | undefined, seen: Set<string>, pages: number, bytes: number) {
  if (cursor === undefined) return undefined;
  if (seen.has(cursor)) return `gives out the cursor ${JSON.stringify(cursor.slice(0, 80))} again`;
  seen.add(cursor);
  if (pages >= maxPages) return `has more than ${maxPages} pages`;
  if (bytes >= maxListBytes) return `is larger than ${maxListBytes / 1024 / 1024} MiB`;
  return undefined;
}

/** The finding for a refused list; for no answer at all the finding is thrown, because asking on is no use. */
async function unanswered(error: unknown, name: ListName, context: ListContext): Promise<Finding> {
  const method = listMethods[name];
  if (error instanceof WireError) {
    if (error.failure === "not-json" || error.failure === "too-large")
      return malformed(method, error.message);
    throw new Unanswered(await context.explain(error, method));
  }
  if (!(error instanceof Refused)) throw error;
  return {
    ruleId: "list-refused",
    severity: "error",
    message: `The server declares the capability "${capabilities[name]}" but refuses ${method}: ${error.message}.`,
    help: `Answer ${method}, with an empty list where there is nothing, or do not declare the capability.`,
  };
}

async function readUndeclared(surface: Surface, name: ListName, context: ListContext): Promise<Finding[]> {
  const timeoutMs = Math.min(undeclaredMs, context.clock.requestsLeft());
  let found: { raw: string; definitions: JsonObject[] };
  try {
    found = await readPage(context.wire, name, undefined, {
      timeoutMs,
      ...{ signal: context.signal },
    });
  } catch (error) {
    const lost =
      error instanceof WireError && (error.failure === "closed" || error.failure === "unreachable");
    if (lost || context.signal?.aborted) await unanswered(error, name, context);
    return [];
  }
  if (found.definitions.length === 0) return [];
  surface[name].push(...found.definitions);
  surface.raw[name] = [found.raw];
  const capability = capabilities[name];
  return [
    {
      ruleId: "capability-not-declared",
      severity: "warning",
      message: `The server answers ${listMethods[name]} with ${found.definitions.length} definitions but does not declare the capability "${capability}": most clients will never ask.`,
      help: `Declare "${capability}" in the server's capabilities.`,
    },
  ];
}

function malformed(method: string, fault: string): Finding {
  return {
    ruleId: "list-malformed",
    severity: "error",
    message: `The answer to ${method} is not what the specification says: ${fault}.`,
    help: "Clients that validate answers refuse the whole list. Return the shape that the specification gives.",
  };
}

function endlessPages(method: string, reason: string): Finding {
  return {
    ruleId: "pagination-endless",
    severity: "error",
    message: `${method} ${reason}: a client that reads to the end never gets there.`,
    help: "Leave nextCursor out of the last page, and derive each cursor from the position that it stands for.",
  };
}

function isTimeout(error: unknown): boolean {
  return error instanceof WireError && error.failure === "timeout";
}
