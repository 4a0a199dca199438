# The Python SDK as an upstream, both eras. Prints a line for each call that reaches a tool, prompt or resource.
import os

import uvicorn
from mcp.server.mcpserver import MCPServer

server = MCPServer("upstream", version="1.0.0")


def ran(what: str) -> str:
    print(f"ran {what}", flush=True)
    return f"did {what}"


META = {"dev.mcp-pipeline/authorize": {"groups": ["data"]}, "acme.example/kept": "yes"}


def add_tool(name: str) -> None:
    def run(q: str = "") -> str:
        return ran(name)

    server.add_tool(run, name=name, description=f"The tool {name}.", meta=META)


for tool in ("search", "delete_all", "scoped"):
    add_tool(tool)


@server.prompt()
def greet() -> str:
    return ran("greet")


@server.prompt()
def secret_prompt() -> str:
    return ran("secret_prompt")


@server.resource("file:///open")
def opened() -> str:
    return ran("file:///open")


@server.resource("file:///notes/secret")
def secret() -> str:
    return ran("file:///notes/secret")


@server.resource("file:///notes/{name}")
def note(name: str) -> str:
    return ran(f"file:///notes/{name}")


app = server.streamable_http_app(stateless_http=True, json_response=os.environ.get("JSON") == "1")
print("ready", flush=True)
uvicorn.run(app, host="127.0.0.1", port=int(os.environ["PORT"]), log_level="error")
