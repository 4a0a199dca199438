import type * as z from "zod";
import { pick } from "../source/pick.ts";
import { splitCommand } from "./command.ts";
import { has, jsonIn } from "./detect/folder.ts";
import { detectGo } from "./detect/go.ts";
import type { Guess } from "./detect/guess.ts";
import { detectNode } from "./detect/node.ts";
import { detectPython, mentionsPythonMcp } from "./detect/python.ts";
import type { ResolvedRuntime } from "./plan.ts";
import type { runtime as runtimeSchema } from "./runtime-schema.ts";

type Runtime = z.infer<typeof runtimeSchema>;
type Language = "node" | "python" | "go";

/** product.md, "mcp.yaml": what is used where nothing is written or detected. */
const defaultPort = 8080;
const defaultPath = "/mcp";

export interface Detection {
  /** Absent where something that is needed could neither be read nor detected: then `problem` says what. */
  runtime?: ResolvedRuntime;
  problem?: string;
  /** One sentence for each thing that was detected rather than written. */
  guesses: string[];
  /** JSON pointer into the manifest → "detected: …" or "default". */
  origins: Record<string, string>;
}

/**
 * Completes what the manifest leaves out of `runtime` from the files beside it.
 * @param directory absolute folder of the manifest
 * @param name of the server, which tells several programs apart
 */
export async function detectRuntime(runtime: Runtime, directory: string, name: string): Promise<Detection> {
  const detection: Detection = { guesses: [], origins: {} };
  const kind = await kindOf(runtime, directory, detection);
  if (kind === undefined) return detection;
  const whole = kind === "dockerfile" || kind === "image";
  const guess: Guess = whole ? { from: {} } : await detectLanguage(kind, runtime, directory, name);
  if (guess.problem !== undefined) return { ...detection, problem: `${guess.problem}.` };
  detection.runtime = merge(kind, runtime, guess, detection);
  return detection;
}

async function kindOf(
  runtime: Runtime,
  directory: string,
  detection: Detection,
): Promise<ResolvedRuntime["kind"] | undefined> {
  if (runtime.image !== undefined) return "image";
  if (runtime.dockerfile !== undefined) return "dockerfile";
  if (runtime.language !== undefined) return runtime.language;
  const { language, from, problem } = await languageOf(runtime, directory);
  if (language === undefined) {
    detection.problem = problem;
    return undefined;
  }
  detection.guesses.push(`runtime.language is ${language}, because of ${from}.`);
  detection.origins["/runtime/language"] = `detected: ${from}`;
  return language;
}

interface LanguageGuess {
  language?: Language;
  from: string;
  problem?: string;
}

async function languageOf(runtime: Runtime, directory: string): Promise<LanguageGuess> {
  if (runtime.entrypoint !== undefined) return { language: "python", from: "runtime.entrypoint" };
  const program = runtime.command === undefined ? undefined : splitCommand(runtime.command)[0];
  const language = programLanguage(program ?? "");
  if (language !== undefined) return { language, from: "runtime.command" };
  const signs: [file: string, language: Language][] = [
    ["fastmcp.json", "python"],
    ["pyproject.toml", "python"],
    ["requirements.txt", "python"],
    ["package.json", "node"],
    ["go.mod", "go"],
  ];
  const present: typeof signs = [];
  for (const sign of signs) if (await has(directory, sign[0])) present.push(sign);
  const languages = [...new Set(present.map((sign) => sign[1]))];
  const chosen = languages.length === 1 ? languages[0] : await tellApart(languages, directory);
  const from = present.find((sign) => sign[1] === chosen)?.[0] ?? "";
  if (chosen !== undefined) return { language: chosen, from };
  return {
    from: "",
    problem: await unknownLanguage(
      present.map(([file]) => file),
      directory,
    ),
  };
}

async function unknownLanguage(present: readonly string[], directory: string): Promise<string> {
  if (present.length > 0) {
    return `${present.join(" and ")} suggest different languages; write runtime.language: node, python or go.`;
  }
  const dockerfile = (await has(directory, "Dockerfile"))
    ? "dockerfile: Dockerfile"
    : "language: node, python or go, with command or entrypoint; or dockerfile; or image";
  return `how the server is built and started can be neither read nor detected; write under runtime ${dockerfile}.`;
}

function programLanguage(program: string): Language | undefined {
  const base = program.split("/").at(-1) ?? "";
  if (/^(node|npx|npm|tsx|bun|deno|pnpm|yarn)$/.test(base)) return "node";
  if (/^(python\d*(\.\d+)?|uv|uvx|fastmcp|uvicorn|poetry)$/.test(base)) return "python";
  return base === "go" ? "go" : undefined;
}

/** Of several languages the one whose dependencies name an MCP library. */
async function tellApart(languages: readonly Language[], directory: string): Promise<Language | undefined> {
  const fitting: Language[] = [];
  if (languages.includes("python") && (await mentionsPythonMcp(directory))) fitting.push("python");
  const dependencies = Object.keys(pick(await jsonIn(directory, "package.json"), "dependencies") ?? {});
  const nodeMcp = dependencies.some(
    (name) => name.startsWith("@modelcontextprotocol/") || name === "fastmcp",
  );
  if (languages.includes("node") && nodeMcp) fitting.push("node");
  return fitting.length === 1 ? fitting[0] : undefined;
}

function detectLanguage(
  language: Language,
  runtime: Runtime,
  directory: string,
  name: string,
): Promise<Guess> {
  const written = {
    name,
    ...(runtime.command === undefined ? {} : { command: splitCommand(runtime.command) }),
    ...(runtime.entrypoint === undefined ? {} : { entrypoint: runtime.entrypoint }),
  };
  const detect = { node: detectNode, python: detectPython, go: detectGo }[language];
  return detect(directory, written);
}

/** What is written wins over what was detected, and that over the defaults. */
function merge(
  kind: ResolvedRuntime["kind"],
  runtime: Runtime,
  guess: Guess,
  detection: Detection,
): ResolvedRuntime {
  const take = <Key extends "entrypoint" | "version" | "transport">(key: Key): Runtime[Key] | Guess[Key] => {
    if (runtime[key] === undefined && guess[key] !== undefined) note(key, guess, detection);
    return runtime[key] ?? guess[key];
  };
  const words = (key: "command" | "build"): string[] | undefined => {
    const written = runtime[key];
    if (written !== undefined) return splitCommand(written);
    if (guess[key] !== undefined) note(key, guess, detection);
    return guess[key];
  };
  const resolved: ResolvedRuntime = {
    kind,
    command: words("command") ?? [],
    transport: take("transport") ?? byDefault("transport", "streamable-http", detection),
    port: runtime.port ?? byDefault("port", defaultPort, detection),
    path: runtime.path ?? byDefault("path", defaultPath, detection),
  };
  const build = words("build");
  const optional = {
    entrypoint: take("entrypoint"),
    build,
    version: take("version"),
    dockerfile: runtime.dockerfile,
    image: runtime.image,
    sessions: runtime.sessions,
    protocolVersions: runtime.protocolVersions,
  };
  return {
    ...resolved,
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
  };
}

function note(key: keyof Guess & string, guess: Guess, detection: Detection): void {
  const value = guess[key as "command" | "build" | "entrypoint" | "version" | "transport"];
  const shown = Array.isArray(value) ? value.join(" ") : value;
  const from = guess.from[key] ?? "the files beside the manifest";
  detection.guesses.push(`runtime.${key} is ${shown}, because of ${from}.`);
  detection.origins[`/runtime/${key}`] = `detected: ${from}`;
}

function byDefault<T>(key: string, value: T, detection: Detection): T {
  detection.origins[`/runtime/${key}`] = "default";
  return value;
}
