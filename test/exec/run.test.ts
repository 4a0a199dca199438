import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { ExecError, type RunOptions, run } from "../../src/exec/run.ts";
import { lives } from "../server/fixture-servers.ts";

const directory = mkdtempSync(join(tmpdir(), "run-"));
afterAll(() => rmSync(directory, { recursive: true }));

const node = (code: string, options: Partial<RunOptions> = {}) =>
  run([process.execPath, "-e", code], { cwd: directory, timeoutMs: 20_000, ...options });

const failure = (running: Promise<unknown>): Promise<ExecError> =>
  running.then(
    () => expect.unreachable("it should have failed"),
    (error: unknown) => {
      expect(error).toBeInstanceOf(ExecError);
      return error as ExecError;
    },
  );

/** Starts a child of its own and says its pid in a file. */
const withChild = `
  const child = require("node:child_process").spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
  require("node:fs").writeFileSync("pid", String(child.pid));
  process.on("SIGTERM", () => {});
  setInterval(() => {}, 1000);`;
const childPid = () =>
  existsSync(join(directory, "pid")) ? Number(readFileSync(join(directory, "pid"))) : 0;

it("gives back both streams, with arguments untouched by any shell", async () => {
  const argv = [
    process.execPath,
    "-e",
    "console.log(process.argv[1]); console.error('warn')",
    '$HOME; `id` "a b"',
  ];
  const result = await run(argv, { cwd: directory, timeoutMs: 20_000 });
  expect(result).toEqual({ exitCode: 0, stdout: '$HOME; `id` "a b"\n', stderr: "warn\n" });
});

it("hands over input, environment and lines", async () => {
  const lines: string[] = [];
  const code = "process.stdin.on('data', d => console.log(process.env.A + d))";
  const onLine = (line: string, stream: string) => lines.push(`${stream}: ${line}`);
  const { stdout } = await node(code, { input: "x\ny", env: { A: "1" }, onLine });
  expect(stdout).toBe("1x\ny\n");
  expect(lines).toEqual(["stdout: 1x", "stdout: y"]);
});

it("fails on a non-zero exit with the end of stderr, unless that is allowed", async () => {
  const code = "console.error('no such image'); process.exitCode = 4";
  const error = await failure(node(code));
  expect(error).toMatchObject({ failure: "exit", exitCode: 4 });
  expect(error.message).toContain("no such image");
  expect(await node(code, { allowFailure: true })).toMatchObject({ exitCode: 4 });
});

it("an end by a signal is never allowed", async () => {
  const error = await failure(node("process.kill(process.pid, 'SIGKILL')", { allowFailure: true }));
  expect(error.failure).toBe("exit");
});

it("ends the whole group on timeout", async () => {
  const error = await failure(node(withChild, { timeoutMs: 700 }));
  expect(error.failure).toBe("timeout");
  expect(childPid()).toBeGreaterThan(0);
  expect(lives(childPid())).toBe(false);
});

it("ends when aborted, also before it starts", async () => {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), 200);
  expect((await failure(node("setInterval(() => {}, 1000)", { signal: controller.signal }))).failure).toBe(
    "aborted",
  );
  await expect(node("1", { signal: controller.signal })).rejects.toThrow();
});

it("does not wait for a child that keeps the streams open", async () => {
  const code = `require("node:child_process").spawn(process.execPath, ["-e", "setTimeout(() => {}, 60000)"],
    { stdio: "inherit" }); console.log("done"); process.exit(0)`;
  expect((await node(code)).stdout).toBe("done\n");
});

it("says what to do where there is no such program", async () => {
  const error = await failure(run(["no-such-program"], { cwd: directory, timeoutMs: 1000 }));
  expect(error).toMatchObject({ failure: "not-started", program: "no-such-program" });
  expect((await failure(run(["node", "a\0b"], { cwd: directory, timeoutMs: 1000 }))).failure).toBe(
    "not-started",
  );
  expect((await failure(run([], { cwd: directory, timeoutMs: 1000 }))).failure).toBe("not-started");
});

it("keeps secrets out of output, lines and messages, in every form", async () => {
  const secret = 'p&ss "w"rd/1';
  const lines: string[] = [];
  const code = `const s = process.env.S; console.error(s, encodeURIComponent(s), Buffer.from(s).toString("base64"),
    JSON.stringify({ s })); process.exitCode = 1`;
  const options = { env: { S: secret }, secrets: [secret, "on"], onLine: (line: string) => lines.push(line) };
  const error = await failure(node(code, options));
  for (const text of [error.message, error.stderr, ...lines]) {
    expect(text).not.toMatch(/rd\/1|rd%2F1|cCZzcyA/);
    expect(text).toContain("***");
  }
});

it("a flood costs no memory, and half an output is an error", async () => {
  const flood =
    "const c = 'x'.repeat(1 << 16); const f = () => { while (process.stdout.write(c)); process.stdout.once('drain', f) }; f()";
  const error = await failure(node(flood, { maxOutputBytes: 1 << 20 }));
  expect(error.failure).toBe("output-too-large");
  expect(error.stdout.length).toBeLessThanOrEqual(1 << 20);
  const { stderr } = await node(
    "for (let i = 0; i < 100; i++) console.error('e'.repeat(1 << 16)); console.error('last')",
  );
  expect(stderr.length).toBeLessThanOrEqual(1 << 16);
  expect(stderr).toMatch(/last\n$/);
});
