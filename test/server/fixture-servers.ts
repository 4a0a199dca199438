import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, expect } from "vitest";
import { freePort } from "../../src/server/port.ts";
import type { ServerSpec } from "../../src/server/spec.ts";

const directory = fileURLToPath(new URL("../fixtures/servers", import.meta.url));
const marks: string[] = [];

/** A stdio server of test/fixtures/servers, marked so that {@link leavesNoProcess} finds all that comes from it. */
export function stdioServer(name: string, env: Record<string, string> = {}): ServerSpec {
  return {
    argv: [process.execPath, `${name}.mjs`],
    cwd: directory,
    env: { ...marked(), ...env },
    transport: "stdio",
    secrets: ["hunter2-secret"],
  };
}

/** The same over streamable HTTP, on a port of its own. */
export async function httpServer(name: string, env: Record<string, string> = {}): Promise<ServerSpec> {
  const port = await freePort();
  const spec = stdioServer(name, { PORT: String(port), ...env });
  return { ...spec, transport: "streamable-http", url: `http://127.0.0.1:${port}/mcp` };
}

/** After all tests of a file: nothing that a fixture started may live. */
export function leavesNoProcess(): void {
  afterAll(() => {
    expect(marks.flatMap(processesWith)).toEqual([]);
  });
}

/** Living processes that were started with `text` in their environment. Empty where there is no /proc. */
export function processesWith(text: string): number[] {
  const ids = process.platform === "linux" ? readdirSync("/proc").filter((name) => /^\d+$/.test(name)) : [];
  return ids
    .filter((pid) => read(`/proc/${pid}/environ`).includes(text))
    .map(Number)
    .filter(lives);
}

/** True where a process runs; one that has ended and waits for its parent does not. */
export function lives(pid: number): boolean {
  if (process.platform === "linux")
    return !/^(Z|X|)$/.test(read(`/proc/${pid}/stat`).replace(/^.*\) (.).*$/s, "$1"));
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function marked(): Record<string, string> {
  const mark = `FIXTURE_MARK=${randomUUID()}`;
  marks.push(mark);
  const [name = "", value = ""] = mark.split("=");
  return { PATH: process.env.PATH ?? "", [name]: value };
}

function read(path: string): string {
  try {
    return readFileSync(path, "latin1");
  } catch {
    return "";
  }
}
