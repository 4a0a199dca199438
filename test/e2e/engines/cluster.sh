# shellcheck shell=bash disable=SC2154
# Sourced by install.sh. A single-node Kubernetes with containerd, cluster DNS, metrics and a Gateway API
# implementation.

for program in containerd runc docker-registry etcd iptables ip openssl unshare nsenter; do
  PATH="$PATH:/usr/sbin:/sbin" command -v "$program" >/dev/null || missing_programs=yes
done
[ -d /usr/lib/cni ] || missing_programs=yes
if [ -n "${missing_programs:-}" ]; then
  install_debian containerd runc docker-registry etcd-server containernetworking-plugins iptables iproute2 openssl util-linux
fi

# build_kubernetes: all parts of Kubernetes as one binary from kubernetes/main.go, linked under each part's name.
build_kubernetes() {
  local folder="$engines/kubernetes/$KUBERNETES_VERSION" started=$SECONDS building part staging minor
  if [ -x "$folder/kubernetes" ]; then
    say "kubernetes $KUBERNETES_VERSION: already here"
    return
  fi
  find_go
  say "kubernetes $KUBERNETES_VERSION: building (four minutes on two cores)"
  mkdir -p "$engines/kubernetes"
  building="$(mktemp -d "$engines/kubernetes/building.XXXXXX")"
  staging="v0.${KUBERNETES_VERSION#1.}"
  minor="${KUBERNETES_VERSION#1.}"
  (
    cp "$here/kubernetes/main.go" "$building/main.go"
    cd "$building"
    "$go" mod init throwaway 2>/dev/null
    "$go" mod edit -require "k8s.io/kubernetes@v$KUBERNETES_VERSION"
    "$go" mod download "k8s.io/kubernetes@v$KUBERNETES_VERSION"
    # Kubernetes keeps these modules in its own tree; outside of it each has a version of its own.
    sed -nE 's|^[[:space:]]+(k8s.io/[a-z-]+) => ./staging/.*|\1|p' \
      "$("$go" env GOMODCACHE)/k8s.io/kubernetes@v$KUBERNETES_VERSION/go.mod" |
      while read -r part; do "$go" mod edit -replace "$part=$part@$staging"; done
    GOFLAGS=-mod=mod "$go" mod tidy
    CGO_ENABLED=0 "$go" build -trimpath -o kubernetes -ldflags "-s -w \
      -X k8s.io/component-base/version.gitVersion=v$KUBERNETES_VERSION \
      -X k8s.io/component-base/version.gitMajor=1 -X k8s.io/component-base/version.gitMinor=${minor%%.*}" .
  ) || {
    rm -rf "$building"
    fail "kubernetes $KUBERNETES_VERSION did not build; the compiler's words are above."
  }
  for part in kube-apiserver kube-controller-manager kube-scheduler kube-proxy kubelet kubectl; do
    ln -s kubernetes "$building/$part"
  done
  rm -rf "$folder"
  chmod 755 "$building"
  mv "$building" "$folder"
  say "kubernetes $KUBERNETES_VERSION: built in $((SECONDS - started)) s"
}

# fetch_definitions MODULE VERSION FOLDER NAME: copies a folder of YAML out of a Go module as $engines/NAME/VERSION.
fetch_definitions() {
  local module="$1" version="$2" folder="$engines/$4/$2"
  [ ! -d "$folder" ] || return 0
  find_go
  say "$4 $version: fetching"
  mkdir -p "$engines/$4"
  (cd / && GOFLAGS=-mod=mod "$go" mod download "$module@v$version") || fail "$4 $version could not be fetched."
  cp -r "$("$go" env GOMODCACHE)/${module}@v$version/$3" "$folder.part"
  chmod -R u+w "$folder.part"
  mv "$folder.part" "$folder"
}

# build_pause: what holds a pod's namespaces; static, waits for a signal.
build_pause() {
  local folder="$engines/pause/1"
  [ -x "$folder/pause" ] || {
    find_go
    mkdir -p "$folder"
    CGO_ENABLED=0 "$go" build -trimpath -ldflags "-s -w" -o "$folder/pause" "$here/kubernetes/pause.go"
  }
}

build_kubernetes
build_pause
build_with_go contour "$CONTOUR_VERSION" github.com/projectcontour/contour/cmd/contour
build_with_go coredns "$COREDNS_VERSION" github.com/coredns/coredns
build_with_go metrics-server "$METRICS_SERVER_VERSION" sigs.k8s.io/metrics-server/cmd/metrics-server
fetch_definitions sigs.k8s.io/gateway-api "$GATEWAY_API_VERSION" config/crd/experimental gateway-api
fetch_definitions github.com/projectcontour/contour "$CONTOUR_VERSION" examples/contour contour-definitions
# shellcheck source=gateway.sh
. "$here/gateway.sh"
