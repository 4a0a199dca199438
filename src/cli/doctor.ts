import { access, constants, mkdir } from "node:fs/promises";
import { ExecError, run } from "../exec/run.ts";
import { homeDirectory } from "../home/home.ts";
import { exitCodes } from "../report/exit-codes.ts";
import type { CommandDefinition } from "./command.ts";
import { labelled } from "./local-output.ts";

/** One thing that the pipeline may need on this machine. */
interface Tool {
  name: string;
  argv: readonly string[];
  /** What does not work without it. */
  neededFor: string;
  required?: true;
}

/** In the order in which a newcomer meets them. */
const tools: readonly Tool[] = [
  { name: "node", argv: ["node", "--version"], neededFor: "everything; 20 or newer", required: true },
  {
    name: "git",
    argv: ["git", "--version"],
    neededFor: "knowing which files are the team's, and the commit of an image",
  },
  { name: "npm", argv: ["npm", "--version"], neededFor: "servers in JavaScript and TypeScript" },
  { name: "python3", argv: ["python3", "--version"], neededFor: "servers in Python; 3.10 or newer" },
  { name: "pip", argv: ["python3", "-m", "pip", "--version"], neededFor: "servers in Python" },
  {
    name: "envoy",
    argv: [process.env.ENVOY_BIN || "envoy", "--version"],
    neededFor: "enforcing the policy on this machine; 1.40",
  },
  { name: "go", argv: ["go", "version"], neededFor: "servers in Go" },
];

export interface Examined {
  name: string;
  status: "found" | "missing";
  required: boolean;
  /** First line of what it says of itself, or what it is needed for. */
  detail: string;
}

/** `doctor`: what this machine has, and what does not work without the rest. */
export const command: CommandDefinition = {
  configure: () => {},
  async run({ terminal, flags, cwd, env, signal }) {
    terminal.begin("doctor");
    const examined = await Promise.all(tools.map((tool) => examine(tool, { cwd, env, signal })));
    examined.push(await examineHome(env));
    terminal.end();
    const missing = examined.filter(({ status, required }) => status === "missing" && required);
    if (flags.format === "json") terminal.out(JSON.stringify({ schemaVersion: 1, examined }));
    else terminal.out(labelled(examined.map((one) => [`${mark(one)} ${one.name}`, one.detail])).join("\n"));
    return missing.length === 0 ? exitCodes.clean : exitCodes.findings;
  },
};

const mark = ({ status, required }: Examined): string => (status === "found" ? "✔" : required ? "✖" : "○");

type Where = Pick<Parameters<CommandDefinition["run"]>[0], "cwd" | "env" | "signal">;

async function examine({ name, argv, neededFor, required }: Tool, where: Where): Promise<Examined> {
  try {
    const { stdout } = await run([...argv], { ...where, timeoutMs: 10_000 });
    return { name, status: "found", required: required === true, detail: stdout.trim().split("\n")[0] ?? "" };
  } catch (error) {
    if (!(error instanceof ExecError)) throw error;
    return {
      name,
      status: "missing",
      required: required === true,
      detail: `not found; needed for ${neededFor}`,
    };
  }
}

/** Images, releases and the registry of `local` live there. */
async function examineHome(env: NodeJS.ProcessEnv): Promise<Examined> {
  const home = homeDirectory(env);
  const base = { name: "home", required: true };
  try {
    await mkdir(home, { recursive: true });
    await access(home, constants.W_OK);
    return { ...base, status: "found", detail: home };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      ...base,
      status: "missing",
      detail: `${home} cannot be written: ${reason}. Set MCP_PIPELINE_HOME.`,
    };
  }
}
