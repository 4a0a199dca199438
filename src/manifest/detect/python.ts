import { membersOf, pick } from "../../source/pick.ts";
import { has, jsonIn, sources, textIn, tomlIn } from "./folder.ts";
import { type Guess, transportOf, type Written } from "./guess.ts";

const signs = {
  stdio: /\bstdio_server\s*\(|transport\s*=\s*["']stdio["']|\brun_stdio_async\b|\.run\(\s*\)/,
  http: /streamable[-_]http|\bhttp_app\b|\buvicorn\b|\bhypercorn\b|transport\s*=\s*["'](http|sse)["']/,
};
/** `mcp = FastMCP("…")` at the left margin; the official SDK's second major calls it MCPServer. */
const serverObject =
  /^([A-Za-z_]\w*)[ \t]*(?::[^=\n]+)?=[ \t]*(?:[\w.]+\.)?(?:FastMCP|MCPServer)[ \t]*(?:\[[^\]\n]*\])?[ \t]*\(/gm;
/** Files that are looked into first, as FastMCP's own command line does. */
const usualFiles = ["server.py", "main.py", "app.py", "mcp_server.py"];

interface Found {
  entrypoint: string;
  file: string;
}

/** Looks for a FastMCP object: fastmcp.json, the scripts of pyproject.toml, then the sources. */
export async function detectPython(directory: string, written: Written): Promise<Guess> {
  const guess: Guess = { from: {} };
  const project = await tomlIn(directory, "pyproject.toml");
  await addVersion(guess, directory, project);
  if (written.entrypoint !== undefined) return guess;
  const files = await sources(directory, /\.py$/);
  if (written.command !== undefined) {
    const transport = transportOf(files.values(), signs);
    if (transport !== undefined) {
      guess.transport = transport;
      guess.from.transport = "the source code";
    }
    return guess;
  }
  const named = await fromFastmcpJson(directory, files);
  if (named !== undefined) return withEntrypoint(guess, named.entrypoint, "fastmcp.json");
  const found = [...files].flatMap(([file, text]) => objectsIn(file, text));
  const best = choose(found, scriptModules(project), written.name);
  if (best !== undefined) return withEntrypoint(guess, best.entrypoint, best.file);
  if (found.length > 1) {
    const names = found.map(({ entrypoint }) => entrypoint).join(", ");
    return {
      ...guess,
      problem: `there are several FastMCP servers; write runtime.entrypoint as one of ${names}`,
    };
  }
  return withProgram(guess, files, scriptModules(project));
}

function withEntrypoint(guess: Guess, entrypoint: string, from: string): Guess {
  return { ...guess, entrypoint, from: { ...guess.from, entrypoint: from } };
}

/** https://gofastmcp.com/deployment/server-configuration: `source: { path, entrypoint }`. */
async function fromFastmcpJson(directory: string, files: Map<string, string>): Promise<Found | undefined> {
  const config = await jsonIn(directory, "fastmcp.json");
  const path = pick(config, "source", "path");
  if (typeof path !== "string") return undefined;
  const file = path.replace(/^\.\//, "");
  const object = pick(config, "source", "entrypoint");
  const module = moduleOf(file);
  if (typeof object === "string" && module !== undefined && /^\w+$/.test(object)) {
    return { entrypoint: `${module}:${object}`, file };
  }
  const text = files.get(file) ?? (await textIn(directory, file));
  return text === undefined ? undefined : objectsIn(file, text)[0];
}

function objectsIn(file: string, text: string): Found[] {
  const module = moduleOf(file);
  if (module === undefined) return [];
  return [...text.matchAll(serverObject)].map((match) => ({ entrypoint: `${module}:${match[1]}`, file }));
}

/** "src/presto/server.py" → "presto.server"; undefined where the path is no module name. */
function moduleOf(file: string): string | undefined {
  const module = file
    .replace(/^src\//, "")
    .replace(/\.py$/, "")
    .replace(/\/__init__$/, "")
    .replaceAll("/", ".");
  return /^[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$/.test(module) ? module : undefined;
}

function choose(found: readonly Found[], modules: readonly string[], name: string): Found | undefined {
  if (found.length <= 1) return found[0];
  const wishes = [
    (one: Found) => modules.some((module) => one.entrypoint.startsWith(`${module}:`)),
    ...usualFiles.map((file) => (one: Found) => one.file === file),
    (one: Found) => one.file === `${name.replaceAll("-", "_")}.py`,
  ];
  for (const wish of wishes) {
    const fitting = found.filter(wish);
    if (fitting.length === 1) return fitting[0];
  }
  return undefined;
}

/** Modules that the project's own commands start. */
function scriptModules(project: unknown): string[] {
  const scripts = [
    ...membersOf(pick(project, "project", "scripts")),
    ...membersOf(pick(project, "tool", "poetry", "scripts")),
  ];
  return scripts.flatMap(([, target]) =>
    typeof target === "string" ? [target.split(":")[0]?.trim() ?? ""] : [],
  );
}

/** No FastMCP object: a module or file that starts itself. */
function withProgram(guess: Guess, files: Map<string, string>, modules: readonly string[]): Guess {
  const starts = [...files].filter(
    ([file, text]) => /__name__\s*==\s*["']__main__["']/.test(text) || file.endsWith("/__main__.py"),
  );
  const inModule = starts.find(([file]) => modules.includes(moduleOf(file) ?? ""));
  const usual = starts.find(([file]) => usualFiles.includes(file));
  const [file, text] = inModule ?? usual ?? (starts.length === 1 ? (starts[0] ?? []) : []);
  if (file === undefined || text === undefined) {
    const problem =
      'no FastMCP server was found; write runtime.entrypoint, e.g. "server:mcp", or runtime.command, e.g. ["python3", "server.py"]';
    return { ...guess, problem };
  }
  const module = moduleOf(file);
  const inRoot = !file.includes("/");
  const command =
    inRoot || module === undefined ? ["python3", file] : ["python3", "-m", module.replace(/\.__main__$/, "")];
  const transport = transportOf([text], signs);
  return {
    ...guess,
    command,
    ...(transport === undefined ? {} : { transport }),
    from: { ...guess.from, command: file, ...(transport === undefined ? {} : { transport: file }) },
  };
}

async function addVersion(guess: Guess, directory: string, project: unknown): Promise<void> {
  const pinned = (await textIn(directory, ".python-version"))?.trim();
  if (pinned !== undefined && /^\d+\.\d+(\.\d+)?$/.test(pinned)) {
    guess.version = pinned;
    guess.from.version = ".python-version";
    return;
  }
  const exact = /^==\s*(\d+\.\d+)(\.\*|\.\d+)?$/.exec(
    String(pick(project, "project", "requires-python") ?? ""),
  );
  if (exact?.[1] !== undefined) {
    guess.version = exact[1];
    guess.from.version = "requires-python in pyproject.toml";
  }
}

/** True where the folder's dependencies name an MCP library for Python. */
export async function mentionsPythonMcp(directory: string): Promise<boolean> {
  if (await has(directory, "fastmcp.json")) return true;
  const project = (await textIn(directory, "pyproject.toml")) ?? "";
  const requirements = (await textIn(directory, "requirements.txt")) ?? "";
  return /(^|["'\s])(fastmcp|mcp)\s*(\[|[=<>~!;"',\s]|$)/m.test(`${project}\n${requirements}`);
}
