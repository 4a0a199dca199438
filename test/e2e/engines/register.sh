# shellcheck shell=bash disable=SC2154
# Sourced by install.sh. The official MCP registry, its database, and a browser that reads the catalogue.

build_in_module mcp-registry "$MCP_REGISTRY_VERSION" github.com/modelcontextprotocol/registry/cmd/registry \
  github.com/modelcontextprotocol/registry

# PostgreSQL refuses to run as root: initdb and postgres are started as a user that exists on every Debian.
if ! compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null; then install_debian postgresql; fi
command -v chromium >/dev/null || install_debian chromium
