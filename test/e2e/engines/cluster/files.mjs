// The configuration files of a test cluster's parts.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Token of the cluster's administrator; the cluster lives on this machine and for minutes only. */
const adminToken = "test-administrator";
/** Audience that the cluster expects in tokens of workflow jobs. */
export const audience = "https://mcp-pipeline.test/clusters/one";

/** @param {{ folder: string, address: string, cgroup: string, engines: string, versions: Record<string, string> }} about */
export function writeFiles(about) {
  const { folder } = about;
  for (const sub of ["logs", "definitions", "certs.d", "kubelet"])
    mkdirSync(join(folder, sub), { recursive: true });
  const write = (name, text) => writeFileSync(join(folder, name), text, { mode: 0o600 });
  write("tokens.csv", `${adminToken},admin,admin,"system:masters"\n`);
  write("registry.yml", registryConfig(about));
  write("containerd.toml", containerdConfig(about));
  mkdirSync(join(folder, "cni"), { recursive: true });
  write("cni/10-pods.conflist", JSON.stringify(podNetwork(about)));
  write("kubelet.yaml", JSON.stringify(kubeletConfig(about)));
  write("authentication.yaml", JSON.stringify(authentication(about)));
  write("Corefile", corefile(about));
  write(
    "contour.yaml",
    JSON.stringify({ gateway: { gatewayRef: { namespace: "gateway-system", name: "mcp" } } }),
  );
  trustRegistry(folder, `${about.address}:5000`);
}

/** Lets the cluster pull from a registry over plain HTTP. containerd reads the file at each pull. */
export function trustRegistry(folder, host, at = host) {
  mkdirSync(join(folder, "certs.d", host), { recursive: true });
  const server = `server = "http://${at}"

[host."http://${at}"]
  capabilities = ["pull", "resolve"]
`;
  writeFileSync(join(folder, "certs.d", host, "hosts.toml"), server);
}

/** @param {{ address: string, certificate?: string, token?: string }} about */
export function kubeconfig({ address, certificate, token = adminToken }) {
  const ca = certificate && readFileSync(certificate).toString("base64");
  return JSON.stringify({
    apiVersion: "v1",
    kind: "Config",
    clusters: [
      {
        name: "test",
        cluster: {
          server: `https://${address}:6443`,
          ...(ca ? { "certificate-authority-data": ca } : { "insecure-skip-tls-verify": true }),
        },
      },
    ],
    users: [{ name: "admin", user: { token } }],
    contexts: [{ name: "test", context: { cluster: "test", user: "admin" } }],
    "current-context": "test",
  });
}

const registryConfig = ({ folder, address }) => `version: 0.1
log: { level: warn, accesslog: { disabled: true } }
storage: { filesystem: { rootdirectory: ${folder}/registry }, delete: { enabled: true } }
http: { addr: "${address}:5000" }
`;

// restrict_oom_score_adj: without it every sandbox fails where the process may not lower its own score.
const containerdConfig = ({ folder, address }) => `version = 2
root = "${folder}/containerd/root"
state = "/run/containerd-state"
disabled_plugins = ["io.containerd.snapshotter.v1.btrfs", "io.containerd.snapshotter.v1.zfs"]
[grpc]
  address = "/run/containerd.sock"
[plugins."io.containerd.grpc.v1.cri"]
  sandbox_image = "${address}:5000/pause:1"
  restrict_oom_score_adj = true
  max_container_log_line_size = 65536
  [plugins."io.containerd.grpc.v1.cri".cni]
    bin_dir = "/usr/lib/cni"
    conf_dir = "${folder}/cni"
  [plugins."io.containerd.grpc.v1.cri".registry]
    config_path = "${folder}/certs.d"
`;

const podNetwork = () => ({
  cniVersion: "0.4.0",
  name: "pods",
  plugins: [
    {
      type: "bridge",
      bridge: "pods0",
      isGateway: true,
      ipMasq: true,
      hairpinMode: true,
      ipam: {
        type: "host-local",
        dataDir: "/run/cni",
        ranges: [[{ subnet: "10.244.0.0/16" }]],
        routes: [{ dst: "0.0.0.0/0" }],
      },
    },
    { type: "portmap", capabilities: { portMappings: true } },
  ],
});

const kubeletConfig = ({ folder, cgroup, address }) => ({
  apiVersion: "kubelet.config.k8s.io/v1beta1",
  kind: "KubeletConfiguration",
  containerRuntimeEndpoint: "unix:///run/containerd.sock",
  cgroupDriver: "cgroupfs",
  cgroupRoot: `/${cgroup}`,
  failCgroupV1: false,
  failSwapOn: false,
  authentication: { anonymous: { enabled: true }, webhook: { enabled: false } },
  authorization: { mode: "AlwaysAllow" },
  clusterDNS: [address],
  clusterDomain: "cluster.local",
  podLogsDir: `${folder}/pod-logs`,
  serializeImagePulls: false,
  registryPullQPS: 0,
  eventRecordQPS: 0,
  // The disk is the developer's: its fill level is none of the cluster's business.
  evictionHard: {
    "memory.available": "50Mi",
    "nodefs.available": "0%",
    "imagefs.available": "0%",
    "nodefs.inodesFree": "0%",
  },
  imageGCHighThresholdPercent: 100,
  shutdownGracePeriod: "0s",
});

const authentication = ({ folder, address }) => ({
  apiVersion: "apiserver.config.k8s.io/v1",
  kind: "AuthenticationConfiguration",
  jwt: [
    {
      issuer: {
        url: `https://${address}:9443`,
        audiences: [audience],
        certificateAuthority: readFileSync(join(folder, "pki", "ca.crt"), "utf8"),
      },
      // As docs/kubernetes.md tells: never `sub`, never the repository's name alone.
      claimMappings: {
        username: { expression: "'mcp-pipeline:' + claims.repository_id + ':' + claims.environment" },
        groups: { expression: "['mcp-pipeline:deployers']" },
      },
      claimValidationRules: [
        {
          expression: "claims.job_workflow_sha in ['1111111111111111111111111111111111111111']",
          message: "not a released workflow",
        },
        { expression: "claims.repository_owner_id == '4242'", message: "another owner" },
        { expression: "claims.repository_id in ['777']", message: "another repository" },
        { expression: "claims.environment in ['staging', 'production']", message: "another environment" },
      ],
    },
  ],
});

const corefile = ({ folder, address }) => `.:53 {
  bind ${address}
  kubernetes cluster.local in-addr.arpa ip6.arpa {
    kubeconfig ${folder}/admin.kubeconfig test
    pods insecure
    ttl 5
  }
  errors
}
`;

/** What is applied before anything else: definitions first, then what uses them. */
export function definitionFiles({ engines, versions }) {
  const gatewayApi = join(engines, "gateway-api", versions.GATEWAY_API_VERSION);
  const yaml = readdirSync(gatewayApi).filter(
    (name) => name.endsWith(".yaml") && name !== "kustomization.yaml",
  );
  return [
    ...yaml.map((name) => join(gatewayApi, name)),
    join(engines, "contour-definitions", versions.CONTOUR_VERSION, "01-crds.yaml"),
  ];
}

/** Services of the node's own processes, and the gateway that servers attach to. */
export function standardObjects({ folder, address, domains }) {
  const pem = (name) => readFileSync(join(folder, "pki", name)).toString("base64");
  const listener = (name, protocol, port, more) => ({
    name,
    protocol,
    port,
    allowedRoutes: { namespaces: { from: "All" } },
    ...more,
  });
  const tls = { mode: "Terminate", certificateRefs: [{ name: "gateway-certificate" }] };
  return [
    { apiVersion: "v1", kind: "Namespace", metadata: { name: "gateway-system" } },
    {
      apiVersion: "v1",
      kind: "Service",
      metadata: { name: "metrics-server", namespace: "kube-system" },
      spec: { ports: [{ name: "https", port: 443, targetPort: 4443 }] },
    },
    {
      apiVersion: "discovery.k8s.io/v1",
      kind: "EndpointSlice",
      metadata: {
        name: "metrics-server",
        namespace: "kube-system",
        labels: { "kubernetes.io/service-name": "metrics-server" },
      },
      addressType: "IPv4",
      ports: [{ name: "https", port: 4443 }],
      endpoints: [{ addresses: [address], conditions: { ready: true } }],
    },
    {
      apiVersion: "apiregistration.k8s.io/v1",
      kind: "APIService",
      metadata: { name: "v1beta1.metrics.k8s.io" },
      spec: {
        group: "metrics.k8s.io",
        version: "v1beta1",
        groupPriorityMinimum: 100,
        versionPriority: 100,
        insecureSkipTLSVerify: true,
        service: { name: "metrics-server", namespace: "kube-system" },
      },
    },
    {
      apiVersion: "v1",
      kind: "Secret",
      metadata: { name: "gateway-certificate", namespace: "gateway-system" },
      type: "kubernetes.io/tls",
      data: { "tls.crt": pem("gateway.crt"), "tls.key": pem("gateway.key") },
    },
    {
      apiVersion: "gateway.networking.k8s.io/v1",
      kind: "GatewayClass",
      metadata: { name: "contour" },
      spec: { controllerName: "projectcontour.io/gateway-controller" },
    },
    {
      apiVersion: "gateway.networking.k8s.io/v1",
      kind: "Gateway",
      metadata: { name: "mcp", namespace: "gateway-system" },
      spec: {
        gatewayClassName: "contour",
        listeners: [
          listener("http", "HTTP", 80, {}),
          ...domains.map((hostname, at) =>
            listener(at === 0 ? "https" : `https-${at}`, "HTTPS", 443, { hostname, tls }),
          ),
        ],
      },
    },
  ];
}
