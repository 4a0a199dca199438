import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { python } from "./upstreams.mjs";

const source = fileURLToPath(new URL("../../../libraries/python/src", import.meta.url));

const program = `
import asyncio, json
from mcp.server.mcpserver import MCPServer
from mcp.types import Tool
from mcp_pipeline import AUTHORIZE_KEY, any_of, authorize, authorize_tool

server = MCPServer("sample")

@server.tool(meta=authorize(groups=["data"], scopes=["read"]))
def one() -> str: return ""

@authorize_tool(server, authorize(groups=["a"]), authorize(authenticated=True), name="two", meta={"kept": 1})
def second() -> str: return ""

plain = Tool(name="three", input_schema={"type": "object"}, _meta=authorize(users=["bob"]))
tools = [*asyncio.run(server.list_tools()), plain]
refused = []
for wrong in ({}, {"groups": []}, {"groups": "data"}, {"groups": [""]}):
    try:
        authorize(**wrong)
    except (TypeError, ValueError) as error:
        refused.append(type(error).__name__)
print(json.dumps([{tool.name: tool.meta for tool in tools}, refused]))
`;

/** @param {import("../tally.mjs").Tally} tally */
export async function libraryCases(tally) {
  await tally.check("the Python library writes rules into _meta, through the SDK and plain", () => {
    const env = { ...process.env, PYTHONPATH: source };
    const [metas, refused] = JSON.parse(
      execFileSync(python(), ["-c", program], { env, stdio: ["ignore", "pipe", "ignore"] }),
    );
    assert.deepEqual(metas, {
      one: { "dev.mcp-pipeline/authorize": { groups: ["data"], scopes: ["read"] } },
      two: { kept: 1, "dev.mcp-pipeline/authorize": [{ groups: ["a"] }, { authenticated: true }] },
      three: { "dev.mcp-pipeline/authorize": { users: ["bob"] } },
    });
    assert.deepEqual(refused, ["ValueError", "ValueError", "TypeError", "ValueError"]);
  });
}
