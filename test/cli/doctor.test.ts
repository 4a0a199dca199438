import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { captureOutput, runIn } from "./cli.ts";

const output = captureOutput();
let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "doctor-"));
  vi.stubEnv("MCP_PIPELINE_HOME", join(directory, "home"));
  vi.stubEnv("PATH", directory);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(directory, { recursive: true });
});
const examined = () => JSON.parse(output.stdout()).examined as { name: string; status: string }[];

describe("doctor", () => {
  it("is content with Node alone, and says what the rest is for", async () => {
    symlinkSync(process.execPath, join(directory, "node"));
    expect(await runIn(directory, ["doctor", "--format", "json"])).toBe(0);
    expect(examined()).toContainEqual(expect.objectContaining({ name: "node", status: "found" }));
    expect(examined()).toContainEqual(expect.objectContaining({ name: "python3", status: "missing" }));
  });

  it("fails where Node is not in PATH", async () => {
    expect(await runIn(directory, ["doctor"])).toBe(1);
  });

  it("fails where the home directory cannot be made", async () => {
    symlinkSync(process.execPath, join(directory, "node"));
    writeFileSync(join(directory, "file"), "");
    vi.stubEnv("MCP_PIPELINE_HOME", join(directory, "file", "home"));
    expect(await runIn(directory, ["doctor", "--format", "json"])).toBe(1);
    expect(examined()).toContainEqual(expect.objectContaining({ name: "home", status: "missing" }));
  });
});
