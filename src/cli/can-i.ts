import { dirname, join } from "node:path";
import { resolvePlan } from "../manifest/resolve.ts";
import { type LocateDefinition, mergeCodePolicy } from "../policy/code-policy.ts";
import { type Caller, type Decision, decide, findEntry, type PolicyRequest } from "../policy/decide.ts";
import type { Policy, SubjectKind } from "../policy/policy.ts";
import type { AuthorizeRule } from "../policy/schema.ts";
import { type ExitCode, exitCodes } from "../report/exit-codes.ts";
import type { Finding } from "../report/finding.ts";
import { badInput, Problem } from "../report/problem.ts";
import { didYouMean } from "../source/did-you-mean.ts";
import type { Position } from "../source/position.ts";
import { type Lock, lockFileName, readLock } from "../surface/lock.ts";
import { subjectsOf } from "../surface/subjects.ts";

/** What each verb asks for; `call` is the one for tools. */
const verbs: Record<string, SubjectKind> = { call: "tool", get: "prompt", read: "resource" };

export interface CanIOptions {
  /** `call` a tool, `get` a prompt, `read` a resource. */
  verb: string;
  /** Tool or prompt name, resource URI. */
  name: string;
  /** The caller is taken to have a valid token. */
  caller: Caller;
  manifest: string;
  platform?: string;
  environment: string;
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
}

/** The answer in the form that `--format json` prints. */
export interface CanIAnswer {
  schemaVersion: 1;
  allowed: boolean;
  kind: SubjectKind;
  name: string;
  environment: string;
  reason: string;
  /** The rule that lets the caller in. */
  rule?: AuthorizeRule;
  /** The line that decides. */
  file?: string;
  line?: number;
  column?: number;
  /** A name that was probably meant, where nothing of this name is known. */
  suggestion?: string;
}

/**
 * Answers whether a caller may use a tool, prompt or resource, from manifest and lock, without network.
 *
 * @returns the answer, its text for a terminal, and the exit code: 0 yes, 1 no
 * @throws Problem (exit 2) for an unknown verb, and for whatever is wrong with manifest, platform or lock
 */
export async function canI(
  options: CanIOptions,
): Promise<{ data: CanIAnswer; text: string; exitCode: ExitCode }> {
  const kind = Object.hasOwn(verbs, options.verb) ? verbs[options.verb] : undefined;
  if (kind === undefined) {
    throw badInput("usage", `"${options.verb}" is not a verb of can-i.`, {
      help: "Write call TOOL, get PROMPT or read RESOURCE.",
    });
  }
  const { plan, loaded } = await resolvePlan(options);
  const lock = await readLock(join(dirname(options.manifest), lockFileName), options.cwd);
  const policy = withCodePolicy(plan.policy, lock);
  const request = { kind, name: options.name };
  const decision = decide(policy, request, { authenticated: true, ...options.caller });
  const unlisted = findEntry(policy, request) === undefined;
  const sections = { tool: "/tools", prompt: "/prompts", resource: "/resources" };
  const origin = decision.origin ?? (unlisted ? loaded.locate(sections[kind]) : undefined);
  const data: CanIAnswer = {
    schemaVersion: 1,
    allowed: decision.allowed,
    ...request,
    environment: options.environment,
    reason:
      unlisted && exposes(lock, request) ? `${decision.reason}, although the lock has it` : decision.reason,
    ...(decision.rule === undefined ? {} : { rule: decision.rule.rule }),
    ...origin,
    ...(unlisted ? suggestion(request, policy, lock) : {}),
  };
  return {
    data,
    text: textOf(data, decision, origin),
    exitCode: data.allowed ? exitCodes.clean : exitCodes.findings,
  };
}

/** Policies that definitions carry in code are in the lock. @throws Problem where they contradict the manifest */
function withCodePolicy(policy: Policy, lock: Lock | undefined): Policy {
  if (lock === undefined) return policy;
  const locate: LocateDefinition = (kind, name, pointer) => {
    const lists = {
      tool: ["tools"],
      prompt: ["prompts"],
      resource: ["resources", "resourceTemplates"],
    } as const;
    const places = lists[kind].map((list) => lock.locateDefinition(list, name, pointer));
    return places.find((place) => place !== undefined);
  };
  const merged = mergeCodePolicy(policy, lock.surface, locate);
  const errors: Finding[] = merged.findings.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new Problem(exitCodes.badInput, errors);
  return merged.policy;
}

function exposes(lock: Lock | undefined, { kind, name }: PolicyRequest): boolean {
  return (
    lock !== undefined &&
    subjectsOf(lock.surface).some((subject) => subject.kind === kind && subject.name === name)
  );
}

function suggestion(
  { kind, name }: PolicyRequest,
  policy: Policy,
  lock: Lock | undefined,
): { suggestion?: string } {
  const exposed = lock === undefined ? [] : subjectsOf(lock.surface);
  const known = [...policy.entries, ...exposed].filter((subject) => subject.kind === kind);
  const nearest = didYouMean(
    name,
    known.flatMap((subject) => subject.name ?? []),
  );
  return nearest === undefined ? {} : { suggestion: nearest };
}

function textOf(data: CanIAnswer, decision: Decision, origin: Position | undefined): string {
  const place = origin === undefined ? "" : `${origin.file}:${origin.line}: `;
  const lines = [decision.allowed ? "yes" : "no", `  ${place}${data.reason}`];
  if (data.suggestion !== undefined) lines.push(`  Did you mean ${data.suggestion}?`);
  return lines.join("\n");
}
