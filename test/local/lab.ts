import { createHash, randomUUID } from "node:crypto";
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll } from "vitest";
import { commitLayer } from "../../src/image/layer-store.ts";
import { layout } from "../../src/image/layout.ts";
import { type LocalImageManifest, localImageRef } from "../../src/image/local-image.ts";
import { deployLocal } from "../../src/local/deploy.ts";
import type { DeployOutcome, DeployRequest } from "../../src/local/deploy-request.ts";
import type { ServerPlace } from "../../src/local/layout.ts";
import { stopLocal } from "../../src/local/stop.ts";
import type { Plan } from "../../src/manifest/plan.ts";
import { freePort } from "../../src/server/port.ts";

const fixture = fileURLToPath(new URL("../fixtures/local/server.mjs", import.meta.url));

type Transport = LocalImageManifest["config"]["transport"];

/** A home directory with one server in it, and everything to deploy, call and count processes. */
export interface Lab {
  home: string;
  place: ServerPlace;
  port: number;
  url: string;
  plan: Plan;
  /** Makes an image of the fixture server; `env` says what it does. */
  image(env: Record<string, string>, transport?: Transport): Promise<string>;
  request(image: string, more?: Partial<DeployRequest>): DeployRequest;
  deploy(image: string, more?: Partial<DeployRequest>): Promise<DeployOutcome>;
  /** What `tools/call` over the stable URL answers: the word of the release. */
  call(): Promise<string>;
  /** Pids of all that belongs to this lab: supervisors, servers, guards. */
  processes(): Promise<number[]>;
  /** Pids of the servers alone. */
  servers(): Promise<number[]>;
  /** Stops everything; returns what is left running. */
  close(): Promise<number[]>;
}

let bundles: Promise<Bundles> | undefined;
const bundleFolders: string[] = [];
afterAll(async () => {
  for (const folder of bundleFolders) await rm(folder, { recursive: true, force: true });
});

interface Bundles {
  supervisor: string;
  deployAndDie: string;
}

/** Bundles as they ship, made once for each test file: loading the sources anew each time takes four times as long. */
export function bundled(): Promise<Bundles> {
  bundles ??= bundle();
  return bundles;
}

async function bundle(): Promise<Bundles> {
  const outdir = await mkdtemp(join(tmpdir(), "mcpp-bundle-"));
  bundleFolders.push(outdir);
  const path = (file: string) => fileURLToPath(new URL(file, import.meta.url));
  await build({
    entryPoints: {
      supervisor: path("../../src/local/supervisor-main.ts"),
      "deploy-and-die": path("../fixtures/local/deploy-and-die.ts"),
    },
    outdir,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    logLevel: "error",
    banner: {
      js: 'import { createRequire as makeRequire } from "node:module"; const require = makeRequire(import.meta.url);',
    },
  });
  return { supervisor: join(outdir, "supervisor.mjs"), deployAndDie: join(outdir, "deploy-and-die.mjs") };
}

/** @param home where the lab shall not make its own; it is removed either way. */
export async function openLab(home?: string): Promise<Lab> {
  return makeLab(home ?? (await mkdtemp(join(tmpdir(), "mcpp-"))));
}

async function makeLab(home: string): Promise<Lab> {
  const supervisor = [process.execPath, (await bundled()).supervisor];
  const port = await freePort();
  const place = { home, name: "fixture", environment: "local" };
  const mark = randomUUID();
  const plan = planOf(place, port, { LAB: mark });
  const lab: Lab = {
    home,
    place,
    port,
    url: `http://localhost:${port}/mcp`,
    plan,
    image: (env, transport = "streamable-http") => makeImage(home, place.name, env, transport),
    request: (image, more = {}) => ({
      home,
      plan,
      image,
      shell: { PATH: process.env.PATH },
      manifest: "name: fixture\n",
      who: "tester",
      run: "test run",
      signal: new AbortController().signal,
      progress: () => {},
      ...more,
      settings: { supervisor, ...more.settings },
    }),
    deploy: (image, more) => deployLocal(lab.request(image, more)),
    call: () => callTool(lab.url),
    processes: () => processesOf([mark, home]),
    servers: () => processesOf([mark], (command) => command.includes("server.mjs")),
    async close() {
      const quiet = { progress: () => {}, signal: new AbortController().signal };
      await stopLocal({ place, who: "tester", run: "cleanup", ...quiet });
      const left = await settled(lab.processes);
      await rm(home, { recursive: true, force: true });
      return left;
    },
  };
  return lab;
}

export function planOf(place: ServerPlace, port: number, env: Record<string, string>): Plan {
  const local = { delivery: { kind: "process" as const } };
  return {
    schemaVersion: 1,
    name: place.name,
    registryName: `local/${place.name}`,
    environment: place.environment,
    directory: place.home,
    manifestFile: "mcp.yaml",
    owner: { team: "testers" },
    runtime: {
      kind: "node",
      command: ["node", "server.mjs"],
      transport: "streamable-http",
      port,
      path: "/mcp",
    },
    manifest: {
      schemaVersion: 1,
      name: place.name,
      description: "A fixture.",
      owner: "testers",
      runtime: { language: "node" },
      env,
      tools: { whoami: null },
    },
    platform: { schemaVersion: 1, environments: { local } },
    target: local,
    policy: { entries: [] },
    origins: {},
    guesses: [],
  };
}

async function makeImage(
  home: string,
  name: string,
  env: Record<string, string>,
  transport: Transport,
): Promise<string> {
  const folder = join(home, `layer-${randomUUID()}`);
  await mkdir(folder);
  await copyFile(fixture, join(folder, "server.mjs"));
  const application = await commitLayer(home, "application", folder);
  const manifest: LocalImageManifest = {
    schemaVersion: 1,
    name,
    labels: {},
    layers: [application],
    config: { argv: [process.execPath, "{app}/server.mjs"], env, transport, path: "/mcp" },
  };
  const text = JSON.stringify(manifest);
  const digest = createHash("sha256").update(text).digest("hex");
  await mkdir(join(home, "images", "sha256"), { recursive: true });
  await writeFile(layout.image(home, digest), text);
  return localImageRef(name, digest);
}

/** One JSON-RPC request over HTTP; throws for anything but a result. */
export async function callTool(url: string, headers: Record<string, string> = {}): Promise<string> {
  const response = await fetch(url, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      accept: "application/json, text/event-stream",
      ...headers,
    },
    body: JSON.stringify({
      jsonrpc: "2.0",
      id: 1,
      method: "tools/call",
      params: { name: "whoami", arguments: {} },
    }),
  });
  const body = (await response.json()) as { result?: { content: { text: string }[] } };
  const text = body.result?.content[0]?.text;
  if (!response.ok || text === undefined) throw new Error(`HTTP ${response.status} ${JSON.stringify(body)}`);
  return text;
}

/** Processes whose environment or command line holds one of the words; empty where /proc is missing. */
export async function processesOf(
  words: string[],
  isMeant: (command: string) => boolean = () => true,
): Promise<number[]> {
  const pids = (await readdir("/proc").catch(() => [])).filter((name) => /^\d+$/.test(name)).map(Number);
  const found = await Promise.all(
    pids.map(async (pid) => {
      const files = ["environ", "cmdline"].map((file) =>
        readFile(`/proc/${pid}/${file}`, "utf8").catch(() => ""),
      );
      const [environment = "", command = ""] = await Promise.all(files);
      const isOurs = words.some((word) => environment.includes(word) || command.includes(word));
      return pid !== process.pid && isOurs && isMeant(command) ? [pid] : [];
    }),
  );
  return found.flat();
}

/** Waits up to 5 s for an empty list; ends of processes are seen a moment late. */
export async function settled(list: () => Promise<number[]>): Promise<number[]> {
  let left = await list();
  for (let tries = 0; left.length > 0 && tries < 50; tries += 1) {
    await sleep(100);
    left = await list();
  }
  return left;
}

/** Waits until something holds, at most 15 s. */
export async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
  for (const deadline = performance.now() + 15_000; performance.now() < deadline; await sleep(25)) {
    if (await holds()) return;
  }
  throw new Error("it did not come to pass within 15 s");
}
