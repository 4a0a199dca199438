#!/usr/bin/env bash
# The machine that the cluster runs on: process 1 of its own process, mount and network namespaces. When it ends,
# everything in it is gone: processes, mounts, devices, firewall rules. Started by cluster.mjs only.
#   node.sh FOLDER ENGINES ADDRESS CGROUP
set -euo pipefail
folder="$1" engines="$2" address="$3" cgroup="$4"
# Signals from inside reach process 1 only where it waits for them.
trap "exit 143" TERM
export PATH="$PATH:/usr/sbin:/sbin"
# shellcheck source=../versions.env
. "$(dirname "${BASH_SOURCE[0]}")/../versions.env"
kubernetes="$engines/kubernetes/$KUBERNETES_VERSION"

# Whoever started this holds the other end of stdin: when it dies, this machine is switched off.
(
  cat >/dev/null
  kill -TERM 1
) <&0 &

# Nothing of this machine's own runtime state is seen by, or mixed with, the host's.
mount --make-rshared /
mount -t tmpfs tmpfs /run
mkdir -p /run/netns /run/lock /var/log/containers
mount -t tmpfs tmpfs /var/log/containers
for controller in /sys/fs/cgroup/*/; do
  [ ! -e "$controller/cgroup.procs" ] || mkdir -p "$controller/$cgroup"
done
[ ! -e /sys/fs/cgroup/cgroup.procs ] || mkdir -p "/sys/fs/cgroup/$cgroup"

ip link set lo up
touch "$folder/entered"
until ip address show to "$address" | grep -q inet; do sleep 0.05; done
sysctl -q -w net.ipv4.ip_forward=1
for switch in net.bridge.bridge-nf-call-iptables net.bridge.bridge-nf-call-ip6tables; do
  sysctl -q -w "$switch=1" || true
done
# The gateway's ports as clients know them; Contour has its Envoy listen 8000 above.
iptables -t nat -A PREROUTING -d "$address" -p tcp --dport 443 -j REDIRECT --to-ports 8443
iptables -t nat -A PREROUTING -d "$address" -p tcp --dport 80 -j REDIRECT --to-ports 8080
iptables -t nat -A OUTPUT -d "$address" -p tcp --dport 443 -j REDIRECT --to-ports 8443

# start NAME COMMAND…: in the background, with its log in the folder; started again when it dies.
start() {
  local name="$1"
  shift
  (
    while :; do
      "$@" >>"$folder/logs/$name.log" 2>&1 || true
      echo "== $name ended; starting it again" >>"$folder/logs/$name.log"
      sleep 1
    done
  ) &
}
answers() { (exec 3<>"/dev/tcp/$1/$2") 2>/dev/null; }

start etcd etcd --data-dir "$folder/etcd" --unsafe-no-fsync --log-level error \
  --listen-client-urls http://127.0.0.1:2379 --advertise-client-urls http://127.0.0.1:2379 \
  --listen-peer-urls http://127.0.0.1:2380
start containerd containerd --config "$folder/containerd.toml"
start registry docker-registry serve "$folder/registry.yml"
start issuer "$(command -v node)" "$(dirname "${BASH_SOURCE[0]}")/issuer.mjs" "$folder" "$address"
until answers 127.0.0.1 2379 && answers "$address" 9443; do sleep 0.05; done

start kube-apiserver "$kubernetes/kube-apiserver" --etcd-servers=http://127.0.0.1:2379 --bind-address=0.0.0.0 \
  --advertise-address="$address" --secure-port=6443 --cert-dir="$folder/apiserver" \
  --service-cluster-ip-range=10.96.0.0/16 --token-auth-file="$folder/tokens.csv" \
  --authentication-config="$folder/authentication.yaml" --authorization-mode=Node,RBAC --allow-privileged=true \
  --service-account-issuer=https://kubernetes.default.svc.cluster.local \
  --service-account-key-file="$folder/pki/accounts.pub" --service-account-signing-key-file="$folder/pki/accounts.key" \
  --kubelet-preferred-address-types=InternalIP --requestheader-client-ca-file="$folder/pki/ca.crt" \
  --requestheader-allowed-names=front-proxy --requestheader-extra-headers-prefix=X-Remote-Extra- \
  --requestheader-group-headers=X-Remote-Group --requestheader-username-headers=X-Remote-User \
  --proxy-client-cert-file="$folder/pki/front-proxy.crt" --proxy-client-key-file="$folder/pki/front-proxy.key" \
  --enable-aggregator-routing=true
until answers "$address" 6443 && [ -s "$folder/apiserver/apiserver.crt" ]; do sleep 0.05; done

admin="$folder/admin.kubeconfig"
start kube-controller-manager "$kubernetes/kube-controller-manager" --kubeconfig="$admin" --leader-elect=false \
  --service-account-private-key-file="$folder/pki/accounts.key" --root-ca-file="$folder/apiserver/apiserver.crt" \
  --horizontal-pod-autoscaler-sync-period=5s --horizontal-pod-autoscaler-initial-readiness-delay=5s \
  --horizontal-pod-autoscaler-cpu-initialization-period=10s
start kube-scheduler "$kubernetes/kube-scheduler" --kubeconfig="$admin" --leader-elect=false
start kubelet "$kubernetes/kubelet" --kubeconfig="$admin" --config="$folder/kubelet.yaml" --hostname-override=node \
  --root-dir="$folder/kubelet" --node-ip="$address"
start kube-proxy "$kubernetes/kube-proxy" --kubeconfig="$admin" --proxy-mode=iptables --hostname-override=node \
  --conntrack-max-per-core=0 --masquerade-all=true --healthz-bind-address=127.0.0.1:10256
start coredns "$engines/coredns/$COREDNS_VERSION/coredns" -conf "$folder/Corefile"
start metrics-server "$engines/metrics-server/$METRICS_SERVER_VERSION/metrics-server" --kubeconfig="$admin" \
  --authentication-kubeconfig="$admin" --authorization-kubeconfig="$admin" --kubelet-insecure-tls \
  --kubelet-preferred-address-types=InternalIP --metric-resolution=10s --kubelet-request-timeout=5s \
  --cert-dir="$folder/metrics-server" --secure-port=4443
# Contour ends at once while its definitions are not there yet.
until [ -e "$folder/definitions-applied" ]; do sleep 0.1; done
contour="$engines/contour/$CONTOUR_VERSION/contour"
start contour "$contour" serve --insecure --xds-address=127.0.0.1 --xds-port=8001 --kubeconfig="$admin" \
  --config-path="$folder/contour.yaml" --disable-leader-election
"$contour" bootstrap --xds-address=127.0.0.1 --xds-port=8001 --admin-address="$folder/envoy.sock" "$folder/envoy.json"
start envoy "$engines/envoy/$ENVOY_VERSION/envoy/_bin/envoy" --config-path "$folder/envoy.json" \
  --service-cluster contour --service-node node --log-level warning
# Adopts and reaps what the parts leave behind.
while :; do wait -n || sleep 1; done
