#!/usr/bin/env bash
# npm run engines [-- PART…]: builds the real parts that the end-to-end tests run against, all of them or those of some
# parts. Each part's script, <part>.sh beside this one, says what it needs. Skips what is already there.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/folder.sh"
. "$here/wheel.sh"
. "$here/go.sh"

parts=(workflow github register gateway cluster definitions image contract)
command -v git >/dev/null || install_debian git ca-certificates
for part in "${@:-${parts[@]}}"; do
  [ -f "$here/$part.sh" ] || fail "there is no part $part. Parts: ${parts[*]}."
  # shellcheck source=/dev/null
  . "$here/$part.sh"
done
say "engines: ready in $engines"
