# shellcheck shell=bash
# Sourced. Says where the engines live and reads their versions.

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
set -a
# shellcheck source=versions.env
. "$here/versions.env"
set +a

# One folder outside the work tree, one sub-folder per part and version: switching branches rebuilds nothing.
engines="${MCP_PIPELINE_ENGINES:-${XDG_CACHE_HOME:-$HOME/.cache}/mcp-pipeline/engines}"

say() { printf '%s\n' "$*" >&2; }
fail() {
  say "engines: $*"
  exit 3
}

# install_debian PACKAGE…: through apt, as root or with sudo.
install_debian() {
  command -v apt-get >/dev/null || fail "$* is missing and there is no apt-get here. Install it and run npm run engines again."
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || fail "$* is missing. Install it as root and run npm run engines again."
    as_root=(sudo -n)
  fi
  say "apt: installing $*"
  "${as_root[@]}" apt-get update -qq >&2 || say "apt: could not refresh the package lists; trying with the ones that are here"
  DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends "$@" >/dev/null ||
    fail "apt could not install $*."
}
