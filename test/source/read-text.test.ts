import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { loadManifest } from "../../src/manifest/load.ts";
import { loadPlatform } from "../../src/platform/load.ts";
import { displayPath, readText } from "../../src/source/read-text.ts";
import { problemOf } from "../manifest/expected.ts";

const cwd = mkdtempSync(join(tmpdir(), "read-text-"));
afterAll(() => rmSync(cwd, { recursive: true }));

const cases: [name: string, content: Buffer | string | undefined][] = [
  ["missing.yaml", undefined],
  [".", undefined],
  ["missing.yaml/below.yaml", undefined],
  ["nul\0.yaml", undefined],
  ["binary.yaml", Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1])],
  ["latin1.yaml", Buffer.from("name: caf\u00e9\n", "latin1")],
  ["utf16.yaml", Buffer.from("\ufeffname: x\n", "utf16le")],
  ["ten-megabytes.yaml", "name: x\n".repeat((10 * 1024 * 1024) / 8)],
];

describe("files that cannot be read", () => {
  it.each(cases)("%s: one clear problem, exit 2", async (name, content) => {
    if (content !== undefined) writeFileSync(join(cwd, name), content);
    for (const load of [
      () => readText(name, { cwd }),
      () => loadManifest(name, cwd),
      () => loadPlatform(name, cwd),
    ]) {
      const problem = await problemOf(load());
      expect(problem.exitCode).toBe(2);
      expect(problem.findings.map(({ ruleId }) => ruleId)).toEqual(["unreadable-file"]);
    }
  });

  it.skipIf(process.platform === "win32")("does not wait for the writer of a FIFO", async () => {
    execFileSync("mkfifo", [join(cwd, "pipe.yaml")]);
    expect((await problemOf(loadManifest("pipe.yaml", cwd))).exitCode).toBe(2);
  });

  it("reads up to the limit that it is given", async () => {
    writeFileSync(join(cwd, "four"), "four");
    expect(await readText("four", { cwd, maxBytes: 4 })).toBe("four");
    expect((await problemOf(readText("four", { cwd, maxBytes: 3 }))).exitCode).toBe(2);
  });

  it("names files as the user would", () => {
    expect(displayPath(join(cwd, "a", "b.yaml"), cwd)).toBe("a/b.yaml");
    expect(displayPath("../x.yaml", cwd)).toBe("../x.yaml");
  });
});
