import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { EngineMissing, enginesFolder, engineVersions } from "./find.mjs";

/**
 * Path of Envoy, after a trial run.
 * @throws EngineMissing
 */
export function findEnvoy() {
  const version = engineVersions().ENVOY_VERSION;
  const binary = process.env.ENVOY_BIN || join(enginesFolder(), "envoy", version, "bin", "envoy");
  try {
    execFileSync(binary, ["--version"], { stdio: "ignore" });
  } catch (cause) {
    throw new EngineMissing(`envoy ${version} does not run (${cause.message}). Install it: npm run engines`, {
      cause,
    });
  }
  return binary;
}

/** Loads the configuration without serving. @throws Error with Envoy's words */
export function validateConfig(text) {
  const folder = mkdtempSync(join(tmpdir(), "mcp-pipeline-envoy-"));
  try {
    const file = join(folder, "envoy.json");
    writeFileSync(file, text);
    execFileSync(findEnvoy(), ["--mode", "validate", "-c", file, "-l", "error"], { stdio: "pipe" });
  } catch (error) {
    throw new Error(`envoy refuses the configuration: ${error.stderr ?? error.message}`, { cause: error });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Starts Envoy with a bootstrap; `files` are written beside it. Resolves when the ready URL answers. */
export async function startEnvoy(text, { readyUrl, level = "warning", concurrency = 2, files = {} }) {
  const folder = mkdtempSync(join(tmpdir(), "mcp-pipeline-envoy-"));
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "envoy.json");
  writeFileSync(file, text);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  const child = spawn(
    findEnvoy(),
    ["-c", file, "-l", level, "--concurrency", String(concurrency), "--use-dynamic-base-id"],
    { stdio: ["ignore", "pipe", "pipe"] },
  );
  let log = "";
  let access = "";
  child.stderr.on("data", (chunk) => {
    log = (log + chunk).slice(-200_000);
  });
  child.stdout.on("data", (chunk) => {
    access = (access + chunk).slice(-2_000_000);
  });
  const envoy = {
    pid: child.pid,
    folder,
    log: () => log,
    accessLog: () => access,
    async stop() {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill("SIGKILL");
        await once(child, "exit");
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
  for (const deadline = performance.now() + 15_000; ; ) {
    if (child.exitCode !== null || performance.now() > deadline) {
      await envoy.stop();
      throw new Error(`envoy did not start: ${log.slice(-3000)}`);
    }
    const answer = await fetch(readyUrl).catch(() => undefined);
    if (answer?.ok) return envoy;
    await sleep(30);
  }
}
