import { writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { homeDirectory } from "../home/home.ts";
import { failedBuild } from "../image/build-failed.ts";
import { plannedServer } from "../image/planned-server.ts";
import { resolvePlan } from "../manifest/resolve.ts";
import { mergeCodePolicy } from "../policy/code-policy.ts";
import { type ExitCode, exitCodes } from "../report/exit-codes.ts";
import { type Finding, fingerprint, sortFindings } from "../report/finding.ts";
import { runDeadlineMs } from "../server/spec.ts";
import { displayPath } from "../source/read-text.ts";
import { proofsOf, proveConfirmations } from "../stages/contract-test/confirmation/prove.ts";
import { loadExamples } from "../stages/contract-test/examples.ts";
import { captureSurface } from "../surface/capture.ts";
import { compareLock, type Lock, lockFileName, parseLock, readLock, renderLock } from "../surface/lock.ts";
import { ensureMergeAttribute } from "../surface/lock-attributes.ts";
import { lockInput } from "../surface/lock-input.ts";
import { informedFacts } from "./lock-observed.ts";

export interface LockOptions {
  manifest: string;
  platform?: string;
  /** Its runtime is built; the lock holds the policy of every environment. */
  environment: string;
  /** Compare only, write nothing. */
  check: boolean;
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
  progress(text: string): void;
  signal: AbortSignal;
}

/** What was done, in the form that `--format json` prints. */
export interface LockOutcome {
  schemaVersion: 1;
  status: "written" | "unchanged" | "differs" | "failed";
  /** Path of the lock, relative to the working directory. */
  file: string;
  facts: number;
  /** The `.gitattributes` that was changed so that git merges the lock line by line. */
  gitattributes?: string;
  findings: Finding[];
}

export interface LockResult {
  data: LockOutcome;
  /** For a terminal, without the findings. */
  text: string;
  exitCode: ExitCode;
}

/** Findings with which the lists are not known to be complete. */
const incomplete = ["server-hung", "server-crashed", "pagination-endless", "list-refused", "list-malformed"];

/**
 * Starts the server as it ships, and writes what it exposes and who may use it to mcp.lock.json beside the
 * manifest, or with `check` compares with what is there, fact by fact.
 *
 * @returns exit 1 where `check` finds a difference, and where the server cannot be read or its policy is unclear
 * @throws Problem (exit 2 or 3) for a bad manifest or lock, and for a server that does not start
 */
export async function lockCommand(options: LockOptions): Promise<LockResult> {
  const { cwd, env, check } = options;
  const { plan, loaded } = await resolvePlan(options);
  const file = displayPath(join(dirname(options.manifest), lockFileName), cwd);
  // Written anew, an unreadable lock is no obstacle; it is what the command is for.
  const before = await readLock(file, cwd).catch((error: unknown) => {
    if (check) throw error;
    return undefined;
  });
  const build = { ...options, home: homeDirectory(env) };
  const spec = await plannedServer(plan, build).catch(failedBuild);
  if ("ruleId" in spec) return failed(file, [spec]);
  const versions = plan.runtime.protocolVersions;
  const { progress, signal } = options;
  const capture = await captureSurface(spec, { progress, signal, ...(versions ? { versions } : {}) });
  const { surface, observed } = capture;
  const unclear = [
    ...capture.findings.filter(({ ruleId }) => incomplete.includes(ruleId)),
    ...mergeCodePolicy(plan.policy, surface).findings,
  ];
  if (unclear.length > 0) return failed(file, unclear);
  const examples = await loadExamples(plan.manifest, loaded, cwd);
  const timeLeft = () => runDeadlineMs;
  const proven = await proveConfirmations({
    plan,
    target: spec,
    surface,
    examples,
    signal,
    timeLeft,
    progress,
  });
  const input = lockInput(loaded, plan.platform, surface, {
    sessions: observed.sessions,
    confirmations: proofsOf(proven),
    ...(await informedFacts({ plan, spec, observed, before, signal, check })),
  });
  const text = renderLock(input);
  const now = parseLock(text, file);
  return check
    ? compared(file, before, now, compareWith(before, input))
    : write({ file, cwd, before, now, text });
}

function compareWith(before: Lock | undefined, input: Parameters<typeof compareLock>[1]): Finding[] {
  return before === undefined ? [] : compareLock(before, input);
}

function compared(file: string, before: Lock | undefined, now: Lock, differences: Finding[]): LockResult {
  const facts = now.facts.size;
  if (before === undefined) {
    const missing: Finding = {
      ruleId: "lock-missing",
      severity: "error",
      message: `There is no ${file}.`,
      file,
      help: "Run mcp-pipeline lock and commit the file.",
    };
    return outcome(
      { status: "differs", file, facts, findings: [missing] },
      "There is no lock to compare with.",
    );
  }
  if (differences.length > 0) {
    const text = `${file} does not say what the server and the manifest say. Run mcp-pipeline lock to update it.`;
    return outcome({ status: "differs", file, facts, findings: differences }, text);
  }
  if (before.sorted) {
    return outcome(
      { status: "unchanged", file, facts, findings: [] },
      `${file} is up to date: ${facts} facts.`,
    );
  }
  const unsorted: Finding = {
    ruleId: "lock-unsorted",
    severity: "warning",
    message: `${file} is complete, but not in the order in which it is written; a merge leaves it so.`,
    file,
    help: "Run mcp-pipeline lock to sort it.",
  };
  const text = `${file} is complete but unsorted. Run mcp-pipeline lock to sort it.`;
  return outcome({ status: "unchanged", file, facts, findings: [unsorted] }, text);
}

interface Writing {
  file: string;
  cwd: string;
  before: Lock | undefined;
  now: Lock;
  text: string;
}

async function write({ file, cwd, before, now, text }: Writing): Promise<LockResult> {
  const facts = now.facts.size;
  const path = resolve(cwd, file);
  const attributes = await ensureMergeAttribute(dirname(path));
  const shown = attributes === undefined ? undefined : displayPath(attributes, cwd);
  const lines =
    shown === undefined
      ? []
      : [`Added ${lockFileName} merge=union to ${shown}, so that git merges it line by line.`];
  const more = shown === undefined ? {} : { gitattributes: shown };
  if (before?.sorted && JSON.stringify([...before.facts]) === JSON.stringify([...now.facts])) {
    lines.unshift(`${file} is up to date: ${facts} facts.`);
    return outcome({ status: "unchanged", file, facts, findings: [], ...more }, lines.join("\n"));
  }
  await writeFile(path, text);
  lines.unshift(`Wrote ${file}: ${facts} facts.`);
  lines.push(`Next: git add ${[file, ...(shown === undefined ? [] : [shown])].join(" ")}`);
  return outcome({ status: "written", file, facts, findings: [], ...more }, lines.join("\n"));
}

function failed(file: string, findings: Finding[]): LockResult {
  const text = `${file} was not touched: what the server exposes is not clear.`;
  return outcome({ status: "failed", file, facts: 0, findings }, text);
}

function outcome(data: Omit<LockOutcome, "schemaVersion">, text: string): LockResult {
  const findings = sortFindings(data.findings.map((one) => ({ ...one, fingerprint: fingerprint(one) })));
  const bad = data.status === "differs" || data.status === "failed";
  return {
    data: { schemaVersion: 1, ...data, findings },
    text,
    exitCode: bad ? exitCodes.findings : exitCodes.clean,
  };
}
