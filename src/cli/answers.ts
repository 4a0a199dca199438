import type { Command } from "commander";
import type { Plan } from "../manifest/plan.ts";
import { type ExitCode, exitCodes } from "../report/exit-codes.ts";
import type { Finding } from "../report/finding.ts";
import { printable } from "../report/printable.ts";
import { Problem } from "../report/problem.ts";
import { renderFindings } from "../report/terminal.ts";
import type { CommandDefinition, Invocation } from "./command.ts";
import { writeJson } from "./write-reports.ts";

/** What a command that answers a question returns; it prints nothing itself. */
interface Answer {
  /** Printed by `--format json`. */
  data: unknown;
  /** Printed on a terminal, without colours: it may hold text from anywhere. */
  text: string;
  /** Printed above the text. */
  findings?: readonly Finding[];
  exitCode: ExitCode;
}

type Options = Record<string, unknown>;

/** Flags and context that every answer needs, in the shape that the functions behind the commands take. */
function shared({ cwd, env, signal, terminal }: Invocation, options: Options) {
  return {
    manifest: String(options.manifest),
    platform: text(options.platform),
    environment: String(options.environment),
    cwd,
    env,
    signal,
    progress: (line: string) => terminal.progress(line),
  };
}

/** The plan, where the environment's servers run on clusters that the pipeline itself writes to. */
async function planOnClusters(asked: ReturnType<typeof shared>): Promise<Plan | undefined> {
  // Nothing but the built-in platform's environments, which are processes, can be meant without a platform.
  if (asked.platform === undefined) return undefined;
  const { plan } = await (await import("../manifest/resolve.ts")).resolvePlan(asked);
  return plan.target.delivery.kind === "apply" ? plan : undefined;
}

/** Makes a command of a function that answers. */
function answering(
  configure: (command: Command) => void,
  ask: (options: Options, operands: (string | undefined)[], invocation: Invocation) => Promise<Answer>,
): CommandDefinition {
  return {
    reports: ["json"],
    configure(command) {
      configure(command);
      command
        .option("--manifest <path>", "path of the manifest", "mcp.yaml")
        .option("--platform <path>", "path of platform.yaml (default: the built-in local platform)")
        .option("--environment <name>", "name of the environment", "local");
    },
    async run(invocation, options, operands) {
      const { terminal, flags } = invocation;
      terminal.begin("");
      const answer = await ask(options, operands, invocation);
      terminal.end();
      const files = flags.reports.map(({ file }) => file);
      const unwritten = await writeJson(answer.data, files, invocation.cwd);
      if (unwritten.length > 0) throw new Problem(exitCodes.badInput, unwritten);
      const shown = answer.text.split("\n").map(printable).join("\n");
      const findings = renderFindings(answer.findings ?? [], { color: terminal.color });
      const whole = [findings, shown].filter((part) => part !== "").join("\n\n");
      terminal.out(flags.format === "json" ? JSON.stringify(answer.data) : whole);
      return answer.exitCode;
    },
  };
}

const none = (): void => {};
const text = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);
const list = (value: unknown): string[] =>
  (text(value) ?? "")
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");

export const status = answering(none, async (options, _operands, invocation) => {
  const asked = shared(invocation, options);
  const plan = await planOnClusters(asked);
  const { withRegistry } = await import("./registry-answer.ts");
  if (plan !== undefined) {
    const { clusterStatusAnswer } = await import("./cluster-answers.ts");
    return withRegistry(await clusterStatusAnswer(plan, asked), plan, asked);
  }
  const local = await (await import("../manifest/resolve.ts")).resolvePlan(asked);
  return withRegistry(await (await import("./status.ts")).status(asked), local.plan, asked);
});

export const history = answering(none, async (options, _operands, invocation) => {
  const asked = shared(invocation, options);
  const plan = await planOnClusters(asked);
  if (plan === undefined) return (await import("./history.ts")).history(asked);
  return (await import("./cluster-answers.ts")).clusterHistoryAnswer(plan, asked);
});

export const rollback = answering(
  (command) => command.option("--to <release>", "a verified release; without it, the one before the current"),
  async (options, _operands, invocation) => {
    const asked = shared(invocation, options);
    const to = text(options.to);
    const { releaseNumber, rollback } = await import("./rollback.ts");
    const number = to === undefined ? undefined : releaseNumber(to);
    const plan = await planOnClusters(asked);
    if (plan === undefined) return rollback({ ...asked, ...(to === undefined ? {} : { to }) });
    return (await import("./cluster-answers.ts")).clusterRollbackAnswer(plan, asked, number);
  },
);

export const retire = answering(
  (command) =>
    command
      .option("--on <day>", "only tell the users, in the registry: it goes on YYYY-MM-DD")
      .option("--successor <name>", "with --on: what they shall use instead, by its registry name")
      .option("--now", "do it although nobody was told, or before the day"),
  async (options, _operands, invocation) =>
    (await import("./retire.ts")).retire({
      ...shared(invocation, options),
      on: text(options.on),
      successor: text(options.successor),
      now: options.now === true,
    }),
);

export const lock = answering(
  (command) => command.option("--check", "change nothing; fail with the difference"),
  async (options, _operands, invocation) => {
    const { lockCommand } = await import("./lock.ts");
    const answer = await lockCommand({ ...shared(invocation, options), check: options.check === true });
    return { ...answer, findings: answer.data.findings };
  },
);

export const canI = answering(
  (command) =>
    command
      .argument("<verb>", "call a tool, get a prompt, or read a resource")
      .argument("<name>", "tool or prompt name, resource URI")
      .option("--groups <names>", "groups of the caller, separated by commas")
      .option("--scopes <names>", "scopes of the caller's token, separated by commas")
      .option("--user <name>", "the caller")
      .option("--workload <id>", "SPIFFE ID of the calling workload"),
  async (options, [verb, name], invocation) =>
    (await import("./can-i.ts")).canI({
      ...shared(invocation, options),
      verb: verb ?? "",
      name: name ?? "",
      caller: {
        groups: list(options.groups),
        scopes: list(options.scopes),
        user: text(options.user),
        workload: text(options.workload),
      },
    }),
);
