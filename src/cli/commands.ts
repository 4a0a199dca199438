import { stages } from "../stages/index.ts";
import type { CommandDefinition } from "./command.ts";
import { stageCommand } from "./stage-command.ts";

/** One row per command: what `--help` says, and how the command is loaded only when it is wanted. */
export interface CommandEntry {
  name: string;
  group: string;
  summary: string;
  load(): Promise<CommandDefinition>;
}

const stageEntries: CommandEntry[] = stages.map((entry) => ({
  name: entry.name,
  group: "Stages, in the pipeline's order:",
  summary: entry.summary,
  load: () => stageCommand(entry),
}));

const author = "For authors:";
const operate = "For what runs:";
const company = "For the company:";

/** Every command, in the order of `--help`. */
export const commands: readonly CommandEntry[] = [
  {
    name: "run",
    group: "The whole pipeline:",
    summary: "Run the stages in order, each as a process of its own.",
    load: async () => (await import("./run.ts")).command,
  },
  ...stageEntries,
  {
    name: "init",
    group: author,
    summary: "Write mcp.yaml, lock and a caller workflow from an existing server.",
    load: async () => (await import("./init.ts")).command,
  },
  {
    name: "doctor",
    group: author,
    summary: "Say what this machine has, and what does not work without the rest.",
    load: async () => (await import("./doctor.ts")).command,
  },
  {
    name: "lock",
    group: author,
    summary: "Write mcp.lock.json: the surface and policy that the team agrees to ship.",
    load: async () => (await import("./answers.ts")).lock,
  },
  {
    name: "diff",
    group: author,
    summary: "Say what changed between two surfaces, and whom it breaks.",
    load: async () => (await import("./diff.ts")).command,
  },
  {
    name: "can-i",
    group: author,
    summary: "Say whether a caller may call a tool, and which line says so.",
    load: async () => (await import("./answers.ts")).canI,
  },
  {
    name: "token",
    group: author,
    summary: "Print a token for servers on this machine, where Envoy enforces the policy.",
    load: async () => (await import("./token.ts")).command,
  },
  {
    name: "explain",
    group: author,
    summary: "Explain a lint rule: what, why, who is affected, evidence, before and after.",
    load: async () => (await import("./explain-command.ts")).command,
  },
  {
    name: "render",
    group: author,
    summary:
      "Print what deploy would act on (objects and gateway, or the plan of a process), and where each value came from.",
    load: async () => (await import("./render.ts")).command,
  },
  {
    name: "eject",
    group: author,
    summary: "Write the Dockerfile that build-push uses, for a team that outgrows it.",
    load: async () => (await import("./eject.ts")).command,
  },
  {
    name: "status",
    group: operate,
    summary: "Say what runs, at which URL, from which release.",
    load: async () => (await import("./answers.ts")).status,
  },
  {
    name: "history",
    group: operate,
    summary: "List the releases of a server, newest first.",
    load: async () => (await import("./answers.ts")).history,
  },
  {
    name: "rollback",
    group: operate,
    summary: "Go back to an earlier verified release, checked like any deploy.",
    load: async () => (await import("./answers.ts")).rollback,
  },
  {
    name: "retire",
    group: operate,
    summary: "Announce the end of a server, or end it: out of the registry, off its clusters; records stay.",
    load: async () => (await import("./answers.ts")).retire,
  },
  {
    name: "catalog",
    group: operate,
    summary: "Make a searchable site of a registry, which clients read as well.",
    load: async () => (await import("./catalog.ts")).command,
  },
  {
    name: "platform",
    group: company,
    summary: "Make or upgrade the company's platform repository, or pin its base images.",
    load: async () => (await import("./platform.ts")).command,
  },
  {
    name: "fleet",
    group: company,
    summary: "Say which repositories follow the platform at which ref, and move them by pull requests.",
    load: async () => (await import("./fleet.ts")).command,
  },
];
