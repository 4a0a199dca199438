import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { captureOutput, runIn } from "./cli.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "eject-"));
  const manifest = {
    schemaVersion: 1,
    name: "dates",
    description: "Dates.",
    owner: "e2e",
    tools: { a: null },
  };
  const runtime = { language: "python", entrypoint: "server:mcp" };
  await writeFile(join(folder, "mcp.yaml"), JSON.stringify({ ...manifest, runtime }));
  await writeFile(join(folder, "server.py"), "");
});
afterEach(async () => rm(folder, { recursive: true, force: true }));

const { stdout, stderr } = captureOutput();

it("shows the Dockerfile, writes it with all that it copies, and overwrites nothing", async () => {
  expect(await runIn(folder, ["render", "--dockerfile"])).toBe(0);
  expect(stdout()).toContain('ENTRYPOINT ["python3","/app/.mcp-pipeline/launch.py","server:mcp"]');
  expect(await runIn(folder, ["eject"])).toBe(0);
  const dockerfile = await readFile(join(folder, "Dockerfile"), "utf8");
  expect(dockerfile).toContain('COPY ["container","./container"]');
  expect(await readFile(join(folder, "container", "launch.py"), "utf8")).toContain("def main");
  const ignored = (await readFile(join(folder, ".dockerignore"), "utf8")).split("\n");
  expect(ignored).toEqual(expect.arrayContaining(["**/.git", "**/.env*", "mcp.lock.json"]));
  expect(await runIn(folder, ["eject"])).toBe(2);
  expect(`${stdout()}${stderr()}`).toContain("eject-would-overwrite");
});
