import { relative, resolve } from "node:path";
import { catalogueOf } from "../catalogue/model.ts";
import { homeDirectory } from "../home/home.ts";
import { loadPlatform } from "../platform/load.ts";
import { openRegistry } from "../registry/open.ts";
import type { Registry } from "../registry/registry.ts";
import { exitCodes } from "../report/exit-codes.ts";
import { badInput } from "../report/problem.ts";
import type { CommandDefinition, Invocation } from "./command.ts";

type Options = Record<string, unknown>;

/** Where `catalog serve` listens unless somebody says otherwise. */
const defaultPort = 8900;

/** `catalog build` writes the site of a registry; `catalog serve` shows it on this machine. */
export const command: CommandDefinition = {
  configure(command) {
    command
      .argument("<action>", "build: write the site; serve: show it on this machine, with live status")
      .option("--platform <path>", "path of platform.yaml, whose registry is shown (default: the local one)")
      .option("--out <folder>", "build: where the site is written", "catalogue")
      .option("--title <text>", "name of the site", "MCP servers")
      .option("--metrics <file>", "JSON with invocations and minutes saved of each server")
      .option("--probe", "build: ask each server whether it answers, and write down what was seen")
      .option("--port <number>", "serve: port on localhost", String(defaultPort));
  },
  async run(invocation, options, [action]) {
    const registry = await registryOf(invocation, options);
    if (action === "build") return build(invocation, options, registry);
    if (action === "serve") return serve(invocation, options, registry);
    throw badInput("usage", `catalog does not know ${JSON.stringify(action)}.`, {
      help: "mcp-pipeline catalog build, or mcp-pipeline catalog serve.",
    });
  },
};

async function registryOf({ cwd, env, signal }: Invocation, { platform: path }: Options): Promise<Registry> {
  const { platform } = await loadPlatform(typeof path === "string" ? path : undefined, cwd);
  return openRegistry(platform.registry, { home: homeDirectory(env), env, signal });
}

async function build(invocation: Invocation, options: Options, registry: Registry): Promise<number> {
  const { terminal, flags, cwd, signal } = invocation;
  const [{ buildSite }, { writeSite }, { probeAll }] = await Promise.all([
    import("../catalogue/site.ts"),
    import("../catalogue/write-site.ts"),
    import("../catalogue/probe.ts"),
  ]);
  terminal.begin("reading the registry");
  const entries = await registry.all();
  const probed = options.probe === true;
  if (probed) terminal.progress("asking the servers");
  const status = probed ? await probeAll(catalogueOf(entries), signal) : new Map();
  signal.throwIfAborted();
  const site = buildSite(entries, { ...(await siteOptions(invocation, options)), live: false, status });
  const out = resolve(cwd, String(options.out));
  await writeSite(out, site.files);
  terminal.end();
  const shown = relative(cwd, out) || ".";
  if (flags.format === "json") {
    const { servers, left } = site;
    terminal.out(JSON.stringify({ schemaVersion: 1, out: shown, servers, files: site.files.length, left }));
    return exitCodes.clean;
  }
  terminal.out(`${site.servers} ${site.servers === 1 ? "server" : "servers"} in ${shown}/index.html`);
  for (const name of site.left) terminal.log(`left out, its name is no path: ${name}`);
  return exitCodes.clean;
}

async function serve(invocation: Invocation, options: Options, registry: Registry): Promise<number> {
  const port = Number(options.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw badInput("usage", `--port ${String(options.port)} is no port.`);
  }
  const { serveCatalogue } = await import("../catalogue/serve.ts");
  await serveCatalogue({
    registry,
    port,
    site: await siteOptions(invocation, options),
    signal: invocation.signal,
    listening: (url) => invocation.terminal.out(`${url} shows the catalogue; end it with Ctrl-C.`),
  });
  return exitCodes.clean;
}

async function siteOptions({ cwd }: Invocation, { title, metrics }: Options) {
  const { readUsage } = await import("../catalogue/usage.ts");
  return {
    title: String(title),
    usage: await readUsage(typeof metrics === "string" ? metrics : undefined, cwd),
  };
}
