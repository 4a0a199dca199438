import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  sidecarGateway
} from "./chunk-PIHCMN2R.js";
import {
  secretNames
} from "./chunk-PSPOUBLI.js";
import {
  hostOf,
  namespaceOf,
  templateNames
} from "./chunk-73GXN7Z4.js";
import {
  patchPlace
} from "./chunk-FIGVJFQN.js";
import {
  fillTemplate
} from "./chunk-AKFMQXDF.js";
import {
  quantityOf
} from "./chunk-EQTKHVOI.js";

// src/kubernetes/objects/metadata.ts
import { createHash } from "node:crypto";
var prefix = "mcp-pipeline.dev";
var managedBy = "mcp-pipeline";
function labelValue(text) {
  return text.replaceAll(/[^A-Za-z0-9._-]/g, "_").slice(0, 63).replaceAll(/^[^A-Za-z0-9]+|[^A-Za-z0-9]+$/g, "");
}
function ownLabels(plan) {
  return {
    "app.kubernetes.io/name": plan.name,
    ...plan.version === void 0 ? {} : { "app.kubernetes.io/version": labelValue(plan.version) },
    "app.kubernetes.io/managed-by": managedBy,
    [`${prefix}/environment`]: labelValue(plan.environment)
  };
}
function ownAnnotations({ plan, image, release, lock }) {
  return {
    [`${prefix}/owner`]: plan.owner.team,
    ...release.commit === void 0 ? {} : { [`${prefix}/commit`]: release.commit },
    [`${prefix}/digest`]: digestOf(image),
    ...lock === void 0 ? {} : { [`${prefix}/lock`]: `sha256:${sha256(lock.text)}` },
    [`${prefix}/release`]: release.id,
    [`${prefix}/run`]: release.run
  };
}
function digestOf(image) {
  return image.slice(image.lastIndexOf("@") + 1);
}
function sha256(text) {
  return createHash("sha256").update(text).digest("hex");
}
function metadataOf({ namespace, labels, annotations }, name, more = {}) {
  return { name, namespace, labels: { ...labels }, annotations: { ...more, ...annotations } };
}

// src/kubernetes/objects/config-maps.ts
function environmentConfig(settings) {
  const { env = {} } = settings.request.plan.manifest;
  return Object.keys(env).length === 0 ? void 0 : configMap(settings, "env", env);
}
function gatewayConfig(settings) {
  return configMap(settings, "gateway", settings.gateway.files);
}
function configMap(settings, purpose, entries) {
  const data = Object.fromEntries(Object.entries(entries).sort(([a], [b]) => a < b ? -1 : 1));
  const hash = sha256(JSON.stringify(data)).slice(0, 10);
  return {
    apiVersion: "v1",
    kind: "ConfigMap",
    metadata: metadataOf(settings, `${settings.name}-${purpose}-${hash}`),
    immutable: true,
    data
  };
}

// src/kubernetes/objects/secrets.ts
function sourceOf(settings, secret) {
  const { manifest, platform } = settings.request.plan;
  const own = Array.isArray(manifest.secrets) ? void 0 : manifest.secrets?.[secret];
  const template = platform.secretStore?.key;
  const key = own?.key ?? (template && fillTemplate(template, { ...settings.names, secret }));
  if (key === void 0) return void 0;
  return { key, ...own?.property === void 0 ? {} : { property: own.property } };
}
var dnsSubdomain = /^(?=.{1,253}$)[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
var secretKey = /^(?!\.\.?$)[-._a-zA-Z0-9]{1,253}$/;
var secretName = ({ name }) => `${name}-secrets`;
function externalSecret(settings) {
  const store = settings.request.plan.platform.secretStore;
  if (store === void 0 || store.kind === "Secret" || settings.secrets.length === 0) return void 0;
  return {
    apiVersion: "external-secrets.io/v1",
    kind: "ExternalSecret",
    metadata: metadataOf(settings, secretName(settings)),
    spec: {
      refreshInterval: "1h",
      secretStoreRef: { kind: store.kind, name: store.name },
      target: { name: secretName(settings), creationPolicy: "Owner" },
      data: settings.secrets.map((secret) => ({
        secretKey: secret,
        remoteRef: sourceOf(settings, secret) ?? { key: secret }
      }))
    }
  };
}
function secretVariables(settings) {
  return settings.secrets.map((secret) => {
    const { name, key } = placeOf(settings, secret);
    return { name: secret, valueFrom: { secretKeyRef: { name, key } } };
  });
}
function placeOf(settings, secret) {
  const store = settings.request.plan.platform.secretStore;
  if (store?.kind !== "Secret") return { name: secretName(settings), key: secret };
  const source = sourceOf(settings, secret) ?? { key: secret };
  if (source.property !== void 0) return { name: source.key, key: source.property };
  return { name: fillTemplate(store.name, settings.names), key: source.key };
}
function secretFindings(settings) {
  const { plan } = settings.request;
  return settings.secrets.flatMap((secret) => {
    const { name, key } = placeOf(settings, secret);
    const bad = dnsSubdomain.test(name) ? secretKey.test(key) ? void 0 : key : name;
    if (bad === void 0) return [];
    const pointer = `/secrets/${secret}`;
    const line = Number((plan.origins[`${pointer}/key`] ?? plan.origins[pointer] ?? "").split(":").at(-1));
    return [
      {
        ruleId: "secret-name-unusable",
        severity: "error",
        message: `The secret ${secret} is read from ${JSON.stringify(bad)}, which is no ${bad === name ? "name of a Kubernetes Secret" : "key of a Kubernetes Secret"}.`,
        pointer,
        file: plan.manifestFile,
        ...line > 0 ? { line } : {},
        help: bad === name ? "Write key with lower-case letters, digits, dashes and dots; it is the Secret where property is written too." : "Write key with letters, digits, dashes, dots and underscores, or let the platform's secretStore.key make such names."
      }
    ];
  });
}

// src/kubernetes/objects/security.ts
var podSecurity = {
  runAsNonRoot: true,
  seccompProfile: { type: "RuntimeDefault" }
};
var containerSecurity = {
  allowPrivilegeEscalation: false,
  capabilities: { drop: ["ALL"] },
  readOnlyRootFilesystem: true
};

// src/kubernetes/objects/timing.ts
var drainSeconds = 10;
var graceSeconds = 50;
var readinessPeriod = 5;
var minReadySeconds = readinessPeriod;
function startupProbe(handler, seconds) {
  return { ...handler, periodSeconds: 1, timeoutSeconds: 3, failureThreshold: seconds };
}
function readinessProbe(handler) {
  return { ...handler, periodSeconds: readinessPeriod, timeoutSeconds: 3, failureThreshold: 3 };
}
function livenessProbe(handler) {
  return { ...handler, periodSeconds: 10, timeoutSeconds: 3, failureThreshold: 6 };
}

// src/kubernetes/objects/server-container.ts
var serverContainerName = "server";
var scratchVolume = { name: "tmp", mountPath: "/tmp" };
function serverContainer(settings) {
  const { request, resources, startupSeconds } = settings;
  const config = environmentConfig(settings)?.metadata?.name;
  const answers = answersMcp(settings);
  return {
    name: serverContainerName,
    image: request.image,
    ...config === void 0 ? {} : { envFrom: [{ configMapRef: { name: config } }] },
    env: [...whereToListen(settings), ...secretVariables(settings)],
    resources: { requests: { ...resources.requests }, limits: { ...resources.limits } },
    startupProbe: startupProbe(answers, startupSeconds),
    readinessProbe: readinessProbe(answers),
    livenessProbe: livenessProbe(answers),
    lifecycle: { preStop: { sleep: { seconds: drainSeconds } } },
    securityContext: { ...containerSecurity },
    volumeMounts: [{ ...scratchVolume }]
  };
}
function answersMcp({ gateway }) {
  return { httpGet: { path: gateway.probes.ready, port: gateway.ports.health } };
}
function whereToListen({ request: { plan } }) {
  const host = "127.0.0.1";
  const port = String(plan.runtime.port);
  const variables = [
    ["HOST", host],
    ["PORT", port]
  ];
  if (plan.runtime.kind === "python" && plan.runtime.transport === "streamable-http") {
    variables.push(["FASTMCP_HOST", host], ["FASTMCP_PORT", port]);
  }
  return variables.map(([name, value]) => ({ name, value }));
}

// src/kubernetes/objects/autoscaler.ts
function isAutoscaled({ replicas }) {
  return replicas.max > replicas.min;
}
function autoscaler(settings) {
  if (!isAutoscaled(settings)) return void 0;
  const { min, max, cpuPercent } = settings.replicas;
  return {
    apiVersion: "autoscaling/v2",
    kind: "HorizontalPodAutoscaler",
    metadata: metadataOf(settings, settings.name),
    spec: {
      scaleTargetRef: { apiVersion: "apps/v1", kind: "Deployment", name: settings.name },
      minReplicas: min,
      maxReplicas: max,
      metrics: [
        {
          type: "ContainerResource",
          containerResource: {
            name: "cpu",
            container: serverContainerName,
            target: { type: "Utilization", averageUtilization: cpuPercent }
          }
        }
      ]
    }
  };
}

// src/kubernetes/objects/certificate.ts
var nameOf = ({ name }) => `${name}-tls`;
function certificate(settings) {
  const { gateway } = settings.request.plan.platform;
  if (settings.host === void 0 || gateway === void 0 || gateway === "none") return void 0;
  const issuer = gateway.tls?.clusterIssuer;
  if (issuer === void 0 || gateway.tls?.secretName !== void 0 || gateway.parentRefs === void 0) {
    return void 0;
  }
  return {
    apiVersion: "cert-manager.io/v1",
    kind: "Certificate",
    metadata: metadataOf(settings, nameOf(settings)),
    spec: {
      secretName: nameOf(settings),
      dnsNames: [settings.host],
      issuerRef: { group: "cert-manager.io", kind: "ClusterIssuer", name: issuer }
    }
  };
}
function certificateGrant(settings) {
  const { gateway } = settings.request.plan.platform;
  if (certificate(settings) === void 0 || gateway === void 0 || gateway === "none") return void 0;
  const elsewhere = (gateway.parentRefs ?? []).flatMap(
    ({ namespace }) => namespace === void 0 || namespace === settings.namespace ? [] : [namespace]
  );
  if (elsewhere.length === 0) return void 0;
  return {
    apiVersion: "gateway.networking.k8s.io/v1beta1",
    kind: "ReferenceGrant",
    metadata: metadataOf(settings, nameOf(settings)),
    spec: {
      from: [...new Set(elsewhere)].sort().map((namespace) => ({
        group: "gateway.networking.k8s.io",
        kind: "Gateway",
        namespace
      })),
      to: [{ group: "", kind: "Secret", name: nameOf(settings) }]
    }
  };
}

// src/kubernetes/objects/egress.ts
import { isIP } from "node:net";
function destinations(settings) {
  const { platform, manifest } = settings.request.plan;
  const declared = (manifest.deploy?.egress ?? []).map(
    ({ host, cidr, port }) => cidr === void 0 ? byName(host ?? "", port, settings) : { kind: "address", cidr, port }
  );
  const { issuers = [], verifier } = platform.identity ?? {};
  const trusted = [...issuers, ...verifier ? [verifier] : []];
  const { jwksUris } = settings.request;
  const keys = trusted.map(({ issuer, jwksUri }) => byUrl(jwksUri ?? jwksUris?.[issuer] ?? issuer, settings));
  const otlp = platform.telemetry?.otlp?.endpoint;
  const all = [...declared, ...keys, ...otlp === void 0 ? [] : [byUrl(otlp, settings)]];
  const distinct = new Map(all.map((one) => [JSON.stringify(one), one]));
  return [...distinct].sort(([a], [b]) => a < b ? -1 : 1).map(([, one]) => one);
}
function knowsHosts({ request }) {
  const { cni, mesh } = request.plan.platform;
  if (cni === "cilium") return "cilium";
  return mesh?.kind === "istio" && mesh.mode === "sidecar" ? "istio" : void 0;
}
function egressFindings(settings) {
  const { plan } = settings.request;
  if (knowsHosts(settings) !== void 0) return [];
  return (plan.manifest.deploy?.egress ?? []).flatMap(({ host, port }, index) => {
    if (host === void 0 || byName(host, port, settings).kind !== "host") return [];
    const pointer = `/deploy/egress/${index}/host`;
    const line = Number((plan.origins["/deploy/egress"] ?? "").split(":").at(-1));
    return [
      {
        ruleId: "egress-host-open",
        severity: "info",
        message: `Kubernetes' network policies know no host names: port ${port} is open to every address, not only to ${host}.`,
        pointer,
        file: plan.manifestFile,
        ...line > 0 ? { line } : {},
        help: "Write a cidr, or let the platform name a network plugin that knows host names (cni: cilium)."
      }
    ];
  });
}
function byUrl(text, settings) {
  const url = new URL(text);
  const port = Number(url.port) || (url.protocol === "http:" ? 80 : 443);
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const short = /^[^.]+\.([^.]+)$/.exec(host);
  if (url.protocol === "http:" && short?.[1] !== void 0 && isIP(host) === 0) {
    return { kind: "namespace", namespace: short[1] };
  }
  return byName(host, port, settings);
}
function byName(host, port, { namespace }) {
  const version = isIP(host);
  if (version !== 0) return { kind: "address", cidr: `${host}/${version === 4 ? 32 : 128}`, port };
  if (!host.includes(".")) return { kind: "namespace", namespace };
  const inCluster = /^[^.]+\.([^.]+)\.svc(\.|$)/.exec(host);
  if (inCluster?.[1] !== void 0) return { kind: "namespace", namespace: inCluster[1] };
  return { kind: "host", host, port };
}

// src/kubernetes/objects/cilium.ts
function ciliumNetworkPolicy(settings) {
  if (knowsHosts(settings) !== "cilium") return void 0;
  const hosts = destinations(settings).flatMap((one) => one.kind === "host" ? [one] : []);
  if (hosts.length === 0) return void 0;
  const dns = {
    toEndpoints: [
      { matchLabels: { "k8s:io.kubernetes.pod.namespace": "kube-system", "k8s-app": "kube-dns" } }
    ],
    toPorts: [{ ports: [{ port: "53", protocol: "ANY" }], rules: { dns: [{ matchPattern: "*" }] } }]
  };
  return {
    apiVersion: "cilium.io/v2",
    kind: "CiliumNetworkPolicy",
    metadata: metadataOf(settings, settings.name),
    spec: {
      endpointSelector: { matchLabels: { ...settings.selector } },
      egress: [
        dns,
        ...hosts.map(({ host, port }) => ({
          toFQDNs: [{ matchName: host }],
          toPorts: [{ ports: [{ port: String(port), protocol: "TCP" }] }]
        }))
      ]
    }
  };
}

// src/kubernetes/objects/gateway-container.ts
var gatewayContainerName = "gateway";
var envoyUser = 101;
var configuration = { name: "gateway-config", mountPath: "/etc/envoy", readOnly: true };
var ownScratch = { name: "gateway-tmp", mountPath: "/tmp" };
var workloadApi = { name: "spiffe-workload-api", mountPath: "/spiffe-workload-api", readOnly: true };
function gatewayContainer(settings) {
  const { gateway } = settings;
  const { listener, health, metrics } = gateway.ports;
  const live = { httpGet: { path: gateway.probes.live, port: health } };
  return {
    name: gatewayContainerName,
    image: settings.gatewayImage,
    command: ["envoy"],
    args: [
      "--config-path",
      "/etc/envoy/envoy.json",
      "--concurrency",
      "2",
      "--disable-hot-restart",
      "--log-level",
      "warning"
    ],
    restartPolicy: "Always",
    ports: [
      { name: "mcp", containerPort: listener, protocol: "TCP" },
      { name: "health", containerPort: health, protocol: "TCP" },
      { name: "metrics", containerPort: metrics, protocol: "TCP" }
    ],
    resources: { requests: { cpu: "50m", memory: "64Mi" }, limits: { memory: "256Mi" } },
    startupProbe: { ...live, periodSeconds: 1, timeoutSeconds: 1, failureThreshold: 60 },
    livenessProbe: { ...live, periodSeconds: 10, timeoutSeconds: 3, failureThreshold: 3 },
    securityContext: { ...containerSecurity, runAsUser: envoyUser, runAsGroup: envoyUser },
    volumeMounts: [configuration, ownScratch, ...isSpiffe(settings) ? [workloadApi] : []].map((mount) => ({
      ...mount
    }))
  };
}
function gatewayVolumes(settings) {
  const config = gatewayConfig(settings).metadata?.name ?? "";
  const volumes = [
    { name: configuration.name, configMap: { name: config } },
    { name: ownScratch.name, emptyDir: { sizeLimit: "16Mi" } }
  ];
  if (isSpiffe(settings)) {
    volumes.push({ name: workloadApi.name, csi: { driver: "csi.spiffe.io", readOnly: true } });
  }
  return volumes;
}
function isSpiffe({ request }) {
  return request.plan.platform.mesh?.kind === "spiffe";
}

// src/kubernetes/objects/callers.ts
var kubernetesId = /^spiffe:\/\/([^/]+)\/ns\/([^/]+)\/sa\/([^/]+)$/;
function gatewayNamespaces({ request, namespace }) {
  const { gateway } = request.plan.platform;
  if (gateway === void 0 || gateway === "none") return [];
  const named = gateway.namespaces ?? (gateway.parentRefs ?? []).map((parent) => parent.namespace ?? namespace);
  return [...new Set(named)].sort();
}
function callingWorkloads({ request }) {
  const rules = request.plan.policy.entries.flatMap((entry) => entry.rules.map(({ rule }) => rule));
  const ids = [...new Set(rules.flatMap(({ workloads = [] }) => workloads))].sort();
  return ids.flatMap((id) => {
    const [, domain, namespace, account] = kubernetesId.exec(id) ?? [];
    if (domain === void 0 || namespace === void 0 || account === void 0) return [];
    return [{ principal: `${domain}/ns/${namespace}/sa/${account}`, namespace }];
  });
}

// src/kubernetes/objects/mesh.ts
var istio = ({ request }) => {
  const { mesh } = request.plan.platform;
  return mesh?.kind === "istio" ? mesh.mode ?? "ambient" : void 0;
};
function meshLabels(settings) {
  const mode = istio(settings);
  if (mode === void 0) return {};
  return mode === "ambient" ? { "istio.io/dataplane-mode": "ambient" } : { "sidecar.istio.io/inject": "true" };
}
function istioObjects(settings) {
  const mode = istio(settings);
  if (mode === void 0) return [];
  return [
    peerAuthentication(settings),
    authorizationPolicy(settings),
    ...serviceEntries(settings),
    ...mode === "sidecar" ? [registryOnly(settings)] : []
  ];
}
function peerAuthentication(settings) {
  const { metrics, health } = settings.gateway.ports;
  const open = [metrics, health].map(String);
  return {
    apiVersion: "security.istio.io/v1",
    kind: "PeerAuthentication",
    metadata: metadataOf(settings, settings.name),
    spec: {
      selector: { matchLabels: { ...settings.selector } },
      mtls: { mode: "STRICT" },
      portLevelMtls: Object.fromEntries(open.map((port) => [port, { mode: "PERMISSIVE" }]))
    }
  };
}
function authorizationPolicy(settings) {
  const namespaces = gatewayNamespaces(settings);
  const principals = callingWorkloads(settings).map(({ principal }) => principal);
  const sources = [
    ...namespaces.length === 0 ? [] : [{ source: { namespaces } }],
    ...principals.length === 0 ? [] : [{ source: { principals } }]
  ];
  const { metrics, health } = settings.gateway.ports;
  const open = [metrics, health].map(String);
  const entrance = { to: [{ operation: { ports: [String(settings.entrance.port)] } }] };
  return {
    apiVersion: "security.istio.io/v1",
    kind: "AuthorizationPolicy",
    metadata: metadataOf(settings, settings.name),
    spec: {
      selector: { matchLabels: { ...settings.selector } },
      action: "ALLOW",
      rules: [
        sources.length === 0 ? entrance : { from: sources, ...entrance },
        { to: [{ operation: { ports: open } }] }
      ]
    }
  };
}
function serviceEntries(settings) {
  const hosts = destinations(settings).flatMap((one) => one.kind === "host" ? [one] : []);
  const ports = [...new Set(hosts.map(({ port }) => port))].sort((a, b) => a - b);
  return ports.map((port) => ({
    apiVersion: "networking.istio.io/v1",
    kind: "ServiceEntry",
    metadata: metadataOf(settings, `${settings.name}-egress-${port}`),
    spec: {
      hosts: hosts.filter((one) => one.port === port).map(({ host }) => host),
      location: "MESH_EXTERNAL",
      resolution: "DNS",
      exportTo: ["."],
      ports: [
        {
          number: port,
          name: `${port === 443 ? "tls" : "tcp"}-${port}`,
          protocol: port === 443 ? "TLS" : "TCP"
        }
      ]
    }
  }));
}
function registryOnly(settings) {
  const namespaces = destinations(settings).flatMap(
    (one) => one.kind === "namespace" ? [one.namespace] : []
  );
  return {
    apiVersion: "networking.istio.io/v1",
    kind: "Sidecar",
    metadata: metadataOf(settings, settings.name),
    spec: {
      workloadSelector: { labels: { ...settings.selector } },
      outboundTrafficPolicy: { mode: "REGISTRY_ONLY" },
      egress: [{ hosts: ["./*", "istio-system/*", ...[...new Set(namespaces)].map((one) => `${one}/*`)] }]
    }
  };
}

// src/kubernetes/objects/metrics.ts
var metricsPath = "/stats/prometheus";
var kindOf = ({ request }) => request.plan.platform.telemetry?.metrics?.kind;
function podMonitor(settings) {
  if (kindOf(settings) !== "pod-monitor") return void 0;
  return {
    apiVersion: "monitoring.coreos.com/v1",
    kind: "PodMonitor",
    metadata: metadataOf(settings, settings.name),
    spec: {
      selector: { matchLabels: { ...settings.selector } },
      podMetricsEndpoints: [{ port: "metrics", path: metricsPath }]
    }
  };
}
function scrapeAnnotations(settings) {
  if (kindOf(settings) !== "annotations") return {};
  return {
    "prometheus.io/scrape": "true",
    "prometheus.io/port": String(settings.gateway.ports.metrics),
    "prometheus.io/path": metricsPath
  };
}

// src/kubernetes/objects/deployment.ts
var progressSeconds = ({ startupSeconds }) => Math.max(600, startupSeconds + 300);
var revisionHistoryLimit = 3;
function deployment(settings) {
  return {
    apiVersion: "apps/v1",
    kind: "Deployment",
    metadata: metadataOf(settings, settings.name),
    spec: {
      ...isAutoscaled(settings) ? {} : { replicas: settings.replicas.min },
      revisionHistoryLimit,
      minReadySeconds,
      progressDeadlineSeconds: progressSeconds(settings),
      // A new pod is ready before an old one goes, also where there is only one.
      strategy: { type: "RollingUpdate", rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } },
      selector: { matchLabels: { ...settings.selector } },
      template: podTemplate(settings)
    }
  };
}
function podTemplate(settings) {
  const { labels, annotations, selector } = settings;
  const { [`${prefix}/owner`]: owner = "", [`${prefix}/digest`]: digest = "" } = annotations;
  return {
    metadata: {
      labels: { ...labels, ...meshLabels(settings), ...selector },
      annotations: {
        ...scrapeAnnotations(settings),
        [`${prefix}/owner`]: owner,
        [`${prefix}/digest`]: digest
      }
    },
    spec: {
      serviceAccountName: settings.name,
      automountServiceAccountToken: false,
      enableServiceLinks: false,
      terminationGracePeriodSeconds: drainSeconds + graceSeconds,
      securityContext: { ...podSecurity },
      topologySpreadConstraints: ["topology.kubernetes.io/zone", "kubernetes.io/hostname"].map(
        (key) => spread(key, settings)
      ),
      initContainers: [gatewayContainer(settings)],
      containers: [serverContainer(settings)],
      volumes: [{ name: scratchVolume.name, emptyDir: { sizeLimit: "256Mi" } }, ...gatewayVolumes(settings)]
    }
  };
}
function spread(topologyKey, { selector }) {
  return {
    maxSkew: 1,
    topologyKey,
    whenUnsatisfiable: "ScheduleAnyway",
    labelSelector: { matchLabels: { ...selector } },
    // Only pods of one revision are counted, or the old ones decide where the new ones go.
    matchLabelKeys: ["pod-template-hash"]
  };
}

// src/kubernetes/objects/disruption-budget.ts
function disruptionBudget(settings) {
  return {
    apiVersion: "policy/v1",
    kind: "PodDisruptionBudget",
    metadata: metadataOf(settings, settings.name),
    spec: {
      maxUnavailable: 1,
      selector: { matchLabels: { ...settings.selector } },
      unhealthyPodEvictionPolicy: "AlwaysAllow"
    }
  };
}

// src/kubernetes/objects/network-policy.ts
var nodeMetadata = "169.254.169.254/32";
var nodeLocalDns = "169.254.20.10/32";
var meshTunnel = 15008;
function networkPolicy(settings) {
  return {
    apiVersion: "networking.k8s.io/v1",
    kind: "NetworkPolicy",
    metadata: metadataOf(settings, settings.name),
    spec: {
      podSelector: { matchLabels: { ...settings.selector } },
      policyTypes: ["Ingress", "Egress"],
      ingress: ingressRules(settings),
      egress: egressRules(settings)
    }
  };
}
function ingressRules(settings) {
  const { entrance, gateway } = settings;
  const workloads = callingWorkloads(settings).map(({ namespace }) => namespace);
  const namespaces = [.../* @__PURE__ */ new Set([...gatewayNamespaces(settings), ...workloads])].sort();
  const from = namespaces.length > 0 ? namespaces.map(inNamespace) : [{ namespaceSelector: {} }];
  const rules = [{ from, ports: [tcp(entrance.port)] }];
  if (isAmbient(settings)) rules.push({ from, ports: [tcp(meshTunnel)] });
  const scraped = settings.request.plan.platform.telemetry?.metrics?.kind ?? "none";
  if (scraped !== "none") {
    rules.push({ from: [{ namespaceSelector: {} }], ports: [tcp(gateway.ports.metrics)] });
  }
  return rules;
}
function egressRules(settings) {
  const dns = {
    to: [inNamespace("kube-system"), { ipBlock: { cidr: nodeLocalDns } }],
    ports: [{ protocol: "UDP", port: 53 }, tcp(53)]
  };
  const rules = destinations(settings).flatMap((destination) => {
    if (destination.kind === "address") {
      return [{ to: [{ ipBlock: { cidr: destination.cidr } }], ports: [tcp(destination.port)] }];
    }
    if (destination.kind === "namespace") return [{ to: [inNamespace(destination.namespace)] }];
    return knowsHosts(settings) === "cilium" ? [] : [anywhere(destination.port)];
  });
  const distinct = [...new Map(rules.map((rule) => [JSON.stringify(rule), rule])).values()];
  return [dns, ...distinct, ...isAmbient(settings) ? [{ ports: [tcp(meshTunnel)] }] : []];
}
function anywhere(port) {
  return {
    to: [{ ipBlock: { cidr: "0.0.0.0/0", except: [nodeMetadata] } }, { ipBlock: { cidr: "::/0" } }],
    ports: [tcp(port)]
  };
}
function inNamespace(namespace) {
  return { namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": namespace } } };
}
function tcp(port) {
  return { protocol: "TCP", port };
}
function isAmbient({ request }) {
  const { mesh } = request.plan.platform;
  return mesh?.kind === "istio" && mesh.mode !== "sidecar";
}

// src/kubernetes/objects/replicas.ts
var defaults = { min: 2, max: 4, cpuPercent: 80 };
function replicasOf(plan, sticky) {
  const written = plan.manifest.deploy?.autoscaling ?? {};
  const cpuPercent = written.targetCPUUtilizationPercentage ?? defaults.cpuPercent;
  if (oneProcess(plan, sticky) && !askedFor(plan)) return { min: 1, max: 1, cpuPercent };
  const most = plan.platform.policy?.limits?.maxReplicas ?? Number.POSITIVE_INFINITY;
  const min = written.minReplicas ?? Math.min(defaults.min, written.maxReplicas ?? most, most);
  const max = written.maxReplicas ?? Math.max(min, Math.min(defaults.max, most));
  return { min, max, cpuPercent };
}
function replicaFindings(plan, sticky) {
  if (!oneProcess(plan, sticky)) return [];
  const why = plan.runtime.transport === "stdio" ? "The server speaks stdio: one process serves every session" : "The server keeps sessions in its process";
  const { max } = replicasOf(plan, sticky);
  const place = placeOf2(plan);
  if (max === 1) {
    return [
      {
        ruleId: "one-replica",
        severity: "info",
        message: `${why}, so one pod runs and a rollout ends the sessions of the old one.`,
        ...place,
        help: "Write deploy.autoscaling with more replicas where the sessions may be spread."
      }
    ];
  }
  return [
    {
      ruleId: "sessions-spread",
      severity: "warning",
      message: `${why}, and up to ${max} pods run: calls of one session must reach one pod. The Service keeps a client at its pod by address; a gateway that balances by itself does not know of it.`,
      ...place,
      help: "Run one replica, or keep sessions outside the process and write runtime.sessions: none."
    }
  ];
}
function oneProcess(plan, sticky) {
  return sticky || plan.runtime.transport === "stdio";
}
var pointers = ["/deploy/autoscaling/maxReplicas", "/deploy/autoscaling/minReplicas"];
function askedFor(plan) {
  return pointers.some((pointer) => plan.origins[pointer]?.startsWith(`${plan.manifestFile}:`));
}
function placeOf2(plan) {
  const pointer = pointers.find((one) => plan.origins[one]?.startsWith(`${plan.manifestFile}:`));
  const line = pointer && Number(plan.origins[pointer]?.split(":").at(-1));
  return { file: plan.manifestFile, ...pointer && line ? { pointer, line } : {} };
}

// src/kubernetes/objects/service.ts
var servicePort = 80;
function service(settings) {
  return {
    apiVersion: "v1",
    kind: "Service",
    metadata: metadataOf(settings, settings.name),
    spec: {
      type: "ClusterIP",
      selector: { ...settings.selector },
      ports: [
        {
          name: "http",
          port: servicePort,
          targetPort: settings.entrance.name,
          protocol: "TCP",
          appProtocol: "http"
        }
      ],
      // Ten minutes of silence end a session's place; the maximum that Kubernetes takes is a day.
      ...settings.sticky ? { sessionAffinity: "ClientIP", sessionAffinityConfig: { clientIP: { timeoutSeconds: 600 } } } : {}
    }
  };
}

// src/kubernetes/objects/route.ts
var platformGateway = ({ request }) => {
  const { gateway } = request.plan.platform;
  return gateway === "none" ? void 0 : gateway;
};
function publicPaths({ request }) {
  const { path } = request.plan.runtime;
  const metadata = "/.well-known/oauth-protected-resource";
  return [.../* @__PURE__ */ new Set([path, metadata, `${metadata}${path === "/" ? "" : path}`])];
}
function routeAnnotations(settings, host) {
  return { ...platformGateway(settings)?.annotations, "external-dns.alpha.kubernetes.io/hostname": host };
}
function httpRoute(settings) {
  const { host, name } = settings;
  const parents = platformGateway(settings)?.parentRefs;
  if (host === void 0 || parents === void 0) return void 0;
  return {
    apiVersion: "gateway.networking.k8s.io/v1",
    kind: "HTTPRoute",
    metadata: metadataOf(settings, name, routeAnnotations(settings, host)),
    spec: {
      parentRefs: parents.map((parent) => ({ ...parent })),
      hostnames: [host],
      rules: [
        {
          matches: publicPaths(settings).map((value) => ({ path: { type: "Exact", value } })),
          backendRefs: [{ name, port: servicePort }],
          // Streams stay open as long as both ends want; zero means no limit.
          timeouts: { request: "0s" }
        }
      ]
    }
  };
}
function ingress(settings) {
  const { host, name } = settings;
  const gateway = platformGateway(settings);
  if (host === void 0 || gateway?.ingressClassName === void 0) return void 0;
  const issuer = gateway.tls?.clusterIssuer;
  const annotations = {
    ...issuer === void 0 ? {} : { "cert-manager.io/cluster-issuer": issuer },
    ...routeAnnotations(settings, host)
  };
  const backend = { service: { name, port: { number: servicePort } } };
  return {
    apiVersion: "networking.k8s.io/v1",
    kind: "Ingress",
    metadata: metadataOf(settings, name, annotations),
    spec: {
      ingressClassName: gateway.ingressClassName,
      ...gateway.tls === void 0 ? {} : { tls: [{ hosts: [host], secretName: gateway.tls.secretName ?? `${name}-tls` }] },
      rules: [
        {
          host,
          http: { paths: publicPaths(settings).map((path) => ({ path, pathType: "Exact", backend })) }
        }
      ]
    }
  };
}

// src/kubernetes/objects/service-account.ts
function serviceAccount(settings) {
  const pullSecrets = settings.request.plan.platform.images?.pullSecrets ?? [];
  return {
    apiVersion: "v1",
    kind: "ServiceAccount",
    metadata: metadataOf(settings, settings.name),
    automountServiceAccountToken: false,
    ...pullSecrets.length === 0 ? {} : { imagePullSecrets: pullSecrets.map((name) => ({ name })) }
  };
}

// src/kubernetes/objects/resources.ts
var defaults2 = { requests: { cpu: "100m", memory: "128Mi" }, limits: { memory: "512Mi" } };
function resourcesOf({ manifest, platform }) {
  const { requests = {}, limits = {} } = manifest.deploy?.resources ?? {};
  const most = platform.policy?.limits;
  const memoryLimit = limits.memory ?? smaller(larger(defaults2.limits.memory, requests.memory), most?.memory);
  return {
    requests: {
      cpu: requests.cpu ?? smaller(defaults2.requests.cpu, limits.cpu ?? most?.cpu),
      memory: requests.memory ?? smaller(defaults2.requests.memory, memoryLimit)
    },
    limits: { ...limits.cpu === void 0 ? {} : { cpu: limits.cpu }, memory: memoryLimit }
  };
}
function smaller(a, b) {
  return b !== void 0 && (quantityOf(b) ?? 0) < (quantityOf(a) ?? 0) ? b : a;
}
function larger(a, b) {
  return b !== void 0 && (quantityOf(b) ?? 0) > (quantityOf(a) ?? 0) ? b : a;
}

// src/kubernetes/objects/settings.ts
var defaultGatewayImage = "docker.io/envoyproxy/envoy:v1.40.0";
var defaultStartupSeconds = 60;
function settingsOf(request) {
  const { plan, gateway } = request;
  const { platform, manifest } = plan;
  const host = hostOf(plan);
  const sticky = isSticky(request);
  return {
    request,
    name: plan.name,
    namespace: namespaceOf(plan),
    labels: ownLabels(plan),
    annotations: ownAnnotations(request),
    selector: request.selector ?? {
      "app.kubernetes.io/name": plan.name,
      [`${prefix}/environment`]: labelValue(plan.environment)
    },
    replicas: replicasOf(plan, sticky),
    resources: resourcesOf(plan),
    startupSeconds: manifest.deploy?.startupSeconds ?? defaultStartupSeconds,
    sticky,
    ...host === void 0 ? {} : { host },
    names: templateNames(plan),
    secrets: secretNames(manifest),
    gateway,
    gatewayImage: platform.images?.base?.["envoy:1.40"] ?? defaultGatewayImage,
    entrance: { name: "mcp", port: gateway.ports.listener }
  };
}
function isSticky({ plan, lock }) {
  return (plan.runtime.sessions ?? lock?.sessions) === "sticky";
}

// src/kubernetes/objects/render.ts
function renderObjects(request) {
  const settings = settingsOf(request);
  return order.flatMap((make) => make(settings) ?? []).map((object) => withoutUndefined(object));
}
function renderFindings(request) {
  const settings = settingsOf(request);
  return [
    ...secretFindings(settings),
    ...replicaFindings(request.plan, settings.sticky),
    ...egressFindings(settings)
  ];
}
var order = [
  serviceAccount,
  externalSecret,
  environmentConfig,
  gatewayConfig,
  networkPolicy,
  ciliumNetworkPolicy,
  istioObjects,
  service,
  deployment,
  autoscaler,
  disruptionBudget,
  podMonitor,
  certificate,
  certificateGrant,
  ingress,
  httpRoute
];
function withoutUndefined(object) {
  return JSON.parse(JSON.stringify(object));
}

// src/kubernetes/render-release.ts
async function renderRelease(request) {
  const { plan, lock } = request;
  const gateway = sidecarGateway({ ...request, ...lock === void 0 ? {} : { surface: lock.surface } });
  const rendering = { ...request, lock: lock && lockFacts(lock), gateway };
  const rendered = renderObjects(rendering);
  const [{ applyPatches }, { checkSchemas }] = await Promise.all([
    import("./apply-patches-FOYMQR4Q.js"),
    import("./check-FPOJHFVF.js")
  ]);
  const { objects, applied, findings } = applyPatches(rendered, plan);
  const problems = await checkSchemas(objects);
  const invalid = problems.map(({ object, pointer, message }) => {
    const cause = applied.find((patch) => patch.object === object);
    return {
      ruleId: "rendered-object-invalid",
      severity: "error",
      message: `${object} breaks its Kubernetes schema: ${pointer || "it"} ${message}.`,
      ...patchPlace(plan),
      ...cause === void 0 ? {} : { help: `Patch ${cause.index + 1} changed this object.` }
    };
  });
  return {
    objects,
    gateway,
    patches: applied,
    findings: [...findings, ...invalid, ...renderFindings(rendering)]
  };
}
function lockFacts({ text, facts }) {
  return { text, sessions: facts.get("observed/sessions") === "sticky" ? "sticky" : "none" };
}

export {
  gatewayContainerName,
  renderRelease
};
