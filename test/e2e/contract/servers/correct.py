"""A correct server with the Python SDK, over stdio, or over HTTP where PORT is set."""

import asyncio
import json
import os

import mcp.types as types
from mcp.server.lowlevel import Server
from mcp.server.stdio import stdio_server
from mcp.shared.exceptions import MCPError

NUMBER = {"type": "number"}
ADD = types.Tool(
    name="add",
    description="Adds two numbers.",
    input_schema={
        "type": "object",
        "properties": {"a": NUMBER, "b": NUMBER},
        "required": ["a", "b"],
        "additionalProperties": False,
    },
    output_schema={"type": "object", "properties": {"sum": NUMBER}, "required": ["sum"]},
    annotations=types.ToolAnnotations(read_only_hint=True),
)


async def list_tools(_context, params):
    if params is not None and params.cursor is not None:
        raise MCPError(code=types.INVALID_PARAMS, message="Unknown cursor")
    return types.ListToolsResult(tools=[ADD])


def text(value):
    return [types.TextContent(type="text", text=value)]


async def call_tool(_context, params):
    if params.name != "add":
        raise MCPError(code=types.INVALID_PARAMS, message=f"Tool {params.name} not found")
    arguments = params.arguments or {}
    numbers = all(isinstance(arguments.get(key), (int, float)) for key in ("a", "b"))
    if not numbers or len(arguments) != 2:
        return types.CallToolResult(content=text("a and b are numbers, and all there is"), is_error=True)
    result = {"sum": arguments["a"] + arguments["b"]}
    return types.CallToolResult(content=text(json.dumps(result)), structured_content=result)


server = Server("correct-python", version="1.0.0", on_list_tools=list_tools, on_call_tool=call_tool)


async def serve_stdio():
    async with stdio_server() as (read, write):
        await server.run(read, write, server.create_initialization_options())


if "PORT" in os.environ:
    import uvicorn

    host, port = os.environ["HOST"], int(os.environ["PORT"])
    uvicorn.run(server.streamable_http_app(host=host), host=host, port=port, log_level="warning")
else:
    asyncio.run(serve_stdio())
