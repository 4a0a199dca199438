#!/usr/bin/env bash
# npm run engines: builds the real parts that the end-to-end tests run against. Skips what is already there.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/folder.sh"
. "$here/go.sh"

command -v git >/dev/null || install_debian git ca-certificates
build_with_go act "$ACT_VERSION" github.com/nektos/act
say "engines: ready in $engines"
