import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { run } from "../../src/exec/run.ts";
import { openLocalImage } from "../../src/image/open.ts";
import { Problem } from "../../src/report/problem.ts";
import { openWorkshop, type Workshop } from "./workshop.ts";

const python = spawnSync("python3", ["-m", "pip", "--version"]).status === 0;
const runtime = { kind: "python" as const, command: [], entrypoint: "server:mcp", build: undefined };

let workshop: Workshop;
beforeEach(async () => {
  workshop = await openWorkshop();
});
afterEach(async () => await workshop.close());

async function write(files: Record<string, string>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(workshop.source, path)), { recursive: true });
    await writeFile(join(workshop.source, path), content);
  }
}

/** A stand-in that says how it was run, in the shape of the package of that name. */
const standIn = `
import json, os
class Server:
    def run(self, transport=None, **options):
        chosen = transport or os.environ.get("FASTMCP_TRANSPORT") or "stdio"
        print(json.dumps([chosen, sorted(options)]))
class Settings:
    host = port = streamable_http_path = None
class Version1(Server):
    def __init__(self):
        self.settings = Settings()
    def run(self, transport="stdio"):
        print(json.dumps([transport, [self.settings.host, self.settings.port, self.settings.streamable_http_path]]))
`;

async function start(): Promise<{ stdout: string; stderr: string; exitCode: number }> {
  const image = await workshop.assemble(runtime);
  const spec = (await openLocalImage(image.ref, workshop.home)).spec({
    host: "127.0.0.1",
    port: 4711,
    env: {},
  });
  const result = await run(spec.argv, {
    cwd: spec.cwd,
    env: spec.env,
    timeoutMs: 20_000,
    allowFailure: true,
  });
  await openLocalImage(image.ref, workshop.home);
  return result;
}

describe.skipIf(!python)("a Python server", () => {
  it("is told where to serve when it guards its run()", async () => {
    await write({ "fastmcp.py": standIn, "server.py": "from fastmcp import Server\nmcp = Server()\n" });
    const { stdout } = await start();
    expect(JSON.parse(stdout)).toEqual(["streamable-http", ["host", "path", "port"]]);
  });

  it("reads it from the environment when its last line is run()", async () => {
    const server = "from fastmcp import Server\nmcp = Server()\nmcp.run()\nraise SystemExit\n";
    await write({ "fastmcp.py": standIn, "server.py": server });
    const { stdout } = await start();
    expect(JSON.parse(stdout)).toEqual(["streamable-http", []]);
  });

  it("is not started again after it has served while it was imported", async () => {
    const uvicorn = "class Server:\n    async def serve(self):\n        print('served')\n";
    const server =
      "import asyncio, uvicorn\nfrom fastmcp import Server\nmcp = Server()\nasyncio.run(uvicorn.Server().serve())\n";
    await write({ "uvicorn.py": uvicorn, "fastmcp.py": standIn, "server.py": server });
    expect((await start()).stdout).toBe("served\n");
  });

  it("of the official package gets host, port and path in the way of its version", async () => {
    await write({ "mcp/__init__.py": "", "mcp/server.py": standIn });
    await write({ "server.py": "from mcp.server import Server\nmcp = Server()\n" });
    expect(JSON.parse((await start()).stdout)).toEqual([
      "streamable-http",
      ["host", "port", "streamable_http_path"],
    ]);
    await write({ "server.py": "from mcp.server import Version1\nmcp = Version1()\n" });
    expect(JSON.parse((await start()).stdout)).toEqual(["streamable-http", ["127.0.0.1", 4711, "/mcp"]]);
  });

  it("is found in a src folder, and an object that is not there is named", async () => {
    await write({ "src/server.py": "other = 1\n" });
    const { stderr, exitCode } = await start();
    expect(exitCode).not.toBe(0);
    expect(stderr).toContain("no object named mcp");
  });

  it("does not see packages that only this machine has", async () => {
    await write({ "server.py": "import pip\n" });
    expect((await start()).stderr).toContain("No module named 'pip'");
  });
});

describe.skipIf(!python)("Python requirements", () => {
  /** Packs a wheel by hand, because nothing may be fetched here and not every machine has setuptools. */
  const packWheel = `
import sys, zipfile
info = "greet-1.0.dist-info/"
with zipfile.ZipFile(sys.argv[1], "w") as wheel:
    wheel.writestr("greet.py", "WORD = 'hello'\\n")
    wheel.writestr(info + "METADATA", "Metadata-Version: 2.1\\nName: greet\\nVersion: 1.0\\n")
    wheel.writestr(info + "WHEEL", "Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n")
    wheel.writestr(info + "entry_points.txt", "[console_scripts]\\nhi = greet:main\\n")
    wheel.writestr(info + "RECORD", "")
`;

  it("become a layer of their own, the same every time, without scripts", async () => {
    const server = "import greet\nprint(greet.WORD)\nraise SystemExit\n";
    await write({ "server.py": server, "requirements.txt": "./greet-1.0-py3-none-any.whl\n" });
    execFileSync("python3", ["-c", packWheel, join(workshop.source, "greet-1.0-py3-none-any.whl")]);
    const first = await workshop.assemble(runtime);
    const names = await readdir(workshop.layer(first, "dependencies"));
    expect(names).toContain("greet.py");
    expect(names).not.toContain("bin");
    await rm(workshop.home, { recursive: true });
    expect((await workshop.assemble(runtime)).ref).toBe(first.ref);
    expect((await start()).stdout).toBe("hello\n");
  });

  it("without exact versions are pointed out by line", async () => {
    await write({ "server.py": "", "requirements.txt": "# none\n", "constraints.txt": "" });
    expect((await workshop.assemble(runtime)).findings).toEqual([]);
    const text =
      "-c constraints.txt\n--no-index\nsample==1.0 ; python_version < '3'\nother>=2 ; python_version < '3'\n";
    await write({ "requirements.txt": text });
    const { findings } = await workshop.assemble(runtime);
    expect(findings.map(({ ruleId, line }) => [ruleId, line])).toEqual([["dependency-not-pinned", 4]]);
  });

  it.each([
    ["pyproject.toml", '[project]\ndependencies = ["fastmcp"]\n', "lock-file-missing"],
    ["poetry.lock", "", "lock-file-unsupported"],
  ])("only in %s are refused", async (file, content, rule) => {
    await write({ "server.py": "", [file]: content });
    const error: unknown = await workshop.assemble(runtime).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Problem);
    expect((error as Problem).findings[0]?.ruleId).toBe(rule);
  });

  describe("in uv.lock", () => {
    beforeEach(async () => {
      await write({ "pyproject.toml": '[project]\nname = "sample"\n', "uv.lock": "version = 1\n" });
      await write({ "server.py": "import greet\nprint(greet.WORD)\nraise SystemExit\n" });
    });

    it("need uv, and that is said", async () => {
      workshop.env.PATH =
        process.env.PATH?.split(":")
          .filter((folder) => !existsSync(join(folder, "uv")))
          .join(":") ?? "";
      const error: unknown = await workshop.assemble(runtime).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(Problem);
      expect((error as Problem).findings[0]).toMatchObject({ ruleId: "tool-missing", file: "uv.lock" });
    });

    /** Writes what the real one would for a lock of one wheel; this test has no network for the real one. */
    it("are exported by uv and installed with their hashes", async () => {
      const wheel = join(workshop.root, "greet-1.0-py3-none-any.whl");
      execFileSync("python3", ["-c", packWheel, wheel]);
      const hash = createHash("sha256")
        .update(await readFile(wheel))
        .digest("hex");
      const bin = join(workshop.root, "bin");
      await mkdir(bin);
      const line = `greet @ file://${wheel} --hash=sha256:${hash}`;
      const script = `#!/bin/sh\n[ "$1 $2" = "export --frozen" ] && [ -f uv.lock ] && [ -f pyproject.toml ] || exit 9\nfor last; do :; done\necho "${line}" > "$last"\n`;
      await writeFile(join(bin, "uv"), script, { mode: 0o755 });
      workshop.env.PATH = `${bin}:${workshop.env.PATH}`;
      expect((await start()).stdout).toBe("hello\n");
      await writeFile(join(bin, "uv"), script.replaceAll(hash, "0".repeat(64)), { mode: 0o755 });
      await write({ "uv.lock": "version = 1\nrevision = 2\n" });
      const error: unknown = await workshop.assemble(runtime).catch((reason: unknown) => reason);
      expect(String(error)).toMatch(/hash/i);
    });
  });

  it("of another Python than this machine's are built with the machine's own, and that is said", async () => {
    await write({ "server.py": "" });
    const { findings } = await workshop.assemble({ ...runtime, version: "3.99" });
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(["runtime-version-differs"]);
  });
});
