import { execFileSync, spawnSync } from "node:child_process";
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { run } from "../../src/exec/run.ts";
import { openLocalImage } from "../../src/image/open.ts";
import { openWorkshop, type Workshop } from "./workshop.ts";

const go = spawnSync("go", ["version"]).status === 0;
const runtime = { kind: "go" as const, command: ["./sample"], build: undefined };

let workshop: Workshop;
beforeEach(async () => {
  workshop = await openWorkshop();
  await mkdir(workshop.source);
});
afterEach(async () => await workshop.close());

describe("a Go server", () => {
  it.skipIf(!go)("is one binary beside its data, the same every time", { timeout: 120_000 }, async () => {
    // The machine's own, because compiling the standard library takes longer than all other tests together.
    workshop.env.GOCACHE = execFileSync("go", ["env", "GOCACHE"], { encoding: "utf8" }).trim();
    await writeFile(join(workshop.source, "go.mod"), "module sample\n\ngo 1.21\n");
    await writeFile(join(workshop.source, "main.go"), 'package main\n\nfunc main() { println("hello") }\n');
    await writeFile(join(workshop.source, "data.json"), "{}\n");
    const image = await workshop.assemble(runtime);
    expect(await readdir(workshop.layer(image, "application"))).toEqual(["data.json", "sample"]);
    const spec = (await openLocalImage(image.ref, workshop.home)).spec({
      host: "127.0.0.1",
      port: 1,
      env: {},
    });
    expect((await run(spec.argv, { cwd: spec.cwd, env: spec.env, timeoutMs: 10_000 })).stderr).toBe(
      "hello\n",
    );
    await rm(workshop.home, { recursive: true });
    expect((await workshop.assemble(runtime)).ref).toBe(image.ref);
  });

  it("needs a go.mod", async () => {
    await writeFile(join(workshop.source, "main.go"), "package main\n");
    await expect(workshop.assemble(runtime)).rejects.toMatchObject({
      exitCode: 2,
      findings: [{ ruleId: "lock-file-missing" }],
    });
  });
});
