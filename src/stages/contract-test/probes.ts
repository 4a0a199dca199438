import { Refused } from "../../server/reply.ts";
import { WireError } from "../../server/wire.ts";
import { readPage } from "../../surface/capture-page.ts";
import type { Json, ListName, Surface } from "../../surface/surface.ts";
import { ask } from "./ask.ts";
import type { Answer, CalledExample, PlacedExample, Trouble } from "./evidence.ts";
import type { Session } from "./session.ts";

/** Longer than any name that somebody would choose, and says what it is for where it is logged. */
const unknownToolName = "mcp_pipeline_contract_test_unknown_tool";

export interface Probed {
  again?: Partial<Record<ListName, readonly Json[]>>;
  unknownTool?: Answer;
  trouble?: Trouble;
}

/** Reads the lists once more, and calls a tool that is not there. Stops at the first request without an answer. */
export async function probe(session: Session, surface: Surface): Promise<Probed> {
  const probed: Probed = {};
  try {
    probed.again = await readAgain(session, surface);
  } catch (error) {
    if (!(error instanceof WireError)) throw error;
    return { trouble: await session.explain(error, "its lists a second time") };
  }
  if (surface.tools.length === 0) return probed;
  const params = { name: unknownToolName, arguments: {} };
  probed.unknownTool = await ask(session.wire, "tools/call", params, { timeoutMs: session.timeLeft() });
  if (probed.unknownTool.kind === "silent") {
    probed.trouble = await session.explain(probed.unknownTool.error, "a call of a tool that does not exist");
  }
  return probed;
}

/** As many pages of each list as were read the first time. A list that is refused now counts as empty. */
async function readAgain(session: Session, surface: Surface): Promise<Partial<Record<ListName, Json[]>>> {
  const again: Partial<Record<ListName, Json[]>> = {};
  for (const list of Object.keys(surface.raw) as ListName[]) {
    const pages = surface.raw[list]?.length ?? 0;
    const definitions: Json[] = [];
    let cursor: string | undefined;
    for (let page = 0; page < pages; page += 1) {
      const read = await readPage(session.wire, list, cursor, { timeoutMs: session.timeLeft() }).catch(
        (error: unknown) => {
          if (error instanceof Refused) return undefined;
          throw error;
        },
      );
      definitions.push(...(read?.definitions ?? []));
      cursor = read?.nextCursor;
      if (cursor === undefined) break;
    }
    if (pages > 0) again[list] = definitions;
  }
  return again;
}

/**
 * Calls the examples in their order on one server, so that a later one sees what an earlier one did, and asks
 * after each whether the server still answers. Stops where it does not.
 *
 * @param callMs time for one call, where the manifest sets one; otherwise the run's own deadline holds
 */
export async function callExamples(
  session: Session,
  examples: readonly PlacedExample[],
  { callMs, progress, signal }: { callMs?: number; progress(text: string): void; signal: AbortSignal },
): Promise<{ called: CalledExample[]; trouble?: Trouble }> {
  const called: CalledExample[] = [];
  for (const example of examples) {
    signal.throwIfAborted();
    const { tool, number, place } = example;
    progress(`calling ${tool} (example ${number})`);
    const params = { name: tool, arguments: example.example.arguments as Record<string, Json> };
    const answer = await ask(session.wire, "tools/call", params, {
      timeoutMs: callMs ?? session.timeLeft(),
      signal,
    });
    if (answer.kind !== "silent") called.push({ ...example, answer });
    const after = answer.kind === "silent" ? answer : await stillAnswers(session, signal);
    if (after.kind === "silent") {
      const trouble = await session.explain(after.error, `a call of ${tool} (example ${number})`);
      return { called, trouble: { ...trouble, tool, ...place } };
    }
  }
  return { called };
}

/** `ping` is gone in 2026-07-28, but "no such method" is an answer as well. */
function stillAnswers(session: Session, signal: AbortSignal): Promise<Answer> {
  return ask(session.wire, "ping", {}, { timeoutMs: session.timeLeft(), signal });
}
