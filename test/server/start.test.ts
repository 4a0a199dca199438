import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { openUrl } from "../../src/server/http-wire.ts";
import { startServer } from "../../src/server/start.ts";
import { httpServer, leavesNoProcess, lives, processesWith, stdioServer } from "./fixture-servers.ts";

leavesNoProcess();

async function eventually(holds: () => boolean, ms = 5000): Promise<boolean> {
  for (let waited = 0; waited < ms; waited += 50) {
    if (holds()) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return holds();
}

it("a server does not outlive us, however suddenly we end", async () => {
  const spec = stdioServer("leaves-child");
  const script = fileURLToPath(new URL("orphan-parent.ts", import.meta.url));
  const parent = spawn(process.execPath, ["--import", "tsx", script, JSON.stringify(spec)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  parent.stdout.on("data", (chunk) => {
    said += String(chunk);
  });
  await eventually(() => /server \d+/.test(said) && /children \d+/.test(said), 15_000);
  const server = Number(/server (\d+)/.exec(said)?.[1]);
  const [marked, unmarked] = /children (\d+) (\d+)/.exec(said)?.slice(1).map(Number) ?? [];
  expect([server, marked, unmarked].map((pid) => lives(pid ?? 0))).toEqual([true, true, true]);
  parent.kill("SIGKILL");
  await once(parent, "exit");
  expect(await eventually(() => !lives(server))).toBe(true);
  if (process.platform === "linux") expect(await eventually(() => !lives(marked ?? 0))).toBe(true);
  // Nothing names a process that has left the group and cleaned its environment once its parent is gone.
  process.kill(unmarked ?? 0, "SIGKILL");
});

it.runIf(process.platform === "linux")("the guard goes away with a server that was stopped", async () => {
  const server = await startServer(stdioServer("good-stdio"));
  const guards = () => processesByArgument(server.cookie);
  expect(guards()).toHaveLength(1);
  await server.stop();
  expect(await eventually(() => guards().length === 0)).toBe(true);
});

it("stopping twice, and killing while stopping, end the same", async () => {
  const server = await startServer(stdioServer("ignores-sigterm"));
  const wire = await server.open();
  await wire.request("ping");
  const polite = server.stop(30_000);
  await server.stop(0);
  await polite;
  await server.stop();
  expect(server.exit()?.signal).toBe("SIGKILL");
});

it("an aborted signal kills the server", async () => {
  const controller = new AbortController();
  const server = await startServer(stdioServer("never-answers"), { signal: controller.signal });
  controller.abort();
  expect(await server.exited).toEqual({ code: null, signal: "SIGKILL" });
  await server.stop();
});

it("what no process can take is said, not thrown raw", async () => {
  const spec = stdioServer("good-stdio");
  await expect(startServer({ ...spec, argv: [...spec.argv, "a\0b"] })).rejects.toMatchObject({ exitCode: 3 });
  await expect(startServer({ ...spec, argv: [] })).rejects.toMatchObject({ exitCode: 3 });
  await expect(startServer({ ...spec, argv: [spec.cwd] })).rejects.toMatchObject({ exitCode: 3 });
});

it("stderr comes line by line, without secrets", async () => {
  const lines: string[] = [];
  const server = await startServer(stdioServer("exits-early"), { onStderr: (line) => lines.push(line) });
  await server.exited;
  await server.stop();
  expect(lines).toEqual(["Error: DATABASE_URL is not set (password was ***)"]);
});

it("an HTTP wire can be opened again, each with its own session", async () => {
  const server = await startServer(await httpServer("good-http"));
  const [one, two] = [await server.open(), await server.open()];
  await one.request("initialize", { protocolVersion: "2025-11-25" });
  await two.request("initialize", { protocolVersion: "2025-11-25" });
  expect(one.sessionId).not.toBe(two.sessionId);
  await server.stop();
  await expect(one.request("tools/list")).rejects.toMatchObject({ name: "WireError" });
  await expect(openUrl(server.spec.url ?? "").request("ping")).rejects.toMatchObject({
    failure: "unreachable",
  });
});

function processesByArgument(text: string): number[] {
  // The guard carries the cookie as an argument, the server in its environment.
  return processesWith("PATH=/usr/local/sbin").filter((pid) => commandOf(pid).includes(text));
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8");
  } catch {
    return "";
  }
}
