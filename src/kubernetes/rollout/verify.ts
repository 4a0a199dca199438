import { checkRelease } from "../../local/check-release.ts";
import type { Plan } from "../../manifest/plan.ts";
import type { Finding } from "../../report/finding.ts";
import { type Cluster, pause } from "../client/cluster.ts";
import type { ClusterChecks } from "../deploy/checks.ts";
import { failureFinding } from "../diagnosis/finding.ts";
import type { FailureNumber } from "../diagnosis/table.ts";
import type { Observation } from "./observation.ts";
import { askAsNobody } from "./route.ts";

export interface VerifyRequest {
  cluster: Cluster;
  namespace: string;
  plan: Plan;
  url: string;
  lock?: { text: string; file: string };
  /** A gateway in the pod enforces the policy: then nobody gets in without a token. */
  guarded: boolean;
  verifierHeaders(signal: AbortSignal): Promise<Record<string, string>>;
  observation: Observation;
  checks: ClusterChecks;
  signal: AbortSignal;
  progress(text: string): void;
  timeoutMs: number;
}

export interface Verified {
  /** `unwell`: not the release's fault. */
  state: "ready" | "failed" | "unwell";
  findings: Finding[];
}

const askEveryMs = 500;

/** Asks the server the way its callers do: over the public route, first as nobody, then as the verifier. */
export async function verifyRoute(request: VerifyRequest): Promise<Verified> {
  const { url, progress } = request;
  progress(`asking at ${url}`);
  const reached = await reach(request);
  if ("row" in reached) {
    const finding = failureFinding(reached.row, { subject: url, evidence: reached.evidence }, request.plan);
    request.checks.set("route-answers", "failed", reached.evidence);
    return { state: reached.row === 29 ? "failed" : "unwell", findings: [finding] };
  }
  const open = asNobody(request, reached.status, reached.challenge);
  if (open !== undefined) return { state: "failed", findings: [open] };
  return asVerifier(request);
}

type Reached = { status: number; challenge: string };

/** Waits until the route leads to the server: gateways learn of a route and of its endpoints some seconds later. */
async function reach(request: VerifyRequest): Promise<Reached | { row: FailureNumber; evidence: string }> {
  const { url, signal, timeoutMs, guarded } = request;
  const until = performance.now() + timeoutMs;
  for (;;) {
    let last: { row: FailureNumber; evidence: string };
    try {
      const { status, headers } = await askAsNobody(url, signal);
      const settled = guarded ? status === 401 : status !== 404 && status < 500;
      if (settled) return { status, challenge: String(headers["www-authenticate"] ?? "") };
      // An answer without a challenge is the server's own, or somebody else's behind the same name.
      if (guarded && status < 300) return { status, challenge: "" };
      last = { row: status === 404 ? 55 : 29, evidence: `${url} answers HTTP ${status}` };
    } catch (error) {
      signal.throwIfAborted();
      last = unreachableBy(error);
    }
    if (performance.now() > until) return last;
    await pause(askEveryMs, signal);
  }
}

function unreachableBy(error: unknown): { row: FailureNumber; evidence: string } {
  const { code = "", message = String(error) } = error as NodeJS.ErrnoException;
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return { row: 60, evidence: message };
  if (/CERT|certificate|SSL|TLS|altname/i.test(`${code} ${message}`)) return { row: 59, evidence: message };
  return { row: 58, evidence: message || code };
}

/** Without a token the gateway must refuse, and say where a token is to be had (RFC 9728). */
function asNobody(
  { guarded, checks, url }: VerifyRequest,
  status: number,
  challenge: string,
): Finding | undefined {
  if (!guarded) {
    checks.set("refused-without-token", "not exercised", "No gateway stands in front of this server.");
    return undefined;
  }
  if (status === 401 && /resource_metadata=/.test(challenge)) {
    checks.set("refused-without-token", "passed", "HTTP 401 with the address of the resource metadata");
    return undefined;
  }
  const seen = status === 401 ? "HTTP 401 without resource metadata" : `HTTP ${status}`;
  checks.set("refused-without-token", "failed", seen);
  return {
    ruleId: "open-without-token",
    severity: "error",
    message: `${url} answers a caller without a token with ${seen}; it must be refused with HTTP 401 and the address of the resource metadata.`,
    help: "Nothing may stand between the route and the gateway in the pod. Look at the Service's port and at patches.",
  };
}

/** What it exposes must be what the lock says, from each pod that the route leads to. */
async function asVerifier(request: VerifyRequest): Promise<Verified> {
  const { plan, url, lock, checks, signal, observation } = request;
  const headers = await request.verifierHeaders(signal);
  if (request.guarded && Object.keys(headers).length === 0) {
    checks.set("route-answers", "not exercised", "The platform names no verifier that this run can be.");
    return {
      state: "ready",
      findings: [
        {
          ruleId: "verifier-missing",
          severity: "warning",
          message:
            "The surface was not compared over the route: the platform names no identity.verifier that this run can prove.",
          help: "Set identity.verifier in platform.yaml, and give the job `id-token: write`.",
        },
      ],
    };
  }
  const rounds = Math.max(2, observation.pods.length + 1);
  const findings: Finding[] = [];
  for (let round = 0; round < rounds; round++) {
    const checked = await checkRelease(
      { url, headers },
      { plan, signal, ...(lock === undefined ? {} : { lock }) },
    );
    const errors = checked.findings.filter(({ severity }) => severity === "error");
    if (errors.length > 0) {
      checks.set("route-answers", "failed", errors[0]?.message ?? "");
      return { state: "failed", findings: checked.findings };
    }
    if (round === 0) findings.push(...checked.findings);
  }
  const pods = observation.pods.map((pod) => pod.metadata.name).join(", ");
  checks.set(
    "route-answers",
    "passed",
    `${url} answers as ${lock ? "the lock" : "the manifest"} says, ${rounds} times; behind it: ${pods}`,
  );
  return { state: "ready", findings };
}
