import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);

// src/image/python-launcher.ts
var pythonLauncher = `import importlib
import os
import site
import sys


def only_shipped_packages():
    """Hides what happens to be installed on this machine, so that a missing requirement shows here already."""
    here = os.path.dirname(os.path.abspath(__file__))
    hidden = ("site-packages", "dist-packages")
    sys.path[:] = [p for p in sys.path if os.path.abspath(p) != here]
    if sys.prefix != sys.base_prefix:
        return  # an environment of its own holds what was shipped and nothing else
    sys.path[:] = [p for p in sys.path if os.path.basename(p) not in hidden]
    dependencies = os.environ.get("MCP_PIPELINE_DEPENDENCIES")
    if dependencies:
        site.addsitedir(dependencies)


def note_serving():
    """Returns a function that says whether an HTTP server has run in this process."""
    served = []
    try:
        import uvicorn
    except ImportError:
        return lambda: False
    serve = uvicorn.Server.serve

    async def noted(self, *args, **kwargs):
        served.append(True)
        return await serve(self, *args, **kwargs)

    uvicorn.Server.serve = noted
    return lambda: bool(served)


def serve_http(server):
    host, port = os.environ["FASTMCP_HOST"], int(os.environ["FASTMCP_PORT"])
    path = os.environ["FASTMCP_STREAMABLE_HTTP_PATH"]
    package = type(server).__module__.partition(".")[0]
    if package == "fastmcp":
        server.run(transport="streamable-http", host=host, port=port, path=path)
    elif hasattr(getattr(server, "settings", None), "streamable_http_path"):
        server.settings.host, server.settings.port = host, port
        server.settings.streamable_http_path = path
        server.run(transport="streamable-http")
    elif package == "mcp":
        server.run(transport="streamable-http", host=host, port=port, streamable_http_path=path)
    else:
        server.run()


def imported(module_name):
    """A module that serves stdio while it is imported closes both streams when that ends: it gets copies of them."""
    kept = sys.stdin, sys.stdout
    sys.stdin, sys.stdout = os.fdopen(os.dup(0)), os.fdopen(os.dup(1), "w", 1)
    try:
        return importlib.import_module(module_name)
    finally:
        sys.stdin, sys.stdout = kept


def main():
    module_name, _, object_name = sys.argv[1].partition(":")
    http = os.environ.get("FASTMCP_TRANSPORT") == "streamable-http"
    only_shipped_packages()
    served = note_serving() if http else lambda: False
    if http:
        # A module that serves stdio while it is imported then ends at once instead of waiting for input.
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    sys.argv[:] = [module_name]
    module = imported(module_name) if http else importlib.import_module(module_name)
    server = getattr(module, object_name, None)
    if server is None:
        sys.exit(f"{module_name}.py has no object named {object_name}. Correct runtime.entrypoint in mcp.yaml.")
    if not callable(getattr(server, "run", None)):
        sys.exit(f"{module_name}:{object_name} is a {type(server).__name__} and has no run(); name the server object.")
    if served():
        return
    if http:
        serve_http(server)
    else:
        server.run()


main()
`;

export {
  pythonLauncher
};
