import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { detectRuntime } from "../../src/manifest/detect.ts";

const root = mkdtempSync(join(tmpdir(), "detect-"));
afterAll(() => rmSync(root, { recursive: true }));
let count = 0;

/** Detection in a fresh folder with these files. */
function detect(files: Record<string, string>, runtime: Parameters<typeof detectRuntime>[0] = {}) {
  count += 1;
  const directory = join(root, String(count));
  mkdirSync(directory);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), text);
  }
  return detectRuntime(runtime, directory, "presto");
}

const fastmcp = 'from fastmcp import FastMCP\n\nmcp = FastMCP("presto")\n\nmcp.run()\n';
const node = (manifest: object) => ({ "package.json": JSON.stringify(manifest) });

describe("python", () => {
  it.each([
    ["one file", { "requirements.txt": "fastmcp\n", "server.py": fastmcp }, "server:mcp"],
    [
      "a package",
      { "pyproject.toml": "", "presto/__init__.py": "", "presto/server.py": fastmcp },
      "presto.server:mcp",
    ],
    ["a src layout", { "pyproject.toml": "", "src/presto/server.py": fastmcp }, "presto.server:mcp"],
    ["fastmcp.json", { "fastmcp.json": '{"source":{"path":"app.py","entrypoint":"api"}}' }, "app:api"],
    [
      "fastmcp.json without object",
      { "fastmcp.json": '{"source":{"path":"./a.py"}}', "a.py": fastmcp },
      "a:mcp",
    ],
    [
      "a usual name among several",
      { "pyproject.toml": "", "server.py": fastmcp, "other.py": fastmcp },
      "server:mcp",
    ],
    [
      "the project's script among several",
      { "pyproject.toml": '[project.scripts]\nx = "b:main"\n', "a.py": fastmcp, "b.py": fastmcp },
      "b:mcp",
    ],
    [
      "a typed object",
      { "requirements.txt": "mcp\n", "a.py": "app: FastMCP[None] = FastMCP[None](\n  'x')\n" },
      "a:app",
    ],
  ])("finds the entrypoint: %s", async (_what, files, entrypoint) => {
    const { runtime, guesses, origins } = await detect(files as Record<string, string>);
    expect(runtime).toMatchObject({ kind: "python", entrypoint, command: [], transport: "streamable-http" });
    expect(guesses).toHaveLength(2);
    expect(origins["/runtime/entrypoint"]).toMatch(/^detected: /);
  });

  it("ignores tests, virtual environments and objects inside functions", async () => {
    const inside = "def f():\n    mcp = FastMCP('x')\n";
    const files = {
      "pyproject.toml": "",
      "server.py": fastmcp,
      "test_a.py": fastmcp,
      ".venv/a.py": fastmcp,
      "b.py": inside,
    };
    expect((await detect(files)).runtime?.entrypoint).toBe("server:mcp");
  });

  it("asks where several fit", async () => {
    const { runtime, problem } = await detect({ "pyproject.toml": "", "a.py": fastmcp, "b.py": fastmcp });
    expect(runtime).toBeUndefined();
    expect(problem).toContain("a:mcp");
  });

  it("takes a program without FastMCP, with the transport that it shows", async () => {
    const text =
      'from mcp.server.stdio import stdio_server\nasync with stdio_server() as s: ...\nif __name__ == "__main__":\n  main()\n';
    const { runtime } = await detect({ "requirements.txt": "mcp\n", "server.py": text });
    expect(runtime).toMatchObject({ command: ["python3", "server.py"], transport: "stdio" });
  });

  it("says what to write where there is nothing", async () => {
    expect((await detect({ "pyproject.toml": "" })).problem).toContain("runtime.entrypoint");
  });
});

describe("node", () => {
  it.each([
    [
      "scripts.start",
      { scripts: { start: "node dist/a.js", build: "tsc" }, bin: "b.js" },
      ["node", "dist/a.js"],
    ],
    ["bin", { scripts: { start: "tsx a.ts", build: "tsc" }, bin: "./b.js" }, ["node", "b.js"]],
    [
      "the bin of its name",
      { scripts: { build: "tsc" }, bin: { other: "o.js", presto: "p.js" } },
      ["node", "p.js"],
    ],
    ["main", { scripts: { start: "A=1 node x.js", build: "tsc" }, main: "m.js" }, ["node", "m.js"]],
  ])("starts by %s", async (_what, manifest, command) => {
    const { runtime } = await detect(node(manifest));
    expect(runtime).toMatchObject({ kind: "node", command, build: ["npm", "run", "build"] });
  });

  it("does not take a file that is neither there nor built", async () => {
    const { runtime, problem } = await detect(node({ main: "m.js" }));
    expect(runtime).toBeUndefined();
    expect(problem).toContain("runtime.command");
  });

  it.each([
    ["import { StdioServerTransport } from 'x';", "stdio"],
    ["StdioServerTransport; StreamableHTTPServerTransport", "streamable-http"],
    ["app.listen(3000)", "streamable-http"],
    ["nothing", "streamable-http"],
  ])("reads the transport from the sources: %s", async (text, transport) => {
    const { runtime } = await detect({ ...node({ main: "a.js" }), "a.js": text });
    expect(runtime?.transport).toBe(transport);
  });

  it("survives a broken package.json", async () => {
    expect((await detect({ "package.json": "{" })).problem).toBeDefined();
  });
});

describe("go, and what is written", () => {
  it("builds the one program", async () => {
    const { runtime } = await detect({
      "go.mod": "module x\n\ngo 1.26\n",
      "cmd/presto/main.go": "package main\n",
    });
    expect(runtime).toMatchObject({ kind: "go", version: "1.26", command: ["./bin/server"] });
    expect(runtime?.build?.at(-1)).toBe("./cmd/presto");
  });

  it("lets what is written win", async () => {
    const written = {
      language: "python",
      entrypoint: "x:y",
      transport: "stdio",
      port: 9000,
      path: "/x",
    } as const;
    const { runtime, guesses } = await detect({ "server.py": fastmcp }, written);
    expect(runtime).toMatchObject({ entrypoint: "x:y", transport: "stdio", port: 9000, path: "/x" });
    expect(guesses).toEqual([]);
  });

  it("splits a command without a shell", async () => {
    const { runtime } = await detect({}, { language: "node", command: "node 'my server.js' --name \"a b\"" });
    expect(runtime?.command).toEqual(["node", "my server.js", "--name", "a b"]);
  });

  it.each([
    ["node a.js", "node"],
    ["python3 a.py", "python"],
    ["/usr/bin/python3.13 a.py", "python"],
    ["uv run a", "python"],
  ])("knows the language of %s", async (command, kind) => {
    expect((await detect({}, { command })).runtime?.kind).toBe(kind);
  });

  it("tells languages apart by their MCP library, or asks", async () => {
    const both = {
      "package.json": '{"dependencies":{"prettier":"3"}}',
      "requirements.txt": "fastmcp>=2\n",
      "server.py": fastmcp,
    };
    expect((await detect(both)).runtime?.kind).toBe("python");
    expect((await detect({ "package.json": "{}", "go.mod": "" })).problem).toContain("runtime.language");
  });

  it("asks where there is nothing, and mentions a Dockerfile", async () => {
    expect((await detect({})).problem).toContain("language");
    expect((await detect({ Dockerfile: "FROM x" })).problem).toContain("dockerfile: Dockerfile");
  });

  it("takes images and Dockerfiles as they are", async () => {
    const image = `acme/x@sha256:${"a".repeat(64)}`;
    expect((await detect({}, { image })).runtime).toMatchObject({ kind: "image", image, command: [] });
    expect((await detect({}, { dockerfile: "Dockerfile" })).runtime?.kind).toBe("dockerfile");
  });
});
