import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  fieldManager,
  idOf,
  keyOf,
  nameOf,
  pause
} from "./chunk-CPDZ3HL6.js";
import {
  recordLabels
} from "./chunk-J3D6OPZH.js";
import {
  ApiError,
  isConflict,
  isNotFound
} from "./chunk-S3F7HNAD.js";
import {
  ownMark,
  stillRuns
} from "./chunk-VNXROSOB.js";
import {
  Problem,
  badInput,
  unreachable
} from "./chunk-GAJYQUDI.js";
import {
  parseJson
} from "./chunk-QFC6GGLT.js";

// src/kubernetes/lease/holder.ts
import { hostname } from "node:os";
async function thisHolder(run) {
  return { run, host: hostname(), ...await ownMark() };
}
function writeHolder(holder) {
  return JSON.stringify(holder);
}
function readHolder(text) {
  const value = parseJson(text);
  const { run, host = "", pid = 0, identity = "" } = value ?? {};
  return { run: typeof run === "string" ? run : text, host, pid, identity };
}
async function isDead(holder) {
  return holder.host === hostname() && holder.pid > 0 && !await stillRuns(holder);
}

// src/kubernetes/lease/lease.ts
var defaultTimeoutMs = 15 * 6e4;
var defaultExpiryMs = 2e4;
async function takeLease(request) {
  const { place, signal, progress } = request;
  const { cluster } = place;
  const until = performance.now() + (request.timeoutMs ?? defaultTimeoutMs);
  const expiryMs = request.expiryMs ?? defaultExpiryMs;
  const identity = writeHolder(await thisHolder(request.run));
  let seen;
  for (; ; ) {
    const lease = await cluster.find(leaseId(place));
    const spec = specOf(lease);
    const free = !spec.holderIdentity || await isDead(readHolder(spec.holderIdentity));
    const version = lease?.metadata.resourceVersion ?? "";
    if (seen?.version !== version) seen = { version, at: performance.now() };
    if (free || performance.now() - seen.at > expiryMs) {
      const taken = await take(place, lease, spec, identity, expiryMs);
      if (taken !== void 0) return hold(cluster, taken, expiryMs, signal);
      continue;
    }
    const other = readHolder(spec.holderIdentity ?? "").run;
    if (performance.now() > until) {
      throw unreachable(
        "deploy-in-progress",
        `Another deploy of ${place.server} in cluster ${cluster.name} is still at work: ${other}. Nothing was changed.`,
        { help: "Wait for that run to end, then run this one again." }
      );
    }
    progress(`waiting for another deploy of ${place.server} in cluster ${cluster.name}: ${other}`);
    await pause(1e3, signal);
  }
}
var leaseId = (place) => ({
  apiVersion: "coordination.k8s.io/v1",
  kind: "Lease",
  namespace: place.namespace,
  name: `${place.server}.deploy`
});
function specOf(lease) {
  return lease?.spec ?? {};
}
var microTime = () => (/* @__PURE__ */ new Date()).toISOString().replace("Z", "000Z");
async function take(place, lease, spec, identity, expiryMs) {
  const { apiVersion, kind, name, namespace } = leaseId(place);
  const now = microTime();
  const object = {
    apiVersion,
    kind,
    metadata: lease?.metadata ?? {
      name,
      ...namespace === void 0 ? {} : { namespace },
      labels: recordLabels(place)
    },
    spec: {
      holderIdentity: identity,
      leaseDurationSeconds: Math.max(1, Math.round(expiryMs / 1e3)),
      acquireTime: now,
      renewTime: now,
      leaseTransitions: (spec.leaseTransitions ?? 0) + 1
    }
  };
  try {
    return await (lease === void 0 ? place.cluster.create(object) : place.cluster.replace(object));
  } catch (error) {
    if (!isConflict(error) && !isNotFound(error)) throw error;
    const now2 = await place.cluster.find(leaseId(place));
    return specOf(now2).holderIdentity === identity ? now2 : void 0;
  }
}
function hold(cluster, taken, expiryMs, outer) {
  const lost = new AbortController();
  let lease = taken;
  let renewed = performance.now();
  let renewing = Promise.resolve();
  const renew = async () => {
    try {
      lease = await cluster.replace({ ...lease, spec: { ...specOf(lease), renewTime: microTime() } });
      renewed = performance.now();
    } catch (error) {
      if (outer.aborted) return;
      if (isConflict(error) || isNotFound(error) || performance.now() - renewed > expiryMs) {
        lost.abort(
          unreachable(
            "deploy-superseded",
            `This run lost its lease on ${lease.metadata.name} in cluster ${cluster.name} and has stopped at once.`,
            { help: "`mcp-pipeline status` says what is live now; run the deploy again." }
          )
        );
      }
    }
  };
  const timer = setInterval(() => {
    renewing = renewing.then(renew);
  }, expiryMs / 4);
  timer.unref();
  return {
    signal: lost.signal,
    async release() {
      clearInterval(timer);
      await renewing;
      if (lost.signal.aborted) return;
      const { holderIdentity: _, ...rest } = specOf(lease);
      await cluster.replace({ ...lease, spec: { ...rest, renewTime: microTime() } }).catch(() => {
      });
    }
  };
}

// src/kubernetes/apply/ownership.ts
var managedBy = "mcp-pipeline";
async function liveObjects(cluster, objects) {
  const found = await Promise.all(objects.map((object) => cluster.find(idOf(object))));
  return found.filter((object) => object !== void 0);
}
function isOurs(object) {
  return object.metadata.labels?.["app.kubernetes.io/managed-by"] === managedBy;
}
function refuseForeign(live, environment, adopt) {
  const foreign = live.filter((object) => !isOurs(object));
  if (foreign.length > 0 && !adopt) {
    throw new Problem(
      2,
      foreign.map((object) => ({
        ruleId: "object-not-ours",
        severity: "error",
        message: `${nameOf({ kind: object.kind, name: object.metadata.name })} in namespace ${object.metadata.namespace} was not made by this pipeline. Nothing was changed.`,
        help: "Deploy with --adopt to take it over, or give the server another name."
      }))
    );
  }
  const elsewhere = live.find((object) => {
    const label = object.metadata.labels?.["mcp-pipeline.dev/environment"];
    return isOurs(object) && label !== void 0 && label !== environment;
  });
  if (elsewhere === void 0) return;
  throw badInput(
    "environments-share-a-place",
    `${nameOf({ kind: elsewhere.kind, name: elsewhere.metadata.name })} in namespace ${elsewhere.metadata.namespace} belongs to environment ${elsewhere.metadata.labels?.["mcp-pipeline.dev/environment"]}, not to ${environment}. Nothing was changed.`,
    {
      help: 'Give each environment a namespace of its own, e.g. `namespace: "mcp-{owner.team}-{environment}"`.'
    }
  );
}
async function handOverReplicas(cluster, live, next) {
  if (live === void 0 || next.kind !== "Deployment") return;
  const wanted = next.spec?.replicas;
  const replicas = live.spec?.replicas;
  if (wanted !== void 0 || replicas === void 0 || !ownsReplicas(live)) return;
  const { apiVersion, kind, metadata } = next;
  const object = {
    apiVersion,
    kind,
    metadata: { name: metadata.name, namespace: metadata.namespace },
    spec: { replicas }
  };
  await cluster.raw({
    method: "PATCH",
    path: `/apis/apps/v1/namespaces/${metadata.namespace}/deployments/${metadata.name}?fieldManager=${fieldManager}-scale&force=true`,
    body: object,
    contentType: "application/apply-patch+yaml"
  });
}
function ownsReplicas(live) {
  return (live.metadata.managedFields ?? []).some(({ manager, fieldsV1 }) => {
    const spec = fieldsV1?.["f:spec"];
    return manager === fieldManager && spec !== void 0 && Object.hasOwn(spec, "f:replicas");
  });
}

// src/kubernetes/diagnosis/api.ts
function refusalOf(error) {
  const { status, reason, message, causes } = error;
  if (/admission webhook .* denied the request|ValidatingAdmissionPolicy/.test(message)) return 40;
  if (/failed calling webhook/.test(message)) return 41;
  if (status === 403 && (causes.some((cause) => cause.reason === "NamespaceTerminating") || /being terminated/.test(message)))
    return 46;
  if (status === 403 && /exceeded quota/.test(message)) return 37;
  if (status === 403 && /violates PodSecurity/.test(message)) return 39;
  if (status === 403 || status === 401) return 45;
  if (status === 404) return 46;
  if (status === 409 && causes.some((cause) => cause.reason === "FieldManagerConflict")) return 44;
  if (status === 422 && /field is immutable|may not change once set|updates to .* for fields other than/.test(message))
    return 43;
  if (reason === "Invalid" && /must specify limits|maximum .* usage per/.test(message)) return 38;
  return void 0;
}

// src/kubernetes/diagnosis/table.ts
var resources = ["/deploy/resources/limits/memory", "/deploy/resources/limits", "/deploy/resources"];
var requests = ["/deploy/resources/requests", "/deploy/resources"];
var startup = ["/deploy/startupSeconds"];
var program = [
  "/runtime/command",
  "/runtime/entrypoint",
  "/runtime/dockerfile",
  "/runtime/image",
  "/runtime"
];
var port = ["/runtime/port", "/runtime"];
var secrets = ["/secrets", "/env"];
var failures = {
  1: {
    rule: "image-missing",
    call: { seconds: 12 },
    cause: "The registry has no image with this digest.",
    fix: "Push the image before it is deployed, and check the registry and its namespace in platform.yaml."
  },
  2: {
    rule: "image-wrong-platform",
    call: { seconds: 0 },
    cause: "The image exists, but not for the CPU of this node.",
    fix: "Build the image for the node's architecture: images.architectures in platform.yaml."
  },
  3: {
    rule: "image-pull-refused",
    call: { seconds: 12 },
    cause: "The cluster may not read this image from the registry.",
    fix: "Give the nodes access to the registry, or the service account an imagePullSecret."
  },
  4: {
    rule: "registry-unreachable",
    call: { seconds: 120 },
    platform: true,
    cause: "The node cannot reach the registry, or is rate-limited there.",
    fix: "Look at the registry, the node's proxy and its limits."
  },
  5: {
    rule: "image-pull-waiting",
    call: { seconds: 120 },
    cause: "The node waits before it pulls the image again; the cause was not told.",
    fix: "Look at the events of the pod."
  },
  6: {
    rule: "image-name-invalid",
    call: { seconds: 0 },
    cause: "The image reference cannot be parsed.",
    fix: "Correct the image reference."
  },
  7: {
    rule: "image-forbidden",
    call: { seconds: 0 },
    cause: "The node refuses this image: it may not be pulled, or its signature was not accepted.",
    fix: "Check imagePullPolicy and the image's signature."
  },
  8: {
    rule: "secret-missing",
    call: { seconds: 10 },
    cause: "The server refers to a Secret or ConfigMap that is not in the namespace.",
    fix: "Create it, or correct its name in the manifest.",
    setting: secrets
  },
  9: {
    rule: "secret-key-missing",
    call: { seconds: 0 },
    cause: "The Secret or ConfigMap exists, but lacks this key.",
    fix: "Add the key, or correct it in the manifest.",
    setting: secrets
  },
  10: {
    rule: "node-cache-behind",
    call: { seconds: 60 },
    platform: true,
    cause: "The node has not read the Secret or ConfigMap yet.",
    fix: "Nothing: it heals by itself, or the node is unwell."
  },
  11: {
    rule: "image-runs-as-root",
    call: { seconds: 0 },
    cause: "The image starts as root, or names its user by a word, and neither is allowed.",
    fix: "Give the image a numeric USER other than 0.",
    setting: program
  },
  12: {
    rule: "container-not-created",
    call: { seconds: 15 },
    cause: "The container runtime cannot make the container.",
    fix: "Check the image's command.",
    setting: program
  },
  13: {
    rule: "volume-missing",
    call: { seconds: 20 },
    cause: "A Secret, ConfigMap or key that is mounted does not exist.",
    fix: "Create it, or correct its name.",
    setting: secrets
  },
  14: {
    rule: "volume-not-attached",
    call: { seconds: 180 },
    platform: true,
    cause: "The disk is not attached to the node yet.",
    fix: "Look at the storage of the cluster."
  },
  15: {
    rule: "pod-network-failed",
    call: { seconds: 60 },
    platform: true,
    cause: "The node cannot set up the pod: its network plug-in or its runtime fails.",
    fix: "Look at the node and its network plug-in."
  },
  16: {
    rule: "program-absent",
    call: { count: 2 },
    cause: "The start command does not exist in the image, or cannot be run.",
    fix: "Correct the command, its path or its file mode.",
    setting: program
  },
  17: {
    rule: "program-wrong-cpu",
    call: { count: 1 },
    cause: "The program was built for another CPU, or is a script without an interpreter line.",
    fix: "Build for the node's architecture.",
    setting: program
  },
  18: {
    rule: "server-crashes",
    call: { count: 2 },
    cause: "The server starts and dies.",
    fix: "Its last lines say why; correct that and deploy again.",
    setting: program
  },
  19: {
    rule: "server-ends",
    call: { count: 2 },
    cause: "The server finished by itself, with exit code 0: typical of a stdio server that has no stdin.",
    fix: "Set runtime.transport to what the server speaks; stdio is bridged.",
    setting: ["/runtime/transport", ...program]
  },
  20: {
    rule: "out-of-memory",
    call: { count: 1 },
    cause: "It used more memory than its limit.",
    fix: "Raise the limit, or find the leak.",
    setting: resources
  },
  21: {
    rule: "memory-too-small",
    call: { count: 2 },
    cause: "The memory limit is too small to start anything at all.",
    fix: "Raise the limit.",
    setting: resources
  },
  22: {
    rule: "start-up-too-slow",
    call: { count: 1 },
    cause: "It did not answer within its start-up budget, so it was restarted.",
    fix: "Raise startupSeconds, or listen on the port in PORT sooner.",
    setting: [...startup, ...port]
  },
  23: {
    rule: "disk-read-only",
    call: { count: 2 },
    cause: "It writes outside of the writable folder.",
    fix: "Write to /tmp, or ask for a volume by a patch."
  },
  24: {
    rule: "port-forbidden",
    call: { count: 2 },
    cause: "It may not listen on this port: those under 1024 need a right that it lacks.",
    fix: "Listen on the port in PORT.",
    setting: port
  },
  25: {
    rule: "hook-failed",
    call: { count: 2 },
    cause: "The command after the start failed.",
    fix: "Correct the postStart hook."
  },
  26: {
    rule: "init-container-failed",
    call: { count: 2 },
    cause: "A preparation container fails, so the server was never started.",
    fix: "Its last lines say why."
  },
  27: {
    rule: "nothing-listens",
    call: "budget",
    cause: "Nobody answers on the port: the server does not listen, listens on another port, or on another address.",
    fix: "Listen on the address in HOST and the port in PORT.",
    setting: port
  },
  28: {
    rule: "server-hangs",
    call: "budget",
    cause: "It accepts the connection and never answers.",
    fix: "Look for what blocks it: the event loop, or something that it waits for."
  },
  29: {
    rule: "wrong-answer",
    call: "budget",
    cause: "It answers, but not with success.",
    fix: "Check path and port; the health path must need no login.",
    setting: ["/runtime/path", ...port]
  },
  30: {
    rule: "still-starting",
    call: "never",
    cause: "It is still starting.",
    fix: "Nothing yet. If it only needs longer, raise startupSeconds.",
    setting: startup
  },
  31: {
    rule: "readiness-gate",
    call: { seconds: 120 },
    platform: true,
    cause: "A controller of the cluster has not approved the pod yet.",
    fix: "Ask the owner of the readiness gate."
  },
  32: {
    rule: "no-room",
    call: { seconds: 60 },
    cause: "No node has this much CPU or memory free.",
    fix: "Ask for less, or add nodes.",
    setting: requests
  },
  33: {
    rule: "nodes-reserved",
    call: { seconds: 60 },
    cause: "The nodes are reserved for others.",
    fix: "Add a toleration by a patch, or ask for nodes."
  },
  34: {
    rule: "no-matching-node",
    call: { seconds: 30 },
    cause: "No node satisfies the placement rules.",
    fix: "Correct the rules in the patch that makes them."
  },
  35: {
    rule: "scheduling-held",
    call: { seconds: 60 },
    platform: true,
    cause: "The pod waits for a controller or for a disk.",
    fix: "Ask the owner of the gate or of the storage class."
  },
  36: {
    rule: "pod-evicted",
    call: "never",
    platform: true,
    cause: "The node dropped the pod; its replacement is what counts.",
    fix: "Nothing in the release."
  },
  37: {
    rule: "quota-exceeded",
    call: { seconds: 30 },
    cause: "The namespace may not have another pod.",
    fix: "Raise the quota, or ask for less.",
    setting: requests
  },
  38: {
    rule: "limits-demanded",
    call: { seconds: 0 },
    cause: "Rules of the namespace refuse these resources.",
    fix: "Set deploy.resources within the limits of the namespace.",
    setting: requests
  },
  39: {
    rule: "pod-security",
    call: { seconds: 0 },
    cause: "The namespace forbids the rights that the pod asks for.",
    fix: "Remove the patch that asks for them."
  },
  40: {
    rule: "admission-refused",
    call: { seconds: 0 },
    cause: "A policy of the cluster said no.",
    fix: "Do as its words say, or ask its owner."
  },
  41: {
    rule: "admission-away",
    call: { seconds: 60 },
    platform: true,
    cause: "The policy server of the cluster does not answer.",
    fix: "Ask its owner."
  },
  42: {
    rule: "account-missing",
    call: { seconds: 20 },
    cause: "The pod names a service account or priority class that is not there.",
    fix: "Create it first."
  },
  43: {
    rule: "field-immutable",
    call: { seconds: 0 },
    cause: "This field is fixed when the object is made.",
    fix: "Delete the object knowingly, or give the server a new name."
  },
  44: {
    rule: "field-owned-by-others",
    call: { seconds: 0 },
    cause: "Somebody else manages this field.",
    fix: "Have them let go of it, or take it over with deploy --adopt."
  },
  45: {
    rule: "cluster-forbidden",
    call: { seconds: 0 },
    cause: "The pipeline's account may not do this in the cluster.",
    fix: "Grant it the verb; docs/kubernetes.md has the role."
  },
  46: {
    rule: "place-unknown",
    call: { seconds: 0 },
    cause: "The namespace or the kind of object is not there.",
    fix: "Create the namespace, or install the definition."
  },
  47: {
    rule: "cluster-unreachable",
    call: { seconds: 60 },
    platform: true,
    cause: "The cluster cannot be seen.",
    fix: "Run the deploy again when the API server answers."
  },
  48: {
    rule: "rollout-paused",
    call: { seconds: 0 },
    cause: "Somebody has paused the Deployment.",
    fix: "Resume it: kubectl rollout resume."
  },
  49: {
    rule: "no-progress",
    call: { seconds: 0 },
    cause: "No pod got better in the time that is allowed.",
    fix: "See what the pods say."
  },
  50: {
    rule: "autoscaler-without-request",
    call: { seconds: 0 },
    cause: "The autoscaler cannot compute a percentage of nothing: a container has no CPU request.",
    fix: "Set deploy.resources.requests.cpu.",
    setting: requests
  },
  51: {
    rule: "autoscaler-without-metrics",
    call: "never",
    platform: true,
    cause: "The autoscaler gets no metrics: they are not served, or the pods are too new.",
    fix: "Look at metrics-server."
  },
  52: {
    rule: "autoscaler-misbound",
    call: { seconds: 15 },
    cause: "The autoscaler points at nothing, or two of them fight over it.",
    fix: "Remove the other autoscaler."
  },
  53: {
    rule: "no-endpoints",
    call: { seconds: 15 },
    cause: "The Service selects no new pod.",
    fix: "Correct the selector or the port that a patch has changed."
  },
  54: {
    rule: "route-unseen",
    call: { seconds: 15 },
    cause: "No gateway took this route: wrong name, namespace or class.",
    fix: "Correct gateway.parentRefs in platform.yaml."
  },
  55: {
    rule: "route-refused",
    call: { seconds: 10 },
    cause: "The gateway does not allow this namespace, host, listener or filter.",
    fix: "Correct gateway.parentRefs or the listener."
  },
  56: {
    rule: "host-taken",
    call: { seconds: 10 },
    cause: "Another, older route owns this host and path.",
    fix: "Rename the server, or remove the other route."
  },
  57: {
    rule: "backend-unresolved",
    call: { seconds: 10 },
    cause: "The route points at something that it may not use, or that is not there.",
    fix: "Correct the Service's name and port, or add a ReferenceGrant."
  },
  58: {
    rule: "gateway-down",
    call: { seconds: 120 },
    platform: true,
    cause: "The gateway itself is not running.",
    fix: "Ask who owns the gateway."
  },
  59: {
    rule: "certificate-missing",
    call: { seconds: 120 },
    platform: true,
    cause: "There is no usable certificate for this host.",
    fix: "Look at the Secret and its issuer."
  },
  60: {
    rule: "host-unresolved",
    call: { seconds: 120 },
    platform: true,
    cause: "The host name leads nowhere, or not to the gateway.",
    fix: "Look at the DNS record."
  },
  61: {
    rule: "old-release-answers",
    call: "never",
    cause: "Traffic still reaches the release before.",
    fix: "Nothing yet: its pods are draining."
  }
};

// src/kubernetes/diagnosis/finding.ts
function failureFinding(row, about, plan) {
  const { rule, cause, fix, setting } = failures[row];
  const place = plan && setting ? placeOf(plan, setting) : {};
  return {
    ruleId: rule,
    severity: about.severity ?? "error",
    message: [`${about.subject}: ${cause}`, about.note, lastWords(about.evidence)].filter((part) => part).join(" "),
    help: fix,
    ...about.evidence === "" ? {} : { evidence: about.evidence },
    ...place
  };
}
function lastWords(evidence) {
  const lines = evidence.split("\n").map((line) => line.trim());
  const spoken = lines.findLast((line) => /\w/.test(line) && !/^(at |Node\.js v)/.test(line)) ?? "";
  return spoken.slice(0, 300);
}
function placeOf(plan, pointers) {
  for (const pointer of pointers) {
    for (const [written, origin] of Object.entries(plan.origins)) {
      const match = /^(.*):(\d+)$/.exec(origin);
      if (match && (written === pointer || written.startsWith(`${pointer}/`))) {
        return { file: match[1] ?? "", line: Number(match[2]) };
      }
    }
  }
  return { file: plan.manifestFile };
}

// src/kubernetes/apply/refusal.ts
function refusalFindings(error, object, plan) {
  const subject = nameOf({ kind: object.kind, name: object.metadata.name });
  const row = refusalOf(error);
  if (row === 44) return error.causes.map((cause) => conflictFinding(cause, subject, plan));
  if (row !== void 0) return [failureFinding(row, { subject, evidence: error.message }, plan)];
  const causes = error.causes.filter((cause) => cause.message !== "");
  const words = causes.length > 0 ? causes.map((cause) => `${cause.field} ${cause.message}`.trim()) : [error.message];
  return words.map((word) => ({
    ruleId: "object-invalid",
    severity: "error",
    message: `${subject}: the API server refuses it: ${word}`,
    file: plan.manifestFile
  }));
}
function conflictFinding(cause, subject, plan) {
  const owner = /conflict with "([^"]+)"/.exec(cause.message)?.[1] ?? "somebody else";
  return failureFinding(
    44,
    { subject: `${subject}, ${cause.field} of ${owner}`, evidence: cause.message },
    plan
  );
}

// src/kubernetes/apply/apply.ts
var phases = [
  ["ServiceAccount", "ConfigMap", "Secret", "ExternalSecret", "NetworkPolicy"],
  ["Service"],
  ["Deployment"],
  ["HorizontalPodAutoscaler", "PodDisruptionBudget", "PodMonitor"],
  ["HTTPRoute", "Ingress"]
];
var lastPhase = 3;
function phaseOf({ kind }) {
  const at = phases.findIndex((kinds) => kinds.includes(kind));
  return at === -1 ? lastPhase : at;
}
function inOrder(objects) {
  return objects.toSorted((a, b) => phaseOf(a) - phaseOf(b));
}
async function applyAll(request) {
  const { cluster, objects, plan, force } = request;
  const live = new Map((await liveObjects(cluster, objects)).map((one) => [keyOf(idOf(one)), one]));
  const applied = [];
  for (const object of inOrder(objects)) {
    await handOverReplicas(cluster, live.get(keyOf(idOf(object))), object);
    try {
      applied.push((await cluster.apply(object, { force })).object);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      throw new Problem(3, refusalFindings(error, object, plan), { cause: error });
    }
  }
  return applied;
}
function appliedRelease(applied) {
  const of = (kind) => applied.find((object) => object.kind === kind);
  const deployment = of("Deployment");
  if (deployment === void 0) throw new Error("there is no Deployment among the objects");
  const [service, autoscaler, route] = [of("Service"), of("HorizontalPodAutoscaler"), of("HTTPRoute")];
  const { template } = deployment.spec ?? {};
  return {
    deployment: deployment.metadata.name,
    ...template === void 0 ? {} : { template: JSON.stringify(template) },
    generation: deployment.metadata.generation ?? 0,
    deploymentUid: deployment.metadata.uid ?? "",
    ...service === void 0 ? {} : { service: service.metadata.name },
    ...autoscaler === void 0 ? {} : { autoscaler: autoscaler.metadata.name },
    ...route === void 0 ? {} : { route: { name: route.metadata.name, generation: route.metadata.generation ?? 0 } }
  };
}

// src/kubernetes/prune/plan.ts
var never = /* @__PURE__ */ new Set([
  "Namespace",
  "CustomResourceDefinition",
  "PersistentVolume",
  "PersistentVolumeClaim",
  "Secret"
]);
var keepAnnotation = "mcp-pipeline.dev/keep";
function pruneCandidates(head, keep) {
  const kept = new Set(keep.map(keyOf));
  const candidates = /* @__PURE__ */ new Map();
  for (const object of head.releases.flatMap((entry) => entry.objects)) {
    const key = keyOf(object);
    if (!kept.has(key)) candidates.set(key, object);
  }
  return [...candidates.values()].filter(({ kind }) => !never.has(kind)).sort((a, b) => phaseOf(b) - phaseOf(a));
}
function reasonToKeep(live, recorded) {
  const { uid, annotations = {}, ownerReferences = [], managedFields = [] } = live.metadata;
  if (recorded.uid !== void 0 && recorded.uid !== uid) return "it was made anew by somebody else";
  if (!isOurs(live)) return "it is no longer labelled as the pipeline's";
  if (!managedFields.some(({ manager }) => manager === fieldManager))
    return "the pipeline manages none of its fields";
  if (ownerReferences.length > 0)
    return `it belongs to ${ownerReferences[0]?.kind} ${ownerReferences[0]?.name} now`;
  if (annotations[keepAnnotation] === "true") return `its annotation ${keepAnnotation} says so`;
  return void 0;
}
function recordedObject(object) {
  const { uid } = object.metadata;
  return { ...idOf(object), ...uid === void 0 ? {} : { uid } };
}

// src/kubernetes/prune/prune.ts
async function prune(cluster, candidates, progress) {
  const findings = [];
  const left = [];
  for (const recorded of candidates) {
    const live = await cluster.find(recorded).catch((error) => {
      if (error instanceof ApiError && error.status === 403) return error;
      throw error;
    });
    if (live === void 0) continue;
    const kept = live instanceof ApiError ? live.message : reasonToKeep(live, recorded);
    if (kept === void 0 && !(live instanceof ApiError)) {
      progress(`removing ${nameOf(recorded)}, which the release no longer has`);
      const failed = await remove(cluster, recorded, live);
      if (failed === void 0) continue;
      left.push(recorded);
      findings.push(leftFinding(recorded, failed));
    } else if (kept !== void 0) {
      findings.push(leftFinding(recorded, kept));
    }
  }
  return { findings, left };
}
async function remove(cluster, recorded, live) {
  const { uid = "", resourceVersion } = live.metadata;
  try {
    const exact = recorded.kind === "Deployment" || resourceVersion === void 0 ? {} : { resourceVersion };
    await cluster.delete(recorded, { uid, ...exact });
    return void 0;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return error.status === 404 ? void 0 : error.message;
  }
}
function leftFinding(recorded, reason) {
  return {
    ruleId: "object-left-in-place",
    severity: "warning",
    message: `${nameOf(recorded)} of an earlier release stays in place: ${reason}.`,
    help: "Look at it, and delete it by hand where nobody needs it."
  };
}

export {
  refusalOf,
  failures,
  failureFinding,
  refusalFindings,
  liveObjects,
  refuseForeign,
  takeLease,
  applyAll,
  appliedRelease,
  pruneCandidates,
  recordedObject,
  prune
};
