import { access, mkdir, readFile, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { createInterface } from "node:readline/promises";
import { run as runProcess } from "../exec/run.ts";
import { splitCommand } from "../manifest/command.ts";
import { detectRuntime } from "../manifest/detect.ts";
import { portableCommand } from "../manifest/portable-command.ts";
import { resolveVersion } from "../manifest/version.ts";
import { exitCodes } from "../report/exit-codes.ts";
import { badInput } from "../report/problem.ts";
import { renderFindings } from "../report/terminal.ts";
import { commandSpec } from "../server/command-spec.ts";
import { packageRoot } from "../source/package-root.ts";
import { type Capture, captureSurface } from "../surface/capture.ts";
import { composeManifest, type Draft, labelFrom } from "../surface/compose-manifest.ts";
import { lockFileName } from "../surface/lock.ts";
import type { CommandDefinition, Invocation } from "./command.ts";
import type { LockResult } from "./lock.ts";

const callerFile = ".github/workflows/mcp.yml";

/** `init --command "…"`: starts an existing server, reads its surface, and writes what the pipeline needs. */
export const command: CommandDefinition = {
  configure(command) {
    command
      .option(
        "--command <command>",
        'how the server starts over stdio, e.g. "node server.js"; no shell is used',
      )
      .option("--url <url>", "a running server instead, at its streamable HTTP URL")
      .option("--manifest <path>", "the manifest to write", "mcp.yaml")
      .option("--yes", "write without asking");
  },
  async run(invocation, options) {
    const { terminal, cwd } = invocation;
    const manifest = String(options.manifest);
    await refuseToOverwrite(resolve(cwd, manifest), manifest);
    terminal.begin("init");
    const directory = dirname(resolve(cwd, manifest));
    const capture = await capturedBy(invocation, options, directory);
    const draft = await draftFor(directory, capture, options.command, invocation);
    terminal.end();
    if (capture.findings.length > 0)
      terminal.log(renderFindings(capture.findings, { color: terminal.color }));
    const text = composeManifest(draft, capture.surface);
    terminal.log(`${draft.name}: ${toolCount(capture.surface.tools.length)}\n\n${text}`);
    if (options.yes !== true && !(await confirmed(manifest))) return exitCodes.clean;
    await writeFile(resolve(cwd, manifest), text, { flag: "wx" });
    const wrote = [manifest, ...((await writeCaller(directory)) ? [callerFile] : [])];
    const json = invocation.flags.format === "json";
    if (!json) for (const file of wrote) terminal.out(`wrote ${file}`);
    const { data, text: said, exitCode } = await lockFirst(invocation, manifest);
    if (json) {
      terminal.out(JSON.stringify({ schemaVersion: 1, wrote, lock: data }));
      return exitCode;
    }
    terminal.out(said);
    if (data.findings.length > 0) terminal.log(renderFindings(data.findings, { color: terminal.color }));
    const then = exitCode === exitCodes.clean ? "mcp-pipeline run" : "mcp-pipeline lock && mcp-pipeline run";
    terminal.out(`\nEdit owner and groups, then: ${then}`);
    return exitCode;
  },
};

const toolCount = (count: number): string => `${count} ${count === 1 ? "tool" : "tools"}`;

/** The lock is taken from the server as it ships, which may show more than the command did: a bridge adds an era. */
async function lockFirst({ terminal, cwd, env, signal }: Invocation, manifest: string): Promise<LockResult> {
  const { lockCommand } = await import("./lock.ts");
  terminal.begin("lock");
  const progress = (text: string) => terminal.progress(text);
  const options = { manifest, environment: "local", check: false, cwd, env, signal, progress };
  const result = await lockCommand(options);
  terminal.end();
  return result;
}

async function refuseToOverwrite(path: string, file: string): Promise<void> {
  const exists = await access(path).then(
    () => true,
    () => false,
  );
  if (exists) {
    throw badInput("manifest-exists", `${file} is already there, and init writes a first one only.`, {
      file,
      help: "Edit it, or name another with --manifest.",
    });
  }
}

function capturedBy(
  { cwd, env, signal, terminal }: Invocation,
  options: Record<string, unknown>,
  directory: string,
): Promise<Capture> {
  const progress = (text: string) => terminal.progress(text);
  if (typeof options.url === "string") return captureSurface({ url: options.url }, { signal, progress });
  if (typeof options.command !== "string") {
    throw badInput("usage", "init needs to see the server: pass --command or --url.", {
      help: 'For example: mcp-pipeline init --command "node server.js"',
    });
  }
  return captureSurface(commandSpec(options.command, { cwd: directory || cwd, env }), { signal, progress });
}

async function draftFor(
  directory: string,
  { surface }: Capture,
  command: unknown,
  { env, signal }: Invocation,
): Promise<Draft> {
  const info = surface.serverInfo;
  const name = labelFrom(typeof info.name === "string" && info.name !== "" ? info.name : basename(directory));
  const title = typeof info.title === "string" ? info.title : name;
  const written = typeof command === "string" ? runtimeOf(command) : {};
  const { runtime, problem } = await detectRuntime(written, directory, name);
  if (runtime === undefined)
    throw badInput("runtime-not-detected", problem ?? "The runtime could not be detected.");
  const repository = await githubRepository(directory, env, signal);
  const version = await versionFile(directory, name, info.version);
  return {
    name,
    ...(version === undefined ? {} : { version }),
    description: `Tools of ${title}.`.slice(0, 100),
    team: repository?.split("/")[0] ?? "my-team",
    ...(repository === undefined ? {} : { support: `https://github.com/${repository}/issues` }),
    runtime: {
      language: runtime.kind,
      ...(runtime.entrypoint === undefined
        ? { command: runtime.command }
        : { entrypoint: runtime.entrypoint }),
      ...(runtime.transport === "stdio" ? { transport: "stdio" } : {}),
    },
  };
}

/** What the command says of `runtime`; a FastMCP object needs no transport, since the image starts it over HTTP. */
function runtimeOf(command: string) {
  const portable = portableCommand(splitCommand(command));
  if ("command" in portable) return { ...portable, transport: "stdio" as const };
  return { language: "python" as const, ...("entrypoint" in portable && portable) };
}

/** The project file whose version the server tells too: tag, manifest and server must agree. */
async function versionFile(directory: string, name: string, served: unknown): Promise<Draft["version"]> {
  for (const from of ["package.json", "pyproject.toml"] as const) {
    const { version } = await resolveVersion({ from }, directory, name, {});
    if (version !== undefined && version === served) return from;
  }
  return undefined;
}

/** "owner/name" of the remote called origin, where there is one on GitHub. */
async function githubRepository(cwd: string, env: NodeJS.ProcessEnv, signal: AbortSignal) {
  const argv = ["git", "remote", "get-url", "origin"];
  const result = await runProcess(argv, { cwd, env, signal, timeoutMs: 5_000, allowFailure: true }).catch(
    () => undefined,
  );
  return /github\.com[/:]([^/\s]+\/[^/\s]+?)(?:\.git)?\s*$/.exec(result?.stdout ?? "")?.[1];
}

async function confirmed(manifest: string): Promise<boolean> {
  if (process.stdin.isTTY !== true) {
    throw badInput("usage", "There is no terminal to ask on; pass --yes to write the files.");
  }
  const prompt = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^y(es)?$/i.test(
      await prompt.question(`Write ${manifest}, ${lockFileName} and ${callerFile}? [y/N] `),
    );
  } finally {
    prompt.close();
  }
}

/** True where it was written; a workflow that is already there stays. */
async function writeCaller(directory: string): Promise<boolean> {
  const caller = join(directory, callerFile);
  const template = await readFile(join(packageRoot(), "workflows", "callers", "one-server.yml"), "utf8");
  await mkdir(dirname(caller), { recursive: true });
  try {
    await writeFile(caller, template, { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}
