# shellcheck shell=bash disable=SC2154
# Sourced by install.sh. Builds images, keeps them in a registry, runs them, and lists what is in them.

for program in runc docker-registry dockerd containerd; do
  command -v "$program" >/dev/null || {
    install_debian runc docker-registry docker.io containerd iptables
    break
  }
done
build_in_module buildkitd "$BUILDKITD_VERSION" github.com/moby/buildkit/cmd/buildkitd github.com/moby/buildkit
build_with_go buildx "$BUILDX_VERSION" github.com/docker/buildx/cmd/buildx
build_in_module syft "$SYFT_VERSION" github.com/anchore/syft/cmd/syft github.com/anchore/syft "-X main.version=$SYFT_VERSION"
fetch_wheel uv uv "$UV_VERSION" "$UV_SHA256_X86_64"
# The wheel's Python module has the name that the program gets here.
rm -rf "$engines/uv/$UV_VERSION/uv"
ln -s "uv-$UV_VERSION.data/scripts/uv" "$engines/uv/$UV_VERSION/uv"

# The file system that test base images start from: nothing can be pulled where these tests run. The host's
# certificates are added, because whoever stands between the host and the package registries stands there for a build.
rootfs="$engines/rootfs/$ROOTFS_VERSION"
if [ ! -f "$rootfs/rootfs.tar" ]; then
  command -v mmdebstrap >/dev/null || install_debian mmdebstrap
  say "rootfs $ROOTFS_VERSION: making (about a minute)"
  mkdir -p "$engines/rootfs"
  making="$(mktemp -d "$engines/rootfs/making.XXXXXX")"
  cp /etc/ssl/certs/ca-certificates.crt "$making/ca.crt"
  as_root=()
  if [ "$(id -u)" -ne 0 ]; then as_root=(sudo -n); fi
  "${as_root[@]}" mmdebstrap --quiet --variant=minbase --mode=root --include=python3-venv,python3-pip,ca-certificates,libstdc++6 \
    --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-exclude=/usr/share/man/*' \
    --dpkgopt='path-exclude=/usr/share/locale/*' --aptopt='Acquire::Languages "none"' \
    --customize-hook="cp '$making/ca.crt' \"\$1/etc/ssl/certs/ca-certificates.crt\"" \
    --customize-hook='rm -rf "$1"/var/lib/apt/lists/* "$1"/var/cache/* "$1"/var/log/*' \
    bookworm "$making/rootfs.tar" >&2 || {
    rm -rf "$making"
    fail "mmdebstrap could not make the file system of the test base images."
  }
  rm -rf "$rootfs"
  chmod 755 "$making"
  mv "$making" "$rootfs"
fi
