import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { run } from "../../src/exec/run.ts";
import { pythonLauncher } from "../../src/image/python-launcher.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "launcher-"));
  await mkdir(join(folder, "own"));
  await writeFile(join(folder, "own", "launch.py"), pythonLauncher);
});
afterEach(async () => rm(folder, { recursive: true, force: true }));

/** Wraps both streams and lets them go, which closes them, as the official SDK does after serving stdio. */
const server = `import io, sys

class Server:
    def run(self):
        print("serves", sys.stdout.isatty())

io.TextIOWrapper(sys.stdin.buffer).read()
io.TextIOWrapper(sys.stdout.buffer).flush()
mcp = Server()
`;

it("serves HTTP after a module has served, and closed, stdio while it was imported", async () => {
  await writeFile(join(folder, "server.py"), server);
  const listen = { FASTMCP_HOST: "127.0.0.1", FASTMCP_PORT: "1", FASTMCP_STREAMABLE_HTTP_PATH: "/mcp" };
  const env = { ...listen, FASTMCP_TRANSPORT: "streamable-http", PATH: process.env.PATH, PYTHONPATH: folder };
  const done = await run(["python3", "own/launch.py", "server:mcp"], { cwd: folder, env, timeoutMs: 20_000 });
  expect(done.stdout).toBe("serves False\n");
});
