import { unreachable } from "../../report/problem.ts";
import { type Json, parseJson } from "../../source/json.ts";

export interface ApiRequest {
  method: "GET" | "POST" | "PATCH";
  url: string;
  body?: Json;
  /** Asked for anew at each attempt: the registry's tokens live for five minutes. */
  token?: () => Promise<string>;
  signal: AbortSignal;
}

export interface ApiAnswer {
  status: number;
  body: Json | undefined;
}

const attempts = 4;
const secondsPerAttempt = 20;
/** A registry that asks for more patience is not waited for. */
const longestWaitMs = 30_000;
/** A page of 100 entries with full metadata is below 1 MB. */
const maxBytes = 16 * 1024 * 1024;
/** Overload and restarts; everything else is an answer. */
const passing = new Set([429, 500, 502, 503, 504]);

/**
 * Calls the registry, again after a lost connection or a passing failure. A repeated publication is no danger: the
 * registry refuses a version that it has, and the caller then compares.
 * @throws Problem (exit 3) `registry-unreachable` where no attempt brought an answer
 */
export async function callRegistry(request: ApiRequest): Promise<ApiAnswer> {
  let reason = "";
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const outcome = await once(request);
    if ("answer" in outcome) return outcome.answer;
    reason = outcome.reason;
    if (attempt < attempts) await pause(outcome.waitMs ?? 200 * 3 ** (attempt - 1), request.signal);
  }
  const { origin } = new URL(request.url);
  throw unreachable("registry-unreachable", `The registry ${origin} does not answer: ${reason}.`, {
    help: "Nothing is lost: run the stage again once the registry is up.",
  });
}

type Outcome = { answer: ApiAnswer } | { reason: string; waitMs?: number | undefined };

async function once({ method, url, body, token, signal }: ApiRequest): Promise<Outcome> {
  const bearer = await token?.();
  const limit = AbortSignal.any([signal, AbortSignal.timeout(secondsPerAttempt * 1000)]);
  try {
    const response = await fetch(url, {
      method,
      headers: {
        accept: "application/json",
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      // A registry that has moved must be named anew: a token follows no redirect.
      redirect: "error",
      signal: limit,
    });
    const text = await limitedText(response);
    if (passing.has(response.status)) {
      return { reason: `HTTP ${response.status}`, waitMs: retryAfter(response.headers.get("retry-after")) };
    }
    return { answer: { status: response.status, body: parseJson(text) } };
  } catch (error) {
    signal.throwIfAborted();
    return { reason: causeOf(error) };
  }
}

async function limitedText(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) throw new Error("the answer is larger than 16 MiB");
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

/** Seconds or a date (RFC 9110, section 10.2.3); undefined for neither, and for more than we wait. */
function retryAfter(header: string | null): number | undefined {
  if (header === null) return undefined;
  const ms = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return ms >= 0 && ms <= longestWaitMs ? ms : undefined;
}

/** fetch says only "fetch failed"; the reason is in its cause. */
function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error && error.cause.message !== "" ? error.cause.message : error.message;
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  const { setTimeout } = await import("node:timers/promises");
  await setTimeout(ms, undefined, { signal });
}
