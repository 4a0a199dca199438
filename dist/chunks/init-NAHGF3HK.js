import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  captureSurface
} from "./chunk-L3BKXCHF.js";
import "./chunk-JHAHRWSZ.js";
import "./chunk-H5KNBRVR.js";
import "./chunk-KECEBDCQ.js";
import "./chunk-KTFUEN5G.js";
import "./chunk-DVY7FUDJ.js";
import "./chunk-PP3XTXN7.js";
import {
  commandSpec
} from "./chunk-5MZPJHQS.js";
import {
  detectRuntime,
  resolveVersion
} from "./chunk-OX6NXTL2.js";
import "./chunk-TZWT52AG.js";
import {
  lockFileName
} from "./chunk-TL2TVHD2.js";
import "./chunk-3XBIE7TS.js";
import "./chunk-VAEXJIVR.js";
import {
  definitionName
} from "./chunk-GKFUQATE.js";
import "./chunk-546JKWYA.js";
import "./chunk-GFYVCK5R.js";
import "./chunk-ADYPKFI2.js";
import {
  splitCommand
} from "./chunk-TIP4LZZF.js";
import "./chunk-GYU3GC6Y.js";
import "./chunk-RNYTOPOJ.js";
import "./chunk-6FGREQJ7.js";
import "./chunk-N56AOBVN.js";
import "./chunk-PX3ANLY6.js";
import "./chunk-W2PKOSOB.js";
import {
  packageRoot
} from "./chunk-7G6U6GSL.js";
import {
  run
} from "./chunk-MRR4RABB.js";
import "./chunk-DLXYDCZ4.js";
import "./chunk-TD5H2TBX.js";
import "./chunk-X2B5NO7L.js";
import "./chunk-4E3PMIEO.js";
import {
  renderFindings
} from "./chunk-A7YMIZ24.js";
import "./chunk-TZZBNACP.js";
import "./chunk-YJ6VFRSS.js";
import {
  badInput
} from "./chunk-GAJYQUDI.js";
import {
  exitCodes
} from "./chunk-PEPYUIXM.js";
import {
  isObject
} from "./chunk-QFC6GGLT.js";
import "./chunk-3S3HXV5Q.js";
import "./chunk-MSZFCAM2.js";
import "./chunk-XSJEOQQV.js";
import "./chunk-L3QGWDXR.js";

// src/cli/init.ts
import { access, mkdir, readFile, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { createInterface } from "node:readline/promises";

// src/manifest/portable-command.ts
function portableCommand(argv) {
  const [program = "", ...args] = withoutUv(argv);
  const name = /(?:^|[\\/])([^\\/]+?)(?:\.exe)?$/.exec(program)?.[1] ?? program;
  if (name === "fastmcp" && args[0] === "run") return fastmcpRun(args.slice(1));
  const atPlace = name !== program;
  if (atPlace && /^python(3(\.\d+)?)?$/.test(name)) return { command: ["python3", ...args] };
  if (atPlace && name === "node") return { command: ["node", ...args] };
  return { command: [program, ...args] };
}
function withoutUv(argv) {
  const [program, verb, ...rest] = argv;
  if (program !== "uv" || verb !== "run") return argv;
  const words = rest[0] === "--" ? rest.slice(1) : rest;
  const first = words[0];
  if (first === void 0 || first.startsWith("-")) return argv;
  return first.endsWith(".py") ? ["python3", ...words] : words;
}
function fastmcpRun(words) {
  const target = words.find((word) => /\.py(:\w+)?$/.test(word));
  const [file, object] = target?.split(":") ?? [];
  if (file === void 0 || object === void 0) return { fastmcp: true };
  const module = file.replace(/^\.\//, "").replace(/\.py$/, "").replaceAll("/", ".");
  return { entrypoint: `${module}:${object}` };
}

// src/surface/compose-manifest.ts
var header = "# yaml-language-server: $schema=https://mcp-pipeline.dev/schemas/v1/mcp.schema.json";
function composeManifest(draft, surface) {
  const support = draft.support === void 0 ? "" : `, support: [${flow(draft.support)}]`;
  const lines = [
    header,
    "schemaVersion: 1",
    `name: ${flow(draft.name)}`,
    `description: ${flow(draft.description)}`,
    ...draft.version === void 0 ? [] : [`version: { from: ${draft.version} }`],
    `owner: { team: ${flow(draft.team)}${support} }`,
    `runtime: { ${Object.entries(draft.runtime).map(([key, value]) => `${key}: ${flow(value)}`).join(", ")} }`,
    "",
    "# Who may call: groups as your identity provider names them. What is not listed here nobody can reach.",
    `defaults: { authorize: { groups: [${flow(draft.team)}] } }`,
    ...section("tools", surface.tools, (tool) => toolPolicy(tool, draft.team)),
    ...section("prompts", surface.prompts, () => ""),
    ...section("resources", [...surface.resources, ...surface.resourceTemplates], () => "")
  ];
  return `${lines.join("\n")}
`;
}
function section(key, definitions, policy) {
  const names = definitions.flatMap((definition) => {
    const name = definitionName(definition);
    return name === void 0 ? [] : [`  ${flow(name)}:${policy(definition)}`];
  });
  if (names.length > 0) return [`${key}:`, ...names];
  return key === "tools" ? ["tools: {}"] : [];
}
function toolPolicy(tool, team) {
  const hints = tool.annotations;
  const readOnly = isObject(hints) && hints.readOnlyHint === true;
  return readOnly ? "" : ` { authorize: { groups: [${flow(`${team}-admins`)}] } } # may change something`;
}
function flow(value) {
  if (Array.isArray(value)) return `[${value.map(flow).join(", ")}]`;
  const text = String(value);
  const bare = /^[A-Za-z_][A-Za-z0-9_./-]*$/.test(text) && !/^(true|false|null|yes|no|on|off|y|n)$/i.test(text);
  return bare ? text : JSON.stringify(text);
}
function labelFrom(text) {
  const label = (text.split("/").at(-1) ?? "").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 63).replace(/-+$/, "");
  return label === "" ? "my-server" : label;
}

// src/cli/init.ts
var callerFile = ".github/workflows/mcp.yml";
var command = {
  configure(command2) {
    command2.option(
      "--command <command>",
      'how the server starts over stdio, e.g. "node server.js"; no shell is used'
    ).option("--url <url>", "a running server instead, at its streamable HTTP URL").option("--manifest <path>", "the manifest to write", "mcp.yaml").option("--yes", "write without asking");
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
    terminal.log(`${draft.name}: ${toolCount(capture.surface.tools.length)}

${text}`);
    if (options.yes !== true && !await confirmed(manifest)) return exitCodes.clean;
    await writeFile(resolve(cwd, manifest), text, { flag: "wx" });
    const wrote = [manifest, ...await writeCaller(directory) ? [callerFile] : []];
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
    terminal.out(`
Edit owner and groups, then: ${then}`);
    return exitCode;
  }
};
var toolCount = (count) => `${count} ${count === 1 ? "tool" : "tools"}`;
async function lockFirst({ terminal, cwd, env, signal }, manifest) {
  const { lockCommand } = await import("./lock-DST74TRL.js");
  terminal.begin("lock");
  const progress = (text) => terminal.progress(text);
  const options = { manifest, environment: "local", check: false, cwd, env, signal, progress };
  const result = await lockCommand(options);
  terminal.end();
  return result;
}
async function refuseToOverwrite(path, file) {
  const exists = await access(path).then(
    () => true,
    () => false
  );
  if (exists) {
    throw badInput("manifest-exists", `${file} is already there, and init writes a first one only.`, {
      file,
      help: "Edit it, or name another with --manifest."
    });
  }
}
function capturedBy({ cwd, env, signal, terminal }, options, directory) {
  const progress = (text) => terminal.progress(text);
  if (typeof options.url === "string") return captureSurface({ url: options.url }, { signal, progress });
  if (typeof options.command !== "string") {
    throw badInput("usage", "init needs to see the server: pass --command or --url.", {
      help: 'For example: mcp-pipeline init --command "node server.js"'
    });
  }
  return captureSurface(commandSpec(options.command, { cwd: directory || cwd, env }), { signal, progress });
}
async function draftFor(directory, { surface }, command2, { env, signal }) {
  const info = surface.serverInfo;
  const name = labelFrom(typeof info.name === "string" && info.name !== "" ? info.name : basename(directory));
  const title = typeof info.title === "string" ? info.title : name;
  const written = typeof command2 === "string" ? runtimeOf(command2) : {};
  const { runtime, problem } = await detectRuntime(written, directory, name);
  if (runtime === void 0)
    throw badInput("runtime-not-detected", problem ?? "The runtime could not be detected.");
  const repository = await githubRepository(directory, env, signal);
  const version = await versionFile(directory, name, info.version);
  return {
    name,
    ...version === void 0 ? {} : { version },
    description: `Tools of ${title}.`.slice(0, 100),
    team: repository?.split("/")[0] ?? "my-team",
    ...repository === void 0 ? {} : { support: `https://github.com/${repository}/issues` },
    runtime: {
      language: runtime.kind,
      ...runtime.entrypoint === void 0 ? { command: runtime.command } : { entrypoint: runtime.entrypoint },
      ...runtime.transport === "stdio" ? { transport: "stdio" } : {}
    }
  };
}
function runtimeOf(command2) {
  const portable = portableCommand(splitCommand(command2));
  if ("command" in portable) return { ...portable, transport: "stdio" };
  return { language: "python", ..."entrypoint" in portable && portable };
}
async function versionFile(directory, name, served) {
  for (const from of ["package.json", "pyproject.toml"]) {
    const { version } = await resolveVersion({ from }, directory, name, {});
    if (version !== void 0 && version === served) return from;
  }
  return void 0;
}
async function githubRepository(cwd, env, signal) {
  const argv = ["git", "remote", "get-url", "origin"];
  const result = await run(argv, { cwd, env, signal, timeoutMs: 5e3, allowFailure: true }).catch(
    () => void 0
  );
  return /github\.com[/:]([^/\s]+\/[^/\s]+?)(?:\.git)?\s*$/.exec(result?.stdout ?? "")?.[1];
}
async function confirmed(manifest) {
  if (process.stdin.isTTY !== true) {
    throw badInput("usage", "There is no terminal to ask on; pass --yes to write the files.");
  }
  const prompt = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^y(es)?$/i.test(
      await prompt.question(`Write ${manifest}, ${lockFileName} and ${callerFile}? [y/N] `)
    );
  } finally {
    prompt.close();
  }
}
async function writeCaller(directory) {
  const caller = join(directory, callerFile);
  const template = await readFile(join(packageRoot(), "workflows", "callers", "one-server.yml"), "utf8");
  await mkdir(dirname(caller), { recursive: true });
  try {
    await writeFile(caller, template, { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
}
export {
  command
};
