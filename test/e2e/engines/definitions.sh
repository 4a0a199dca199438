# shellcheck shell=bash disable=SC2154
# Sourced by install.sh. Definitions of the kinds that are rendered and that no part of the tests brings along: the
# files that schemas/kubernetes/objects.json was made from, at the same versions.

node -e '
  for (const source of JSON.parse(require("node:fs").readFileSync(process.argv[1], "utf8")).sources) {
    if (!/^(k8s\.io\/kubernetes|sigs\.k8s\.io\/gateway-api)@/.test(source)) console.log(source);
  }' "$here/../../../schemas/kubernetes/objects.json" | while read -r module file; do
  name="${module//\//_}"
  [ ! -f "$engines/definitions/$name.yaml" ] || continue
  find_go
  say "definitions of $module: fetching"
  mkdir -p "$engines/definitions"
  (cd / && GOFLAGS=-mod=mod "$go" mod download "$module") || fail "$module could not be fetched."
  # The module cache writes an upper-case letter as an exclamation mark and its lower case; none of these has one.
  cp "$("$go" env GOMODCACHE)/$module/$file" "$engines/definitions/$name.yaml"
  chmod 644 "$engines/definitions/$name.yaml"
done
