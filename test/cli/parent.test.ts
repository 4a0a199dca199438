import { spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { expect, it } from "vitest";
import { endsWithUs, endWithParent } from "../../src/cli/parent.ts";

const module = pathToFileURL(resolve(import.meta.dirname, "../../src/cli/parent.ts")).href;
const node = ["--no-warnings", "--import", "tsx", "--input-type=module", "-e"];
/** Says so once it watches, and would live for a minute. */
const child = `
  import { endWithParent } from ${JSON.stringify(module)};
  endWithParent(process.env);
  console.log(process.pid);
  setTimeout(() => {}, 60_000);`;
const parent = `
  import { spawn } from "node:child_process";
  import { endsWithUs } from ${JSON.stringify(module)};
  const argv = ${JSON.stringify([...node, child])};
  spawn(process.execPath, argv, { env: endsWithUs(process.env), stdio: "inherit", detached: true });`;

it("ends a stage whose run was killed with SIGKILL", async () => {
  const killed = spawn(process.execPath, [...node, parent], { stdio: ["ignore", "pipe", "inherit"] });
  const [line] = await once(killed.stdout, "data");
  const pid = Number(String(line));
  expect(isAlive(pid)).toBe(true);
  killed.kill("SIGKILL");
  for (let round = 0; round < 100 && isAlive(pid); round += 1) await sleep(50);
  const survived = isAlive(pid);
  if (survived) process.kill(pid, "SIGKILL");
  expect(survived).toBe(false);
});

it("is not handed on to what the stage starts", () => {
  const env = endsWithUs({ PATH: "/bin" });
  expect(Object.keys(env)).toHaveLength(2);
  env.MCP_PIPELINE_PARENT = String(process.ppid);
  endWithParent(env);
  expect(env).toEqual({ PATH: "/bin" });
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
