import type { ReleaseStep } from "../release/record.ts";
import type { Finding } from "../report/finding.ts";
import { Problem } from "../report/problem.ts";
import { startupDeadlineMs } from "../server/spec.ts";
import { definitionName, type Surface } from "../surface/surface.ts";
import { answeringRelease } from "./answering-release.ts";
import { type CheckedRelease, type CheckTarget, checkRelease } from "./check-release.ts";
import type { Control } from "./control-client.ts";
import { preparedRelease } from "./control-messages.ts";
import type { DeployCheckId, DeployChecks } from "./deploy-checks.ts";
import type { RolloutRequest } from "./deploy-request.ts";
import { withTail } from "./diagnosis.ts";
import type { LocalEnforcement } from "./gateway/enforcement.ts";
import { localVerifierToken } from "./gateway/local-issuer.ts";
import { releaseHeader } from "./proxy-headers.ts";

/** The release itself is at fault, not this machine: exit 1. */
export class ReleaseRefused extends Error {
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    super(findings.map((finding) => finding.message).join("\n"));
    this.name = "ReleaseRefused";
    this.findings = findings;
  }
}

export interface Attempt extends RolloutRequest {
  enforcement: LocalEnforcement;
  release: number;
  url: string;
  control: Control;
  checks: DeployChecks;
  step(step: ReleaseStep): Promise<void>;
}

/** Rules that blame the release when the supervisor reports them. */
const releaseRules = new Set(["release-crashed", "release-not-ready", "server-not-started"]);
/** Long enough for one-off work such as a first connection; more is worth a look at the server. In ms. */
const defaultDrainMs = 60_000;
const answerMs = 5_000;
const supervisorSlackMs = 20_000;

/**
 * Starts, checks, hands over and checks again.
 *
 * @returns findings below error.
 * @throws ReleaseRefused where the release is not good enough; Problem for anything else.
 */
export async function attemptRelease(attempt: Attempt): Promise<Finding[]> {
  const { control, release, checks, plan, progress, step } = attempt;
  await step("starting");
  progress(`starting release ${release} beside the running one`);
  const { pid, port } = preparedRelease.parse(
    await blame(attempt, "release-started", () => prepare(attempt)),
  );
  checks.passed("release-started", `process ${pid} listens on 127.0.0.1:${port}`);

  await step("checking");
  progress(`checking release ${release} over MCP`);
  const direct = await check(attempt, { url: `http://127.0.0.1:${port}${plan.runtime.path}` });
  await judge(attempt, direct);

  await step("handing-over");
  await blame(attempt, "stable-url-answers", () => control.ask({ command: "activate", release }));

  await step("verifying");
  progress(`checking release ${release} at ${attempt.url}`);
  await verifyAtUrl(attempt, direct.surface);
  const drainMs = attempt.settings?.drainMs ?? defaultDrainMs;
  await blame(attempt, "stable-url-answers", () => control.ask({ command: "settle", release, drainMs }));
  checks.passed("stable-url-answers", `release ${release} answers at ${attempt.url}`);
  return direct.findings;
}

async function check(attempt: Attempt, target: CheckTarget): Promise<CheckedRelease> {
  const checkMs = attempt.settings?.checkMs;
  // As the verifier: it lists everything and calls nothing.
  const token = "missing" in attempt.enforcement ? undefined : await localVerifierToken(attempt.home);
  const own: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
  return checkRelease(
    { ...target, headers: { ...target.headers, ...own } },
    { ...attempt, ...(checkMs === undefined ? {} : { checkMs }) },
  );
}

function prepare(attempt: Attempt): Promise<unknown> {
  const { release, image, plan, environment } = attempt;
  const startupMs = (plan.manifest.deploy?.startupSeconds ?? startupDeadlineMs / 1000) * 1000;
  const { env, secretNames } = environment;
  const { port } = plan.runtime;
  const { enforcement } = attempt;
  const request = {
    command: "prepare",
    release,
    image,
    port,
    startupMs,
    env,
    secretNames,
    ...("missing" in enforcement ? {} : { enforcement }),
  } as const;
  return attempt.control.ask(request, startupMs + supervisorSlackMs);
}

/** Turns what the supervisor says of the release into a refusal. */
async function blame<T>(attempt: Attempt, check: DeployCheckId, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Problem) || !error.findings.some((one) => releaseRules.has(one.ruleId)))
      throw error;
    attempt.checks.failed(check, error.findings[0]?.message ?? error.message);
    throw new ReleaseRefused(error.findings);
  }
}

async function judge(attempt: Attempt, checked: CheckedRelease): Promise<void> {
  const { checks, lock } = attempt;
  const errors = checked.findings.filter((finding) => finding.severity === "error");
  if (checked.surface === undefined) {
    checks.failed("release-handshake", errors[0]?.message ?? "no handshake");
    throw new ReleaseRefused(await withWords(attempt, checked.findings));
  }
  const name = JSON.stringify(checked.surface.serverInfo.name ?? "a server without a name");
  checks.passed(
    "release-handshake",
    `${name} speaks ${checked.surface.protocolVersions.join(", ") || "MCP"}`,
  );
  if (errors.length > 0) {
    checks.failed("release-surface", errors[0]?.message ?? "");
    throw new ReleaseRefused(await withWords(attempt, checked.findings));
  }
  const tools = `${checked.surface.tools.length} tools`;
  if (lock) checks.passed("release-surface", `${tools}, equal to the lock`);
  else
    checks.notExercised("release-surface", `There is no lock to compare with; ${tools} as in the manifest.`);
}

/** Again over the URL that users call. A pinned request is never answered by the old release. */
async function verifyAtUrl(attempt: Attempt, expected: Surface | undefined): Promise<void> {
  const { release, url, checks } = attempt;
  const headers = { [releaseHeader]: String(release) };
  const checked = await check(attempt, { url, headers });
  const answering = await answeringRelease(url, answerMs);
  const findings = [...checked.findings];
  if ("error" in answering || answering.release !== String(release)) {
    const who = "error" in answering ? answering.error : `release ${answering.release ?? "unknown"} answers`;
    findings.push(notAnswering(`Release ${release} does not answer at ${url}: ${who}.`));
  } else if (toolNames(checked.surface) !== toolNames(expected)) {
    findings.push(notAnswering(`At ${url} release ${release} lists other tools than before the handover.`));
  }
  const errors = findings.filter((finding) => finding.severity === "error");
  if (errors.length === 0) return;
  checks.failed("stable-url-answers", errors[0]?.message ?? "");
  throw new ReleaseRefused(await withWords(attempt, findings));
}

function toolNames(surface: Surface | undefined): string {
  return JSON.stringify(surface?.tools.map(definitionName).sort());
}

function notAnswering(message: string): Finding {
  return { ruleId: "stable-url-not-answering", severity: "error", message };
}

/** The server's last words, for the errors that carry none. @throws Problem where it was the supervisor that failed. */
async function withWords(attempt: Attempt, findings: readonly Finding[]): Promise<Finding[]> {
  const status = await attempt.control.status();
  const tail = status.releases.find((one) => one.release === attempt.release)?.stderrTail ?? "";
  return findings.map((one) =>
    one.severity === "error" && !one.evidence ? { ...one, ...withTail(tail) } : one,
  );
}
