import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterEach, describe, expect, it } from "vitest";
import { listFolder } from "../../src/image/layer-listing.ts";
import { openLocalImage } from "../../src/image/open.ts";
import type { ResolvedRuntime } from "../../src/manifest/plan.ts";
import { openWorkshop, type Workshop } from "./workshop.ts";

let workshop: Workshop;
afterEach(async () => await workshop.close());

/** Assembles in another process. */
async function elsewhere(runtime: Partial<ResolvedRuntime>) {
  const script = new URL("assemble-once.ts", import.meta.url).pathname;
  const input = JSON.stringify({ plan: workshop.plan(runtime), home: workshop.home, env: workshop.env });
  const child = spawn(process.execPath, ["--import", "tsx", script, input], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [ref, [, signal]] = await Promise.all([text(child.stdout), once(child, "exit")]);
  return { ref, signal: signal as NodeJS.Signals | null };
}

async function storedLayers(): Promise<string[]> {
  const folder = join(workshop.home, "layers", "sha256");
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => join(folder, entry.name));
}

describe("several runs on one machine", () => {
  it("make the same image at the same time", async () => {
    workshop = await openWorkshop("node-app");
    const results = await Promise.all([workshop.assemble(), workshop.assemble(), elsewhere({})]);
    expect(new Set(results.map(({ ref }) => ref)).size).toBe(1);
    await openLocalImage(results[0].ref, workshop.home);
    expect(await readdir(join(workshop.home, "scratch"))).toEqual([]);
  });

  it("leave no half layer when one is killed while it builds, and the next one clears up", async () => {
    workshop = await openWorkshop("node-app");
    // The build writes half of its output, then kills the pipeline; only the first time.
    const marker = join(workshop.root, "killed");
    const code = `
      const fs = require("node:fs");
      fs.mkdirSync("build", { recursive: true });
      fs.copyFileSync("src/server.js", "build/server.js");
      if (!fs.existsSync(${JSON.stringify(marker)})) {
        fs.writeFileSync(${JSON.stringify(marker)}, "");
        process.kill(process.ppid, "SIGKILL");
      }`;
    await writeFile(join(workshop.source, "make.cjs"), code);
    const runtime = { build: ["node", "make.cjs"] };
    expect((await elsewhere(runtime)).signal).toBe("SIGKILL");
    expect(await readdir(join(workshop.home, "scratch"))).toHaveLength(1);
    expect(existsSync(join(workshop.home, "images"))).toBe(false);
    for (const layer of await storedLayers())
      expect((await listFolder(layer)).digest).toBe(layer.split("/").at(-1));

    const image = await workshop.assemble(runtime);
    await openLocalImage(image.ref, workshop.home);
    expect(await readdir(join(workshop.home, "scratch"))).toEqual([]);
  });
});
