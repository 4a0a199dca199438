#!/usr/bin/env bash
# npm run engines: builds the real parts that the end-to-end tests run against. Skips what is already there.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/folder.sh"
. "$here/wheel.sh"
. "$here/go.sh"

command -v git >/dev/null || install_debian git ca-certificates
build_with_go act "$ACT_VERSION" github.com/nektos/act
build_with_go actionlint "$ACTIONLINT_VERSION" github.com/rhysd/actionlint/cmd/actionlint
fetch_wheel zizmor zizmor "$ZIZMOR_VERSION" "$ZIZMOR_SHA256_X86_64"
ln -sfn "zizmor-$ZIZMOR_VERSION.data/scripts/zizmor" "$engines/zizmor/$ZIZMOR_VERSION/zizmor"
say "engines: ready in $engines"
