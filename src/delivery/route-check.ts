import * as z from "zod";
import { markerField } from "../gateway/resource-metadata.ts";
import { checkRelease } from "../local/check-release.ts";
import type { Plan } from "../manifest/plan.ts";
import type { Check } from "../report/check.ts";
import type { Finding } from "../report/finding.ts";

/** Answers in a row that must come from the new release. Each is a connection of its own, which gateways spread. */
const inARow = 12;
const askEveryMs = 500;
const answerMs = 5_000;

export interface RouteCheckRequest {
  plan: Plan;
  url: string;
  /** Of the release that must answer. */
  marker: string;
  lock?: { text: string; file: string };
  /** Proves that it is the pipeline that asks; empty where it cannot. */
  verifierHeaders(signal: AbortSignal): Promise<Record<string, string>>;
  timeoutMs: number;
  signal: AbortSignal;
  progress(text: string): void;
}

export interface RouteVerdict {
  passed: boolean;
  checks: Check[];
  findings: Finding[];
}

/** What only a look at the cluster could tell; said, so that nobody takes a passed check for more than it is. */
const unseen: readonly Check[] = [
  { id: "pods-ready", status: "not exercised", message: "nothing here sees the cluster's pods" },
  { id: "image-identity", status: "not exercised", message: "nothing here sees which image a node runs" },
  {
    id: "port-closed",
    status: "not exercised",
    message: "the server's own port can be tried only in the cluster",
  },
];

/** Asks over the public route until the new release answers, and no other; then as nobody and as the verifier. */
export async function checkOverRoute(request: RouteCheckRequest): Promise<RouteVerdict> {
  const { url, marker, progress } = request;
  progress(`waiting until the new release answers at ${url}`);
  const seen = await waitForMarker(request);
  if (seen.count < inARow) {
    const what =
      seen.count > 0 ? `${url} answers from the new release and from another: ${seen.last}` : seen.last;
    return verdict([failed("release-answers", what)], [notArrived(request, seen.last)]);
  }
  const arrived: Check = {
    id: "release-answers",
    status: "passed",
    message: `${inARow} answers in a row show release ${marker}`,
  };
  const refused = await askAsNobody(request);
  if (refused.status !== "passed")
    return verdict([arrived, refused], [openRoute(url, refused.message ?? "")]);
  const headers = await request.verifierHeaders(request.signal);
  if (Object.keys(headers).length === 0) {
    const message = "the platform names no verifier that this run can be";
    return verdict([arrived, refused, { id: "route-answers", status: "not exercised", message }], []);
  }
  const { plan, signal, lock } = request;
  const checked = await checkRelease(
    { url, headers },
    { plan, signal, ...(lock === undefined ? {} : { lock }) },
  );
  const wrong = checked.findings.find(({ severity }) => severity === "error");
  const answers: Check =
    wrong === undefined
      ? {
          id: "route-answers",
          status: "passed",
          message: `${url} lists what ${lock ? "the lock" : "the manifest"} says`,
        }
      : failed("route-answers", wrong.message);
  return verdict([arrived, refused, answers], checked.findings);
}

function verdict(checks: Check[], findings: Finding[]): RouteVerdict {
  const passed = checks.every(({ status }) => status !== "failed");
  return { passed, checks: [...checks, ...unseen], findings };
}

function failed(id: string, message: string): Check {
  return { id, status: "failed", message };
}

const metadata = z.looseObject({ [markerField]: z.string().optional() });

/** Counts answers in a row from this release; any other begins the count anew. */
async function waitForMarker(request: RouteCheckRequest): Promise<{ count: number; last: string }> {
  const { url, marker, timeoutMs, signal } = request;
  const document = new URL("/.well-known/oauth-protected-resource", url).href;
  const until = performance.now() + timeoutMs;
  let count = 0;
  let last = "nothing has answered yet";
  while (count < inARow && performance.now() < until) {
    try {
      const shown = await markerAt(document, signal);
      count = shown === marker ? count + 1 : 0;
      if (shown !== marker)
        last = shown === undefined ? `${document} names no release` : `release ${shown} answers`;
    } catch (error) {
      signal.throwIfAborted();
      count = 0;
      last = reasonOf(error);
    }
    if (count === 0) await new Promise((resolve) => setTimeout(resolve, askEveryMs));
  }
  return { count, last };
}

async function markerAt(document: string, signal: AbortSignal): Promise<string | undefined> {
  const answer = await fetch(document, {
    headers: { connection: "close", "cache-control": "no-cache" },
    redirect: "error",
    signal: AbortSignal.any([signal, AbortSignal.timeout(answerMs)]),
  });
  if (!answer.ok) throw new Error(`${document} answers HTTP ${answer.status}`);
  return metadata.parse(await answer.json())[markerField];
}

async function askAsNobody({ url, signal }: RouteCheckRequest): Promise<Check> {
  const id = "refused-without-token";
  const answer = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json, text/event-stream" },
    body: JSON.stringify({ jsonrpc: "2.0", id: 1, method: "tools/list", params: {} }),
    redirect: "error",
    signal: AbortSignal.any([signal, AbortSignal.timeout(answerMs)]),
  });
  await answer.body?.cancel();
  const challenge = answer.headers.get("www-authenticate") ?? "";
  if (answer.status === 401 && challenge.includes("resource_metadata=")) {
    return { id, status: "passed", message: "HTTP 401 with the address of the resource metadata" };
  }
  const seen = answer.status === 401 ? "HTTP 401 without resource metadata" : `HTTP ${answer.status}`;
  return failed(id, `a caller without a token gets ${seen}`);
}

function notArrived({ url, timeoutMs, plan }: RouteCheckRequest, last: string): Finding {
  return {
    ruleId: "release-not-arrived",
    severity: "error",
    message: `After ${Math.round(timeoutMs / 1000)} s the new release does not answer at ${url}: ${last}.`,
    file: plan.manifestFile,
    help: "Look what Argo CD or Flux say about this server; they pull by themselves, and the cluster is not visible from here.",
  };
}

function openRoute(url: string, seen: string): Finding {
  return {
    ruleId: "route-open",
    severity: "error",
    message: `At ${url} ${seen}; it must be HTTP 401 with the address of the resource metadata.`,
    help: "Nothing may stand between the route and the gateway in the pod.",
  };
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error
    ? cause.message || String((cause as NodeJS.ErrnoException).code)
    : String(cause);
}
