import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  has,
  jsonIn,
  sources,
  textIn,
  tomlIn
} from "./chunk-TZWT52AG.js";
import {
  taggedVersion
} from "./chunk-ADYPKFI2.js";
import {
  shellSyntax,
  splitCommand
} from "./chunk-TIP4LZZF.js";
import {
  membersOf,
  pick
} from "./chunk-PX3ANLY6.js";

// src/manifest/detect/guess.ts
function transportOf(texts, signs4) {
  const all = [...texts];
  const stdio = all.some((text) => signs4.stdio.test(text));
  const http = all.some((text) => signs4.http.test(text));
  if (stdio === http) return void 0;
  return stdio ? "stdio" : "streamable-http";
}

// src/manifest/detect/go.ts
var signs = {
  stdio: /\bStdioTransport\b|\bServeStdio\b|\bNewStdioServer\b/,
  http: /StreamableHTTP|\bListenAndServe(TLS)?\b|\bNewSSE/
};
async function detectGo(directory, written) {
  const guess = { from: {} };
  const version = /^go (\d+\.\d+)/m.exec(await textIn(directory, "go.mod") ?? "")?.[1];
  if (version !== void 0) {
    guess.version = version;
    guess.from.version = "go.mod";
  }
  const files = await sources(directory, /\.go$/);
  const transport = transportOf(files.values(), signs);
  if (transport !== void 0) {
    guess.transport = transport;
    guess.from.transport = "the source code";
  }
  if (written.command !== void 0) return guess;
  const programs = [...files].filter(
    ([file, text]) => /^package main\b/m.test(text) && !file.endsWith("_test.go")
  );
  const folders = [...new Set(programs.map(([file]) => file.split("/").slice(0, -1).join("/")))];
  const named = folders.find((folder2) => folder2.split("/").at(-1) === written.name);
  const folder = folders.includes("") ? "" : folders.length === 1 ? folders[0] : named;
  if (folder === void 0) {
    const found = folders.length === 0 ? "no package main was found" : `several programs: ${folders.join(", ")}`;
    guess.problem = `${found}; write runtime.build and runtime.command, e.g. ["./bin/server"]`;
    return guess;
  }
  const source = folder === "" ? "." : `./${folder}`;
  return {
    ...guess,
    build: ["go", "build", "-o", "bin/server", source],
    command: ["./bin/server"],
    from: { ...guess.from, build: `package main in ${source}`, command: `package main in ${source}` }
  };
}

// src/manifest/detect/node.ts
var signs2 = {
  stdio: /\bStdioServerTransport\b|\bserveStdio\b|transportType:\s*["']stdio["']/,
  http: /StreamableHTTP|httpStream|createMcpHandler|\bcreateServer\s*\(|\.listen\s*\(|\bDeno\.serve\b|\bBun\.serve\b/
};
async function detectNode(directory, written) {
  const manifest = await jsonIn(directory, "package.json");
  const guess = { from: {} };
  if (typeof pick(manifest, "scripts", "build") === "string") {
    guess.build = ["npm", "run", "build"];
    guess.from.build = "scripts.build in package.json";
  }
  const version = await pinnedVersion(directory);
  if (version !== void 0) {
    guess.version = version.text;
    guess.from.version = version.file;
  }
  const transport = transportOf((await sources(directory, /\.[mc]?[jt]sx?$/)).values(), signs2);
  if (transport !== void 0) {
    guess.transport = transport;
    guess.from.transport = "the source code";
  }
  if (written.command !== void 0) return guess;
  for (const { argv, from } of candidates(manifest, written.name)) {
    const file = argv.find((word) => /\.[mc]?[jt]s$/.test(word)) ?? "";
    if (guess.build === void 0 && !await has(directory, file)) continue;
    return { ...guess, command: argv, from: { ...guess.from, command: `${from} in package.json` } };
  }
  guess.problem = 'package.json does not say how the server starts; write runtime.command, e.g. ["node", "dist/server.js"]';
  return guess;
}
function candidates(manifest, name) {
  const found = [];
  const start = pick(manifest, "scripts", "start");
  if (typeof start === "string" && shellSyntax(start) === void 0) {
    const argv = splitCommand(start);
    if (argv[0] === "node" && argv.length > 1) found.push({ argv, from: "scripts.start" });
  }
  const bin = pick(manifest, "bin");
  const file = typeof bin === "string" ? bin : binOf(bin, name, pick(manifest, "name"));
  if (file !== void 0) found.push({ argv: ["node", plain(file)], from: "bin" });
  const main = pick(manifest, "main");
  if (typeof main === "string") found.push({ argv: ["node", plain(main)], from: "main" });
  return found;
}
function binOf(bin, ...names) {
  if (typeof bin !== "object" || bin === null) return void 0;
  const entries = Object.entries(bin).filter(
    (entry) => typeof entry[1] === "string"
  );
  return (entries.length === 1 ? entries[0] : entries.find(([key]) => names.includes(key)))?.[1];
}
function plain(path) {
  return path.replace(/^\.\//, "");
}
async function pinnedVersion(directory) {
  for (const file of [".nvmrc", ".node-version"]) {
    const text = (await textIn(directory, file))?.trim().replace(/^v/, "");
    if (text !== void 0 && /^\d+(\.\d+)*$/.test(text)) return { text, file };
  }
  return void 0;
}

// src/manifest/detect/python.ts
var signs3 = {
  stdio: /\bstdio_server\s*\(|transport\s*=\s*["']stdio["']|\brun_stdio_async\b|\.run\(\s*\)/,
  http: /streamable[-_]http|\bhttp_app\b|\buvicorn\b|\bhypercorn\b|transport\s*=\s*["'](http|sse)["']/
};
var serverObject = /^([A-Za-z_]\w*)[ \t]*(?::[^=\n]+)?=[ \t]*(?:[\w.]+\.)?(?:FastMCP|MCPServer)[ \t]*(?:\[[^\]\n]*\])?[ \t]*\(/gm;
var usualFiles = ["server.py", "main.py", "app.py", "mcp_server.py"];
async function detectPython(directory, written) {
  const guess = { from: {} };
  const project = await tomlIn(directory, "pyproject.toml");
  await addVersion(guess, directory, project);
  if (written.entrypoint !== void 0) return guess;
  const files = await sources(directory, /\.py$/);
  if (written.command !== void 0) {
    const transport = transportOf(files.values(), signs3);
    if (transport !== void 0) {
      guess.transport = transport;
      guess.from.transport = "the source code";
    }
    return guess;
  }
  const named = await fromFastmcpJson(directory, files);
  if (named !== void 0) return withEntrypoint(guess, named.entrypoint, "fastmcp.json");
  const found = [...files].flatMap(([file, text]) => objectsIn(file, text));
  const best = choose(found, scriptModules(project), written.name);
  if (best !== void 0) return withEntrypoint(guess, best.entrypoint, best.file);
  if (found.length > 1) {
    const names = found.map(({ entrypoint }) => entrypoint).join(", ");
    return {
      ...guess,
      problem: `there are several FastMCP servers; write runtime.entrypoint as one of ${names}`
    };
  }
  return withProgram(guess, files, scriptModules(project));
}
function withEntrypoint(guess, entrypoint, from) {
  return { ...guess, entrypoint, from: { ...guess.from, entrypoint: from } };
}
async function fromFastmcpJson(directory, files) {
  const config = await jsonIn(directory, "fastmcp.json");
  const path = pick(config, "source", "path");
  if (typeof path !== "string") return void 0;
  const file = path.replace(/^\.\//, "");
  const object = pick(config, "source", "entrypoint");
  const module = moduleOf(file);
  if (typeof object === "string" && module !== void 0 && /^\w+$/.test(object)) {
    return { entrypoint: `${module}:${object}`, file };
  }
  const text = files.get(file) ?? await textIn(directory, file);
  return text === void 0 ? void 0 : objectsIn(file, text)[0];
}
function objectsIn(file, text) {
  const module = moduleOf(file);
  if (module === void 0) return [];
  return [...text.matchAll(serverObject)].map((match) => ({ entrypoint: `${module}:${match[1]}`, file }));
}
function moduleOf(file) {
  const module = file.replace(/^src\//, "").replace(/\.py$/, "").replace(/\/__init__$/, "").replaceAll("/", ".");
  return /^[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$/.test(module) ? module : void 0;
}
function choose(found, modules, name) {
  if (found.length <= 1) return found[0];
  const wishes = [
    (one) => modules.some((module) => one.entrypoint.startsWith(`${module}:`)),
    ...usualFiles.map((file) => (one) => one.file === file),
    (one) => one.file === `${name.replaceAll("-", "_")}.py`
  ];
  for (const wish of wishes) {
    const fitting = found.filter(wish);
    if (fitting.length === 1) return fitting[0];
  }
  return void 0;
}
function scriptModules(project) {
  const scripts = [
    ...membersOf(pick(project, "project", "scripts")),
    ...membersOf(pick(project, "tool", "poetry", "scripts"))
  ];
  return scripts.flatMap(
    ([, target]) => typeof target === "string" ? [target.split(":")[0]?.trim() ?? ""] : []
  );
}
function withProgram(guess, files, modules) {
  const starts = [...files].filter(
    ([file2, text2]) => /__name__\s*==\s*["']__main__["']/.test(text2) || file2.endsWith("/__main__.py")
  );
  const inModule = starts.find(([file2]) => modules.includes(moduleOf(file2) ?? ""));
  const usual = starts.find(([file2]) => usualFiles.includes(file2));
  const [file, text] = inModule ?? usual ?? (starts.length === 1 ? starts[0] ?? [] : []);
  if (file === void 0 || text === void 0) {
    const problem = 'no FastMCP server was found; write runtime.entrypoint, e.g. "server:mcp", or runtime.command, e.g. ["python3", "server.py"]';
    return { ...guess, problem };
  }
  const module = moduleOf(file);
  const inRoot = !file.includes("/");
  const command = inRoot || module === void 0 ? ["python3", file] : ["python3", "-m", module.replace(/\.__main__$/, "")];
  const transport = transportOf([text], signs3);
  return {
    ...guess,
    command,
    ...transport === void 0 ? {} : { transport },
    from: { ...guess.from, command: file, ...transport === void 0 ? {} : { transport: file } }
  };
}
async function addVersion(guess, directory, project) {
  const pinned = (await textIn(directory, ".python-version"))?.trim();
  if (pinned !== void 0 && /^\d+\.\d+(\.\d+)?$/.test(pinned)) {
    guess.version = pinned;
    guess.from.version = ".python-version";
    return;
  }
  const exact = /^==\s*(\d+\.\d+)(\.\*|\.\d+)?$/.exec(
    String(pick(project, "project", "requires-python") ?? "")
  );
  if (exact?.[1] !== void 0) {
    guess.version = exact[1];
    guess.from.version = "requires-python in pyproject.toml";
  }
}
async function mentionsPythonMcp(directory) {
  if (await has(directory, "fastmcp.json")) return true;
  const project = await textIn(directory, "pyproject.toml") ?? "";
  const requirements = await textIn(directory, "requirements.txt") ?? "";
  return /(^|["'\s])(fastmcp|mcp)\s*(\[|[=<>~!;"',\s]|$)/m.test(`${project}
${requirements}`);
}

// src/manifest/detect.ts
var defaultPort = 8080;
var defaultPath = "/mcp";
async function detectRuntime(runtime, directory, name) {
  const detection = { guesses: [], origins: {} };
  const kind = await kindOf(runtime, directory, detection);
  if (kind === void 0) return detection;
  const whole = kind === "dockerfile" || kind === "image";
  const guess = whole ? { from: {} } : await detectLanguage(kind, runtime, directory, name);
  if (guess.problem !== void 0) return { ...detection, problem: `${guess.problem}.` };
  detection.runtime = merge(kind, runtime, guess, detection);
  return detection;
}
async function kindOf(runtime, directory, detection) {
  if (runtime.image !== void 0) return "image";
  if (runtime.dockerfile !== void 0) return "dockerfile";
  if (runtime.language !== void 0) return runtime.language;
  const { language, from, problem } = await languageOf(runtime, directory);
  if (language === void 0) {
    detection.problem = problem;
    return void 0;
  }
  detection.guesses.push(`runtime.language is ${language}, because of ${from}.`);
  detection.origins["/runtime/language"] = `detected: ${from}`;
  return language;
}
async function languageOf(runtime, directory) {
  if (runtime.entrypoint !== void 0) return { language: "python", from: "runtime.entrypoint" };
  const program = runtime.command === void 0 ? void 0 : splitCommand(runtime.command)[0];
  const language = programLanguage(program ?? "");
  if (language !== void 0) return { language, from: "runtime.command" };
  const signs4 = [
    ["fastmcp.json", "python"],
    ["pyproject.toml", "python"],
    ["requirements.txt", "python"],
    ["package.json", "node"],
    ["go.mod", "go"]
  ];
  const present = [];
  for (const sign of signs4) if (await has(directory, sign[0])) present.push(sign);
  const languages = [...new Set(present.map((sign) => sign[1]))];
  const chosen = languages.length === 1 ? languages[0] : await tellApart(languages, directory);
  const from = present.find((sign) => sign[1] === chosen)?.[0] ?? "";
  if (chosen !== void 0) return { language: chosen, from };
  return {
    from: "",
    problem: await unknownLanguage(
      present.map(([file]) => file),
      directory
    )
  };
}
async function unknownLanguage(present, directory) {
  if (present.length > 0) {
    return `${present.join(" and ")} suggest different languages; write runtime.language: node, python or go.`;
  }
  const dockerfile = await has(directory, "Dockerfile") ? "dockerfile: Dockerfile" : "language: node, python or go, with command or entrypoint; or dockerfile; or image";
  return `how the server is built and started can be neither read nor detected; write under runtime ${dockerfile}.`;
}
function programLanguage(program) {
  const base = program.split("/").at(-1) ?? "";
  if (/^(node|npx|npm|tsx|bun|deno|pnpm|yarn)$/.test(base)) return "node";
  if (/^(python\d*(\.\d+)?|uv|uvx|fastmcp|uvicorn|poetry)$/.test(base)) return "python";
  return base === "go" ? "go" : void 0;
}
async function tellApart(languages, directory) {
  const fitting = [];
  if (languages.includes("python") && await mentionsPythonMcp(directory)) fitting.push("python");
  const dependencies = Object.keys(pick(await jsonIn(directory, "package.json"), "dependencies") ?? {});
  const nodeMcp = dependencies.some(
    (name) => name.startsWith("@modelcontextprotocol/") || name === "fastmcp"
  );
  if (languages.includes("node") && nodeMcp) fitting.push("node");
  return fitting.length === 1 ? fitting[0] : void 0;
}
function detectLanguage(language, runtime, directory, name) {
  const written = {
    name,
    ...runtime.command === void 0 ? {} : { command: splitCommand(runtime.command) },
    ...runtime.entrypoint === void 0 ? {} : { entrypoint: runtime.entrypoint }
  };
  const detect = { node: detectNode, python: detectPython, go: detectGo }[language];
  return detect(directory, written);
}
function merge(kind, runtime, guess, detection) {
  const take = (key) => {
    if (runtime[key] === void 0 && guess[key] !== void 0) note(key, guess, detection);
    return runtime[key] ?? guess[key];
  };
  const words = (key) => {
    const written = runtime[key];
    if (written !== void 0) return splitCommand(written);
    if (guess[key] !== void 0) note(key, guess, detection);
    return guess[key];
  };
  const resolved = {
    kind,
    command: words("command") ?? [],
    transport: take("transport") ?? byDefault("transport", "streamable-http", detection),
    port: runtime.port ?? byDefault("port", defaultPort, detection),
    path: runtime.path ?? byDefault("path", defaultPath, detection)
  };
  const build = words("build");
  const optional = {
    entrypoint: take("entrypoint"),
    build,
    version: take("version"),
    dockerfile: runtime.dockerfile,
    image: runtime.image,
    sessions: runtime.sessions,
    protocolVersions: runtime.protocolVersions
  };
  return {
    ...resolved,
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== void 0))
  };
}
function note(key, guess, detection) {
  const value = guess[key];
  const shown = Array.isArray(value) ? value.join(" ") : value;
  const from = guess.from[key] ?? "the files beside the manifest";
  detection.guesses.push(`runtime.${key} is ${shown}, because of ${from}.`);
  detection.origins[`/runtime/${key}`] = `detected: ${from}`;
}
function byDefault(key, value, detection) {
  detection.origins[`/runtime/${key}`] = "default";
  return value;
}

// src/manifest/version.ts
async function resolveVersion(written, directory, name, env) {
  const tag = taggedVersion(env.GITHUB_REF ?? "", name);
  if (written === void 0) return {};
  if (typeof written === "string") return agree({ version: written }, tag);
  return written.from === "tag" ? fromTag(tag, env) : agree(await fromFile(written.from, directory), tag);
}
function agree(resolved, tag) {
  if (tag !== void 0 && resolved.version !== void 0 && tag !== resolved.version) {
    const problem = `the release tag says ${tag}, but the version is ${resolved.version}; both must agree.`;
    return { problem, help: "Tag the commit that has this version, or write `version: { from: tag }`." };
  }
  return resolved;
}
function fromTag(tag, env) {
  if (tag !== void 0) return { version: tag, origin: "detected: tag" };
  const commit = env.GITHUB_SHA;
  if (commit !== void 0 && /^[0-9a-f]{7,64}$/.test(commit)) {
    const version = `0.0.0-${commit.slice(0, 7)}`;
    return {
      version,
      origin: "detected: commit",
      guess: `version is ${version}, because there is no release tag here.`
    };
  }
  return { guess: "There is no version, because it comes from the release tag and there is none here." };
}
async function fromFile(file, directory) {
  const content = await (file === "package.json" ? jsonIn(directory, file) : tomlIn(directory, file));
  const version = pick(content, "version") ?? pick(content, "project", "version") ?? pick(content, "tool", "poetry", "version");
  if (typeof version === "string" && /^\d[0-9A-Za-z.+-]*$/.test(version)) {
    return { version, origin: `detected: ${file}` };
  }
  const state = content !== void 0 ? "has no usable version" : await has(directory, file) ? "cannot be read" : "does not exist";
  return {
    problem: `version comes from ${file}, which ${state}.`,
    help: `Write the version there, or here as text.`
  };
}

export {
  detectRuntime,
  resolveVersion
};
