import { expect, test } from "vitest";
import { portableCommand } from "../../src/manifest/portable-command.ts";

test.each([
  ["node server.js", { command: ["node", "server.js"] }],
  ["/usr/local/bin/node server.js", { command: ["node", "server.js"] }],
  [".venv/bin/python server.py", { command: ["python3", "server.py"] }],
  ["venv/bin/python3.12 -m presto", { command: ["python3", "-m", "presto"] }],
  ["C:\\\\py\\\\python.exe server.py", { command: ["python3", "server.py"] }],
  ["python server.py", { command: ["python", "server.py"] }],
  ["./bin/server --stdio", { command: ["./bin/server", "--stdio"] }],
  ["uv run server.py", { command: ["python3", "server.py"] }],
  ["uv run -- python server.py", { command: ["python", "server.py"] }],
  ["uv run --with fastmcp server.py", { command: ["uv", "run", "--with", "fastmcp", "server.py"] }],
  ["uv run", { command: ["uv", "run"] }],
  ["fastmcp run server.py:mcp", { entrypoint: "server:mcp" }],
  [".venv/bin/fastmcp run ./tools/server.py:app --transport stdio", { entrypoint: "tools.server:app" }],
  ["uv run fastmcp run server.py", { fastmcp: true }],
  ["fastmcp dev server.py", { command: ["fastmcp", "dev", "server.py"] }],
])("%s", (command, portable) => {
  expect(portableCommand(command.replaceAll("\\\\", "\\").split(" "))).toEqual(portable);
});
