import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  appliedRelease,
  applyAll,
  failureFinding,
  failures,
  liveObjects,
  prune,
  pruneCandidates,
  recordedObject,
  refusalFindings,
  refusalOf,
  refuseForeign,
  takeLease
} from "./chunk-CBBQBISJ.js";
import {
  idOf,
  keyOf,
  nameOf,
  pause
} from "./chunk-CPDZ3HL6.js";
import {
  deletePayloads,
  readHead,
  readPayload,
  writeHead,
  writePayload
} from "./chunk-J3D6OPZH.js";
import {
  ApiError,
  ClusterAway,
  isConflict
} from "./chunk-S3F7HNAD.js";
import {
  currentEntry
} from "./chunk-P2JXYC7Z.js";
import {
  checkRelease
} from "./chunk-KGCFTY6F.js";
import {
  Problem,
  badInput,
  unreachable
} from "./chunk-GAJYQUDI.js";
import {
  array,
  boolean,
  looseObject,
  number,
  object,
  record,
  string,
  unknown
} from "./chunk-3S3HXV5Q.js";

// src/kubernetes/apply/dry-run.ts
async function dryRun(request) {
  const { cluster, objects, plan, force } = request;
  const found = await Promise.all(
    objects.map(async (object2) => {
      try {
        const { warnings } = await cluster.apply(object2, { dryRun: true, force });
        return warnings.map((warning) => warningFinding(warning, object2));
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        return refusalFindings(error, object2, plan);
      }
    })
  );
  return found.flat();
}
function warningFinding(warning, object2) {
  const refusal = /would violate PodSecurity/.test(warning);
  return {
    ruleId: refusal ? "pod-security" : "cluster-warning",
    severity: refusal ? "error" : "warning",
    message: `${nameOf({ kind: object2.kind, name: object2.metadata.name })}: ${warning}`
  };
}

// src/kubernetes/release/journal.ts
var Journal = class _Journal {
  place;
  #read;
  constructor(place, read) {
    this.place = place;
    this.#read = read;
  }
  static async open(place) {
    return new _Journal(place, await readHead(place));
  }
  get head() {
    return this.#read.head;
  }
  entry(release) {
    return this.head.releases.find((one) => one.release === release);
  }
  /** Numbers are never given twice, not even to a failed attempt. */
  nextNumber() {
    return (this.head.releases.at(-1)?.release ?? 0) + 1;
  }
  async add(entry) {
    await this.#write([...this.head.releases, entry]);
  }
  /** Changes one entry. */
  async update(release, change) {
    await this.#write(
      this.head.releases.map((one) => one.release === release ? { ...one, ...change } : one)
    );
  }
  async step(release, step) {
    await this.update(release, { step });
  }
  async end(release, state2, more = {}) {
    await this.update(release, { state: state2, endedAt: (/* @__PURE__ */ new Date()).toISOString(), ...more });
  }
  async keepOnly(releases) {
    if (releases.length < this.head.releases.length) await this.#write([...releases]);
  }
  /** Runs that ended without a word: their attempts are over, and what they left is pruned with the rest. */
  async closeInterrupted() {
    const open = this.head.releases.filter((one) => one.state === "pending");
    if (open.length === 0) return [];
    const endedAt = (/* @__PURE__ */ new Date()).toISOString();
    await this.#write(
      this.head.releases.map(
        (one) => one.state === "pending" ? { ...one, state: "failed", endedAt, diagnosis: `interrupted while ${one.step}` } : one
      )
    );
    return open;
  }
  async #write(releases) {
    try {
      this.#read = await writeHead(this.place, this.#read, { ...this.head, releases });
    } catch (error) {
      if (!isConflict(error)) throw error;
      throw unreachable(
        "deploy-superseded",
        `Another run has taken over the deploys of ${this.place.server} in cluster ${this.place.cluster.name}. This one has stopped and left everything to it.`
      );
    }
  }
};

// src/kubernetes/rollout/observation.ts
function isReady(pod) {
  return pod.status.conditions.some((one) => one.type === "Ready" && one.status === "True");
}
function isGone(pod) {
  return pod.status.phase === "Failed" || pod.status.phase === "Succeeded" || pod.metadata.deletionTimestamp !== void 0;
}

// src/kubernetes/rollout/views.ts
var condition = object({
  type: string(),
  status: string(),
  reason: string().default(""),
  message: string().default(""),
  observedGeneration: number().optional()
});
var owner = object({ kind: string(), uid: string(), controller: boolean().optional() });
var meta = object({
  name: string(),
  uid: string().default(""),
  generation: number().default(0),
  creationTimestamp: string().optional(),
  deletionTimestamp: string().optional(),
  labels: record(string(), string()).default({}),
  annotations: record(string(), string()).default({}),
  ownerReferences: array(owner).default([])
});
var terminated = object({
  exitCode: number(),
  reason: string().default(""),
  message: string().default(""),
  startedAt: string().nullish(),
  finishedAt: string().nullish()
});
var state = object({
  waiting: object({ reason: string().default(""), message: string().default("") }).optional(),
  running: object({ startedAt: string().nullish() }).optional(),
  terminated: terminated.optional()
}).default({});
var containerStatus = object({
  name: string(),
  image: string().default(""),
  imageID: string().default(""),
  ready: boolean().default(false),
  started: boolean().nullish(),
  restartCount: number().default(0),
  state,
  lastState: state
});
var probe = object({
  periodSeconds: number().default(10),
  failureThreshold: number().default(3),
  initialDelaySeconds: number().default(0)
});
var container = object({
  name: string(),
  image: string().default(""),
  restartPolicy: string().optional(),
  startupProbe: probe.optional(),
  readinessProbe: probe.optional()
});
var podView = object({
  metadata: meta,
  spec: object({
    nodeName: string().optional(),
    containers: array(container).default([]),
    initContainers: array(container).default([])
  }).default({ containers: [], initContainers: [] }),
  status: object({
    phase: string().default(""),
    reason: string().default(""),
    podIP: string().optional(),
    startTime: string().nullish(),
    conditions: array(condition).default([]),
    containerStatuses: array(containerStatus).default([]),
    initContainerStatuses: array(containerStatus).default([])
  }).default({
    phase: "",
    reason: "",
    conditions: [],
    containerStatuses: [],
    initContainerStatuses: []
  })
});
var replicaSetView = object({
  metadata: meta,
  spec: object({ replicas: number().default(1) }).default({ replicas: 1 }),
  status: object({ replicas: number().default(0), conditions: array(condition).default([]) }).default({ replicas: 0, conditions: [] })
});
var deploymentView = object({
  metadata: meta,
  spec: object({
    replicas: number().default(1),
    paused: boolean().default(false),
    minReadySeconds: number().default(0),
    progressDeadlineSeconds: number().default(600),
    /** Kept whole: another template is another's rollout. */
    template: unknown().optional()
  }),
  status: object({
    observedGeneration: number().default(0),
    replicas: number().default(0),
    updatedReplicas: number().default(0),
    readyReplicas: number().default(0),
    availableReplicas: number().default(0),
    conditions: array(condition).default([])
  }).default({
    observedGeneration: 0,
    replicas: 0,
    updatedReplicas: 0,
    readyReplicas: 0,
    availableReplicas: 0,
    conditions: []
  })
});
var eventView = object({
  metadata: meta,
  type: string().default("Normal"),
  reason: string().default(""),
  message: string().default(""),
  count: number().nullish(),
  firstTimestamp: string().nullish(),
  lastTimestamp: string().nullish(),
  eventTime: string().nullish(),
  series: object({ count: number().default(1), lastObservedTime: string().nullish() }).nullish(),
  involvedObject: object({
    kind: string().default(""),
    name: string().default(""),
    uid: string().default(""),
    fieldPath: string().optional()
  }).default({ kind: "", name: "", uid: "" })
});
var endpointSliceView = object({
  metadata: meta,
  endpoints: array(
    object({
      addresses: array(string()).default([]),
      conditions: object({
        ready: boolean().nullish(),
        serving: boolean().nullish(),
        terminating: boolean().nullish()
      }).default({}),
      targetRef: object({ kind: string().default(""), name: string().default(""), uid: string().default("") }).optional()
    })
  ).nullish().transform((value) => value ?? [])
});
var autoscalerView = object({
  metadata: meta,
  spec: object({ minReplicas: number().default(1), maxReplicas: number() }),
  status: object({ conditions: array(condition).default([]) }).default({ conditions: [] })
});
var routeView = object({
  metadata: meta,
  spec: object({
    parentRefs: array(looseObject({ name: string() })).default([]),
    hostnames: array(string()).default([])
  }).default({ parentRefs: [], hostnames: [] }),
  status: object({
    parents: array(
      object({
        parentRef: looseObject({ name: string() }),
        controllerName: string().default(""),
        conditions: array(condition).default([])
      })
    ).default([])
  }).default({ parents: [] })
});
function conditionOf(conditions, type) {
  return conditions.find((one) => one.type === type);
}

// src/kubernetes/diagnosis/network.ts
function networkSymptoms(observation) {
  return [...autoscaler(observation), ...endpoints(observation), ...route(observation)];
}
function autoscaler({ autoscaler: found }) {
  if (found === void 0) return [];
  const subject = `HorizontalPodAutoscaler ${found.metadata.name}`;
  const able = conditionOf(found.status.conditions, "AbleToScale");
  const active = conditionOf(found.status.conditions, "ScalingActive");
  const as = (row, { message, reason }) => [
    { row, subject, evidence: message || reason }
  ];
  if (able?.status === "False" && able.reason === "FailedGetScale") return as(52, able);
  if (active?.status !== "False") return [];
  if (/ScalingDisabled|InvalidSelector|AmbiguousSelector/.test(active.reason)) return as(52, active);
  if (/missing request for (cpu|memory)/.test(active.message)) return as(50, active);
  return /FailedGet\w*Metric/.test(active.reason) ? as(51, active) : [];
}
function readyEndpoints({ endpoints: endpoints2 }) {
  const ready = endpoints2.flatMap((slice) => slice.endpoints).filter(({ conditions }) => conditions.ready !== false);
  return new Set(ready.map((one) => one.targetRef?.uid ?? ""));
}
function endpoints(observation) {
  const ready = observation.pods.filter(isReady);
  const known = readyEndpoints(observation);
  if (ready.length === 0 || ready.some((pod) => known.has(pod.metadata.uid))) return [];
  const evidence = `ready pods: ${ready.map((pod) => pod.metadata.name).join(", ")}; ready endpoints: ${known.size}`;
  return [{ row: 53, subject: "Service", evidence }];
}
var accepted = [[/RuleMatch(Partially)?Conflict/, 56]];
function route({ route: found }) {
  if (found === void 0) return [];
  const subject = `HTTPRoute ${found.metadata.name}`;
  const { parents } = found.status;
  if (parents.length === 0) return [{ row: 54, subject, evidence: "status.parents is empty" }];
  return parents.flatMap(({ conditions, parentRef }) => {
    const fresh = conditions.filter(
      (one) => (one.observedGeneration ?? found.metadata.generation) >= found.metadata.generation
    );
    const no = (type) => fresh.find((one) => one.type === type && one.status === "False");
    const taken = no("Accepted");
    const resolved = no("ResolvedRefs");
    const partly = fresh.find((one) => one.type === "PartiallyInvalid" && one.status === "True");
    const words = ({ reason, message }) => `${parentRef.name}: ${reason} ${message}`.trim();
    if (taken) {
      const row = accepted.find(([pattern]) => pattern.test(taken.reason))?.[1] ?? 55;
      return [{ row, subject, evidence: words(taken) }];
    }
    if (resolved) return [{ row: 57, subject, evidence: words(resolved) }];
    return partly ? [{ row: 56, subject, evidence: words(partly) }] : [];
  });
}

// src/kubernetes/rollout/verdict.ts
function missingFrom(observation, applied) {
  const { deployment: deployment2, current, oldPods } = observation;
  if (deployment2 === void 0) return ["the Deployment is gone"];
  if (deployment2.status.observedGeneration < applied.generation)
    return ["the new Deployment has not been seen yet"];
  if (current === void 0) return ["the new pods have not been asked for yet"];
  const missing = [];
  const wanted = deployment2.spec.replicas;
  const pods = observation.pods.filter((pod) => !isGone(pod));
  const ready = pods.filter(isReady);
  const { updatedReplicas, availableReplicas } = deployment2.status;
  if (wanted === 0) missing.push("the Deployment is scaled to no pods at all");
  if (ready.length < Math.max(wanted, pods.length)) {
    missing.push(`${ready.length} of ${Math.max(wanted, pods.length)} new pods are ready`);
  } else if (updatedReplicas < wanted || availableReplicas < wanted) {
    missing.push(
      `${Math.min(updatedReplicas, availableReplicas)} of ${wanted} new pods have been ready for long enough`
    );
  }
  const staying = oldPods.filter((pod) => !isGone(pod));
  if (staying.length > 0) missing.push(`${staying.length} old pods are still there`);
  if (missing.length > 0) return missing;
  return [...endpointsMissing(observation, applied), ...routeMissing(observation, applied)];
}
function endpointsMissing(observation, applied) {
  if (applied.service === void 0) return [];
  const known = readyEndpoints(observation);
  const without = observation.pods.filter((pod) => isReady(pod) && !known.has(pod.metadata.uid));
  const old = observation.oldPods.filter((pod) => known.has(pod.metadata.uid));
  return [
    ...without.length > 0 ? [`${without.length} new pods are no endpoints of the Service yet`] : [],
    ...old.length > 0 ? [`${old.length} old pods are still endpoints of the Service`] : []
  ];
}
function routeMissing({ route: route2 }, applied) {
  if (applied.route === void 0) return [];
  const wanted = applied.route.generation;
  const taken = route2?.status.parents.some(
    ({ conditions }) => ["Accepted", "ResolvedRefs"].every((type) => {
      const condition2 = conditionOf(conditions, type);
      return condition2?.status === "True" && (condition2.observedGeneration ?? wanted) >= wanted;
    })
  );
  return taken ? [] : ["no gateway has taken the route yet"];
}
function reportedDigests(observation, container2) {
  return new Map(
    observation.pods.map((pod) => {
      const status = pod.status.containerStatuses.find((one) => one.name === container2);
      return [pod.metadata.name, /sha256:[0-9a-f]{64}/.exec(status?.imageID ?? "")?.[0]];
    })
  );
}

// src/kubernetes/rollout/identity.ts
function judgeIdentity(digests, observation, checks) {
  const reported = reportedDigests(observation, "server");
  const other = [...reported].filter(([, digest]) => digest === void 0 || !digests.includes(digest));
  if (other.length === 0) {
    checks.set("image-identity", "passed", `every pod runs ${digests[0]}`);
    return [];
  }
  const seen = other.map(([pod, digest]) => `${pod} ${digest ?? "tells none"}`).join(", ");
  checks.set("image-identity", "not exercised", `inconclusive: ${seen}`);
  return [
    {
      ruleId: "image-identity-inconclusive",
      severity: "info",
      message: `The nodes report another digest than the release's own: ${seen}. That may be the same image by its configuration's digest.`
    }
  ];
}

// src/kubernetes/rollout/route.ts
import { request as httpRequest } from "node:http";
import { request as httpsRequest } from "node:https";
var ping = JSON.stringify({ jsonrpc: "2.0", id: 1, method: "tools/list", params: {} });
function askAsNobody(url, signal, timeoutMs = 5e3) {
  const send = url.startsWith("https:") ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const sent = send(
      url,
      {
        method: "POST",
        signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
        headers: {
          "content-type": "application/json",
          accept: "application/json, text/event-stream",
          "content-length": Buffer.byteLength(ping)
        }
      },
      (response) => {
        response.resume();
        resolve({ status: response.statusCode ?? 0, headers: response.headers });
      }
    );
    sent.on("error", reject);
    sent.end(ping);
  });
}

// src/kubernetes/rollout/verify.ts
var askEveryMs = 500;
async function verifyRoute(request) {
  const { url, progress } = request;
  progress(`asking at ${url}`);
  const reached = await reach(request);
  if ("row" in reached) {
    const finding = failureFinding(reached.row, { subject: url, evidence: reached.evidence }, request.plan);
    request.checks.set("route-answers", "failed", reached.evidence);
    return { state: reached.row === 29 ? "failed" : "unwell", findings: [finding] };
  }
  const open = asNobody(request, reached.status, reached.challenge);
  if (open !== void 0) return { state: "failed", findings: [open] };
  return asVerifier(request);
}
async function reach(request) {
  const { url, signal, timeoutMs, guarded } = request;
  const until = performance.now() + timeoutMs;
  for (; ; ) {
    let last;
    try {
      const { status, headers } = await askAsNobody(url, signal);
      const settled = guarded ? status === 401 : status !== 404 && status < 500;
      if (settled) return { status, challenge: String(headers["www-authenticate"] ?? "") };
      if (guarded && status < 300) return { status, challenge: "" };
      last = { row: status === 404 ? 55 : 29, evidence: `${url} answers HTTP ${status}` };
    } catch (error) {
      signal.throwIfAborted();
      last = unreachableBy(error);
    }
    if (performance.now() > until) return last;
    await pause(askEveryMs, signal);
  }
}
function unreachableBy(error) {
  const { code = "", message = String(error) } = error;
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return { row: 60, evidence: message };
  if (/CERT|certificate|SSL|TLS|altname/i.test(`${code} ${message}`)) return { row: 59, evidence: message };
  return { row: 58, evidence: message || code };
}
function asNobody({ guarded, checks, url }, status, challenge) {
  if (!guarded) {
    checks.set("refused-without-token", "not exercised", "No gateway stands in front of this server.");
    return void 0;
  }
  if (status === 401 && /resource_metadata=/.test(challenge)) {
    checks.set("refused-without-token", "passed", "HTTP 401 with the address of the resource metadata");
    return void 0;
  }
  const seen = status === 401 ? "HTTP 401 without resource metadata" : `HTTP ${status}`;
  checks.set("refused-without-token", "failed", seen);
  return {
    ruleId: "open-without-token",
    severity: "error",
    message: `${url} answers a caller without a token with ${seen}; it must be refused with HTTP 401 and the address of the resource metadata.`,
    help: "Nothing may stand between the route and the gateway in the pod. Look at the Service's port and at patches."
  };
}
async function asVerifier(request) {
  const { plan, url, lock, checks, signal, observation } = request;
  const headers = await request.verifierHeaders(signal);
  if (request.guarded && Object.keys(headers).length === 0) {
    checks.set("route-answers", "not exercised", "The platform names no verifier that this run can be.");
    return {
      state: "ready",
      findings: [
        {
          ruleId: "verifier-missing",
          severity: "warning",
          message: "The surface was not compared over the route: the platform names no identity.verifier that this run can prove.",
          help: "Set identity.verifier in platform.yaml, and give the job `id-token: write`."
        }
      ]
    };
  }
  const rounds = Math.max(2, observation.pods.length + 1);
  const findings = [];
  for (let round = 0; round < rounds; round++) {
    const checked = await checkRelease(
      { url, headers },
      { plan, signal, ...lock === void 0 ? {} : { lock } }
    );
    const errors = checked.findings.filter(({ severity }) => severity === "error");
    if (errors.length > 0) {
      checks.set("route-answers", "failed", errors[0]?.message ?? "");
      return { state: "failed", findings: checked.findings };
    }
    if (round === 0) findings.push(...checked.findings);
  }
  const pods = observation.pods.map((pod) => pod.metadata.name).join(", ");
  checks.set(
    "route-answers",
    "passed",
    `${url} answers as ${lock ? "the lock" : "the manifest"} says, ${rounds} times; behind it: ${pods}`
  );
  return { state: "ready", findings };
}

// src/kubernetes/diagnosis/clocks.ts
var doubtSeconds = 60;
var Clocks = class {
  #seen = /* @__PURE__ */ new Map();
  judge(symptoms, observation) {
    const { atMs } = observation;
    const another = observation.pods.some(isReady);
    const judged = worst(symptoms).map((symptom) => {
      const key = `${symptom.row} ${symptom.subject}`;
      const known = this.#seen.get(key);
      const sinceMs = known?.sinceMs ?? atMs;
      this.#seen.set(key, { sinceMs, lastMs: atMs });
      const doubt = symptom.pod !== void 0 && another ? doubtSeconds : 0;
      const left = leftOf(symptom, (atMs - sinceMs) / 1e3, doubt);
      return {
        symptom,
        fresh: known === void 0,
        called: left !== void 0 && left <= 0,
        ...left !== void 0 && left > 0 ? { leftSeconds: Math.ceil(left) } : {}
      };
    });
    for (const [key, { lastMs }] of this.#seen) if (atMs - lastMs > 15e3) this.#seen.delete(key);
    return judged;
  }
};
function worst(symptoms) {
  const found = /* @__PURE__ */ new Map();
  for (const symptom of symptoms) {
    const key = `${symptom.row} ${symptom.subject}`;
    if ((found.get(key)?.count ?? -1) < (symptom.count ?? 0)) found.set(key, symptom);
  }
  return [...found.values()];
}
function leftOf(symptom, forSeconds, doubt) {
  const { call } = failures[symptom.row];
  if (call === "never") return void 0;
  if (call === "budget") return (symptom.seconds ?? 60) + doubt - forSeconds;
  if ("count" in call) return (symptom.count ?? 0) < call.count ? void 0 : doubt - forSeconds;
  return (symptom.seconds ?? call.seconds) + doubt - forSeconds;
}

// src/kubernetes/diagnosis/images.ts
var causes = [
  [/no match for platform/i, 2],
  [/exec format|no matching manifest/i, 2],
  [/\b429\b|toomanyrequests|rate limit/i, 4],
  [
    /i\/o timeout|no such host|connection refused|connection reset|TLS handshake timeout|context deadline exceeded|server misbehaving|network is unreachable|no route to host|\b50[0234]\b|Service Unavailable|Bad Gateway|\bEOF\b/i,
    4
  ],
  [/unauthorized|denied|\b401\b|\b403\b|forbidden|authentication required/i, 3],
  [/x509:|certificate/i, 3],
  [/not found|manifest unknown|does not exist|\b404\b/i, 1]
];
function pullFailure(message) {
  return causes.find(([pattern]) => pattern.test(message))?.[1] ?? 5;
}

// src/kubernetes/diagnosis/containers.ts
function containerSymptoms(observation) {
  return observation.pods.flatMap((pod) => {
    const events = observation.events.filter((event) => event.involvedObject.uid === pod.metadata.uid);
    const look = (status, init) => {
      const log = observation.logs.get(`${pod.metadata.name}/${status.name}`) ?? "";
      const subject = `${init && !isSidecar(pod, status) ? "init container" : "container"} ${status.name}`;
      const found = [...waiting(status), ...ended(status, { pod, events, log, since: observation.since })];
      return found.map((symptom) => ({ ...symptom, subject, pod: pod.metadata.name }));
    };
    const { initContainerStatuses, containerStatuses } = pod.status;
    return [
      ...initContainerStatuses.flatMap((status) => look(status, true)),
      ...containerStatuses.flatMap((status) => look(status, false))
    ];
  });
}
function isSidecar(pod, { name }) {
  return pod.spec.initContainers.some((one) => one.name === name && one.restartPolicy === "Always");
}
var configuration = [
  [/failed to sync .* cache/i, 10],
  [/runAsNonRoot|run as root|non-numeric user/i, 11],
  [/couldn't find key/i, 9],
  [/not found/i, 8]
];
function waiting({ state: state2, restartCount }) {
  if (state2.waiting === void 0) return [];
  const { reason, message } = state2.waiting;
  const row = (number2, more = {}) => [
    { row: number2, evidence: message || reason, ...more }
  ];
  switch (reason) {
    case "ErrImagePull":
    case "ImagePullBackOff":
      return row(pullFailure(message));
    case "InvalidImageName":
      return row(6);
    case "ErrImageNeverPull":
    case "SignatureValidationFailed":
      return row(7);
    case "ImageInspectError":
      return row(7, { seconds: 60 });
    case "CreateContainerConfigError":
      return row(configuration.find(([pattern]) => pattern.test(message))?.[1] ?? 8);
    case "CreateContainerError":
      if (/no command specified/.test(message)) return row(12);
      return /runAsNonRoot|run as root/.test(message) ? row(11) : row(12, { seconds: 60 });
    case "RunContainerError":
      return absent(message) ? row(16, { count: restartCount + 1 }) : [];
    case "PostStartHookError":
      return row(25, { count: restartCount + 1 });
    default:
      return [];
  }
}
var absent = (message) => /executable file not found|no such file or directory|permission denied|not a directory/i.test(message);
function ended(status, { pod, events, log, since }) {
  const last = status.state.terminated ?? status.lastState.terminated;
  if (last === void 0 || (last.finishedAt ?? since) < since) return [];
  const init = pod.status.initContainerStatuses.includes(status);
  if (init && last.exitCode === 0 && !isSidecar(pod, status)) return [];
  const before = (pod.metadata.creationTimestamp ?? since) < since;
  const ends = status.restartCount + (status.state.terminated === void 0 ? 0 : 1);
  const count = isReady(pod) ? 0 : before ? 1 : ends;
  const row = reasonOfEnd(last, status, events, log);
  const said = [endWords(last), lastLines(log)].filter((part) => part !== "").join("\n");
  return row === void 0 ? [] : [{ row, evidence: said, count }];
}
function reasonOfEnd(last, status, events, log) {
  const { exitCode, reason, message } = last;
  const words = `${message}
${log}`;
  if (/container init was OOM-killed|memory limit too low/i.test(message)) return 21;
  if (reason === "StartError" || reason === "ContainerCannotRun") {
    if (/exec format error/i.test(message)) return 17;
    return absent(message) || exitCode !== 128 ? 16 : void 0;
  }
  if (reason === "OOMKilled" && exitCode === 137) return 20;
  if ((exitCode === 137 || exitCode === 143) && killedByProbe(events, status.name)) return 22;
  if (/exec format error/i.test(words)) return 17;
  if (exitCode === 0) return 19;
  if (/EROFS|read-only file system/i.test(words)) return 23;
  if (/(bind|listen)[^\n]*(permission denied|EACCES)|EACCES[^\n]*(listen|:\d+)/i.test(words)) return 24;
  return 18;
}
function killedByProbe(events, container2) {
  return events.some(
    (event) => event.reason === "Killing" && event.message.includes(container2) && /failed (startup|liveness) probe/.test(event.message)
  );
}
function endWords({ exitCode, reason, message }) {
  const how = `ended with exit code ${exitCode}${reason && reason !== "Error" ? ` (${reason})` : ""}`;
  return message === "" ? how : `${how}: ${message.trim()}`;
}
var lastLines = (log) => log.split("\n").slice(-12).join("\n");

// src/kubernetes/diagnosis/controllers.ts
var refusals = [
  [/exceeded quota/i, 37],
  [/must specify limits|must specify requests|(maximum|minimum) .* usage per|failed quota/i, 38],
  [/violates PodSecurity/i, 39],
  [/failed calling webhook/i, 41],
  [/admission webhook .* denied|ValidatingAdmissionPolicy/i, 40],
  [/service account|no PriorityClass|PriorityClass .* not found/i, 42]
];
function controllerSymptoms(observation) {
  return [...replicaSet(observation), ...deployment(observation)];
}
function replicaSet({ current, oldPods }) {
  const failure = conditionOf(current?.status.conditions ?? [], "ReplicaFailure");
  if (failure?.status !== "True") return [];
  const evidence = failure.message;
  const row = refusals.find(([pattern]) => pattern.test(evidence))?.[1] ?? 40;
  const subject = `ReplicaSet ${current?.metadata.name}`;
  const going = oldPods.some((pod) => pod.metadata.deletionTimestamp !== void 0);
  return [{ row, subject, evidence, ...row === 37 && going ? { seconds: 120 } : {} }];
}
function deployment({ deployment: found }) {
  if (found === void 0) return [];
  const subject = `Deployment ${found.metadata.name}`;
  const progressing = conditionOf(found.status.conditions, "Progressing");
  const observed = found.status.observedGeneration >= found.metadata.generation;
  if (found.spec.paused)
    return [{ row: 48, subject, evidence: progressing?.message ?? "spec.paused is true" }];
  if (observed && progressing?.status === "False" && progressing.reason === "ProgressDeadlineExceeded") {
    return [{ row: 49, subject, evidence: progressing.message }];
  }
  return [];
}

// src/kubernetes/diagnosis/pods.ts
function podSymptoms(observation) {
  return observation.pods.flatMap((pod) => {
    const events = observation.events.filter((event) => event.involvedObject.uid === pod.metadata.uid);
    const found = [...dropped(pod), ...scheduling(pod, events), ...setUp(pod, events), ...gates(pod)];
    return found.map((symptom) => ({ ...symptom, subject: "pod", pod: pod.metadata.name }));
  });
}
function dropped(pod) {
  const { phase, reason, conditions } = pod.status;
  const disrupted = conditionOf(conditions, "DisruptionTarget");
  if (phase === "Failed" && reason !== "") return [{ row: 36, evidence: reason }];
  return disrupted?.status === "True" ? [{ row: 36, evidence: disrupted.message || disrupted.reason }] : [];
}
var places = [
  [/unbound immediate PersistentVolumeClaims|provisioning/i, 35],
  [/Insufficient|Too many pods/i, 32],
  [/untolerated taint/i, 33],
  [/node affinity|node selector|didn't match|topology spread|free ports/i, 34]
];
function scheduling(pod, events) {
  const condition2 = conditionOf(pod.status.conditions, "PodScheduled");
  if (condition2 === void 0 || condition2.status !== "False") return [];
  const evidence = condition2.message || condition2.reason;
  if (condition2.reason === "SchedulingGated") return [{ row: 35, evidence }];
  const row = places.find(([pattern]) => pattern.test(evidence))?.[1] ?? 34;
  if (/node\.kubernetes\.io\/(not-ready|unreachable)/.test(evidence))
    return [{ row, evidence, seconds: 120 }];
  if (events.some((event) => event.reason === "TriggeredScaleUp")) return [{ row, evidence, seconds: 600 }];
  return events.some((event) => event.reason === "NotTriggerScaleUp") ? [{ row, evidence, seconds: 30 }] : [{ row, evidence }];
}
function setUp(pod, events) {
  const statuses = [...pod.status.containerStatuses, ...pod.status.initContainerStatuses];
  const begun = statuses.some((status) => status.state.running !== void 0 || status.restartCount > 0);
  if (begun || pod.status.phase !== "Pending") return [];
  const last = (reasons) => events.findLast((event) => reasons.includes(event.reason));
  const mount = last(["FailedMount"]);
  const attach = last(["FailedAttachVolume"]);
  const sandbox = last(["FailedCreatePodSandBox", "NetworkNotReady"]);
  const found = [];
  if (mount && /not found|non-existent|references non/i.test(mount.message))
    found.push({ row: 13, evidence: mount.message });
  else if (mount) found.push({ row: 14, evidence: mount.message });
  if (attach) found.push({ row: 14, evidence: attach.message });
  if (sandbox) found.push({ row: 15, evidence: sandbox.message });
  return found;
}
function gates(pod) {
  const ready = conditionOf(pod.status.conditions, "Ready");
  return ready?.reason === "ReadinessGatesNotReady" ? [{ row: 31, evidence: ready.message }] : [];
}

// src/kubernetes/diagnosis/probes.ts
var answers = [
  [/connection refused/i, 27],
  [/statuscode: (\d+)/i, 29],
  [/deadline exceeded|Client\.Timeout|i\/o timeout|timed out/i, 28]
];
function probeSymptoms(observation) {
  return observation.pods.flatMap((pod) => {
    if (isReady(pod)) return [];
    const running = [
      ...pod.status.containerStatuses,
      ...pod.status.initContainerStatuses.filter((one) => isSidecar(pod, one))
    ].filter((status) => status.state.running !== void 0 && !status.ready);
    return running.flatMap((status) => {
      const unhealthy = observation.events.findLast(
        (event) => event.involvedObject.uid === pod.metadata.uid && event.reason === "Unhealthy" && (event.involvedObject.fieldPath ?? status.name).includes(status.name)
      );
      const base = { subject: `container ${status.name}`, pod: pod.metadata.name };
      const killed = killedByProbe2(pod, status.name, observation);
      if (killed !== void 0) return [{ ...base, ...killed }];
      if (unhealthy === void 0 || isYoung(status, observation)) {
        return status.started ? [] : [{ ...base, row: 30, evidence: "its probes have not answered yet" }];
      }
      const evidence = unhealthy.message;
      const row = rowOf(evidence, pod);
      const seconds = budgetSeconds(pod, status.name);
      return [{ ...base, row, evidence, seconds }];
    });
  });
}
function rowOf(evidence, pod) {
  const guarded = pod.spec.initContainers.some(({ name }) => name === "gateway");
  if (guarded && /statuscode: 503/.test(evidence)) return 27;
  return answers.find(([pattern]) => pattern.test(evidence))?.[1] ?? 28;
}
function killedByProbe2(pod, name, { events }) {
  const of = (reason) => events.findLast((event) => event.involvedObject.uid === pod.metadata.uid && event.reason === reason);
  const killing = of("Killing");
  const probe2 = /failed (startup|liveness) probe/.exec(killing?.message ?? "")?.[1];
  if (killing === void 0 || probe2 === void 0 || !killing.message.includes(name)) return void 0;
  const evidence = of("Unhealthy")?.message ?? killing.message;
  return { row: 22, evidence, count: probe2 === "startup" || (killing.count ?? 1) > 1 ? 1 : 0 };
}
var youngSeconds = 4;
function isYoung({ state: state2, started }, { since, atMs }) {
  const now = Date.parse(since) + atMs;
  const at = Date.parse(state2.running?.startedAt ?? "");
  return started !== true && now - at < youngSeconds * 1e3;
}
function budgetSeconds(pod, name) {
  const container2 = [...pod.spec.containers, ...pod.spec.initContainers].find((one) => one.name === name);
  const total = (probe2) => probe2 === void 0 ? 0 : probe2.initialDelaySeconds + probe2.periodSeconds * probe2.failureThreshold;
  const period = container2?.readinessProbe?.periodSeconds ?? 10;
  return total(container2?.startupProbe) + total(container2?.readinessProbe) + period;
}

// src/kubernetes/diagnosis/symptoms.ts
function symptomsOf(observation) {
  return [
    ...containerSymptoms(observation),
    ...podSymptoms(observation),
    ...probeSymptoms(observation),
    ...controllerSymptoms(observation),
    ...networkSymptoms(observation)
  ];
}

// src/kubernetes/rollout/observe.ts
var revision = "deployment.kubernetes.io/revision";
var tailLines = 20;
async function observe(request) {
  const { cluster, namespace, applied, atMs } = request;
  const within = (kind, apiVersion, view, selectors = {}) => cluster.list({ apiVersion, kind }, namespace, selectors).then((objects) => objects.map((one2) => view.parse(one2)));
  const one = async (kind, apiVersion, name, view) => {
    const found = name === void 0 ? void 0 : await cluster.find({ apiVersion, kind, namespace, name });
    return found && view.parse(found);
  };
  const [deployment2, replicaSets, pods, events, endpoints2, autoscaler2, route2] = await Promise.all([
    one("Deployment", "apps/v1", applied.deployment, deploymentView),
    within("ReplicaSet", "apps/v1", replicaSetView),
    within("Pod", "v1", podView),
    within("Event", "v1", eventView),
    applied.service === void 0 ? [] : within("EndpointSlice", "discovery.k8s.io/v1", endpointSliceView, {
      labels: `kubernetes.io/service-name=${applied.service}`
    }),
    one("HorizontalPodAutoscaler", "autoscaling/v2", applied.autoscaler, autoscalerView),
    one("HTTPRoute", "gateway.networking.k8s.io/v1", applied.route?.name, routeView)
  ]);
  const ours = replicaSets.filter((set) => owns(applied.deploymentUid, set));
  const number2 = deployment2?.metadata.annotations[revision];
  const current = ours.find((set) => number2 !== void 0 && set.metadata.annotations[revision] === number2);
  const podsOf = (sets) => pods.filter((pod) => sets.some((set) => owns(set.metadata.uid, pod)));
  const newPods = byAge(podsOf(current ? [current] : [])).filter(
    (pod) => pod.metadata.deletionTimestamp === void 0
  );
  const uids = /* @__PURE__ */ new Set([
    applied.deploymentUid,
    current?.metadata.uid,
    ...newPods.map((pod) => pod.metadata.uid)
  ]);
  return {
    atMs,
    since: request.since,
    deployment: deployment2,
    current,
    pods: newPods,
    oldPods: podsOf(ours.filter((set) => set !== current)),
    events: events.filter((event) => uids.has(event.involvedObject.uid) && timeOf(event) >= request.since).sort(byTime),
    endpoints: endpoints2,
    autoscaler: autoscaler2,
    route: route2,
    logs: await lastWords(cluster, namespace, newPods)
  };
}
var owns = (uid, object2) => object2.metadata.ownerReferences.some((owner2) => owner2.controller && owner2.uid === uid);
var byAge = (pods) => pods.toSorted(
  (a, b) => (a.metadata.creationTimestamp ?? "").localeCompare(b.metadata.creationTimestamp ?? "")
);
function timeOf(event) {
  return event.series?.lastObservedTime ?? event.lastTimestamp ?? event.eventTime ?? event.metadata.creationTimestamp ?? "";
}
var byTime = (a, b) => timeOf(a).localeCompare(timeOf(b));
async function lastWords(cluster, namespace, pods) {
  const logs = /* @__PURE__ */ new Map();
  const ended3 = pods.flatMap(
    (pod) => [...pod.status.initContainerStatuses, ...pod.status.containerStatuses].flatMap((status) => {
      if (status.state.terminated) {
        return [{ pod: pod.metadata.name, container: status.name, previous: false }];
      }
      return status.lastState.terminated ? [{ pod: pod.metadata.name, container: status.name, previous: true }] : [];
    })
  );
  await Promise.all(
    ended3.slice(0, 6).map(async ({ pod, container: container2, previous }) => {
      const query = new URLSearchParams({ container: container2, tailLines: String(tailLines), limitBytes: "8192" });
      if (previous) query.set("previous", "true");
      const path = `/api/v1/namespaces/${namespace}/pods/${pod}/log?${query}`;
      const answer = await cluster.raw({ method: "GET", path, once: true, timeoutMs: 3e3 }).catch(() => void 0);
      if (answer !== void 0) logs.set(`${pod}/${container2}`, answer.body.trimEnd());
    })
  );
  return logs;
}

// src/kubernetes/rollout/wait.ts
var lookEveryMs = 500;
var repeatMs = 15e3;
async function waitForRollout(request) {
  const { applied, plan, progress, signal, timeoutMs } = request;
  const clocks = new Clocks();
  const started = performance.now();
  const say = narrator(progress);
  for (; ; ) {
    const atMs = performance.now() - started;
    const observation = await observe({ ...request, atMs });
    const seen = (observation.deployment?.status.observedGeneration ?? 0) >= applied.generation;
    if (isAnothers(observation, applied)) {
      return { state: "superseded", findings: [supersededFinding(observation)], observation };
    }
    const judged = clocks.judge(seen ? symptomsOf(observation) : [], observation);
    for (const one of judged.filter(({ fresh }) => fresh)) progress(sentence(one));
    const called = judged.filter((one) => one.called);
    if (called.length > 0) return ended2(called, judged, observation, plan);
    const missing = missingFrom(observation, applied);
    if (missing.length === 0) return { state: "ready", findings: [], observation };
    if (atMs > timeoutMs) return timedOut(judged, missing, observation, request);
    say(`waiting: ${missing.join(", ")}`, atMs);
    await pause(lookEveryMs, signal);
  }
}
function isAnothers({ deployment: deployment2 }, { template }) {
  if (deployment2 === void 0 || template === void 0) return false;
  return JSON.stringify(deployment2.spec.template) !== template;
}
function narrator(progress) {
  let said = { text: "", atMs: 0 };
  return (text, atMs) => {
    if (text === said.text && atMs - said.atMs < repeatMs) return;
    progress(text);
    said = { text, atMs };
  };
}
function sentence({ symptom, called, leftSeconds }) {
  const { cause } = failures[symptom.row];
  const pod = symptom.pod === void 0 ? "" : ` (${symptom.pod})`;
  const left = called ? "" : leftSeconds === void 0 ? "; this may still heal" : `; I stop in ${leftSeconds} s unless it heals`;
  return `${symptom.subject}${pod}: ${cause} ${firstLine(symptom.evidence)}${left}`;
}
var firstLine = (text) => (text.split("\n")[0] ?? "").slice(0, 300);
function ended2(called, judged, observation, plan) {
  const guilty = called.filter(({ symptom }) => !failures[symptom.row].platform);
  const precise = called.filter(({ symptom }) => symptom.row !== 49);
  const told = (precise.length > 0 ? precise : judged.filter(({ symptom }) => symptom.row !== 30)).map(
    ({ symptom }) => failureFinding(symptom.row, symptom, plan)
  );
  return { state: guilty.length > 0 ? "failed" : "unwell", findings: unique(told), observation };
}
function timedOut(judged, missing, observation, { plan, timeoutMs, applied }) {
  const blamed = judged.filter(({ symptom }) => symptom.row !== 30 && symptom.row !== 61);
  const evidence = missing.join(", ");
  const note = `After ${Math.round(timeoutMs / 1e3)} s it still waits.`;
  const findings = [
    ...blamed.map(({ symptom }) => failureFinding(symptom.row, symptom, plan)),
    failureFinding(49, { subject: `Deployment ${applied.deployment}`, evidence, note }, plan)
  ];
  const platform = blamed.length > 0 && blamed.every(({ symptom }) => failures[symptom.row].platform);
  return { state: platform ? "unwell" : "failed", findings: unique(findings), observation };
}
function unique(findings) {
  return [...new Map(findings.map((one) => [`${one.ruleId} ${one.message}`, one])).values()];
}
function supersededFinding({ deployment: deployment2 }) {
  return {
    ruleId: "rollout-superseded",
    severity: "error",
    message: `Somebody else has changed Deployment ${deployment2?.metadata.name} since: it is at generation ${deployment2?.metadata.generation} now, and its pods are no longer this release's.`,
    help: "See who wrote it: kubectl get deployment -o yaml --show-managed-fields. Nothing was rolled back."
  };
}

// src/kubernetes/deploy/bring.ts
var defaultRolloutMs = 10 * 6e4;
var defaultRouteMs = 6e4;
async function applyGoal(goal, applied) {
  const since = await serverTime(goal.cluster);
  const objects = await applyAll(goal);
  await applied(objects);
  return { objects, since };
}
async function watchGoal(goal, { objects, since }) {
  const { cluster, namespace, checks, settings } = goal;
  const release = appliedRelease(objects);
  const rollout = { ...goal, applied: release, since, timeoutMs: settings?.rolloutMs ?? defaultRolloutMs };
  const seen = await waitForRollout(rollout);
  if (seen.state !== "ready") {
    checks.set("pods-ready", "failed", seen.findings[0]?.message ?? seen.state);
    return seen;
  }
  const pods = seen.observation.pods.map((pod) => pod.metadata.name);
  checks.set(
    "pods-ready",
    "passed",
    `${pods.length} new pods are ready, no old one is left: ${pods.join(", ")}`
  );
  const identity = judgeIdentity(goal.digests, seen.observation, checks);
  const closed = await judgePort(goal, seen.observation);
  const verified = await verifyRoute({
    ...goal,
    cluster,
    namespace,
    observation: seen.observation,
    timeoutMs: settings?.routeMs ?? defaultRouteMs
  });
  const findings = [...identity, ...closed, ...verified.findings];
  if (verified.state !== "ready" || closed.some(({ severity }) => severity === "error")) {
    const state2 = verified.state === "unwell" ? "unwell" : "failed";
    return { state: state2, findings, observation: seen.observation };
  }
  const last = await waitForRollout(rollout);
  if (last.state !== "ready") checks.set("pods-ready", "failed", last.findings[0]?.message ?? last.state);
  return { state: last.state, findings: [...findings, ...last.findings], observation: last.observation };
}
async function serverTime(cluster) {
  const { date } = await cluster.raw({ method: "GET", path: "/version" });
  const at = date === void 0 ? Date.now() : Date.parse(date);
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}
async function judgePort(goal, { pods }) {
  const { guarded, checks, cluster, namespace, plan } = goal;
  const name = pods[0]?.metadata.name;
  if (!guarded || name === void 0) {
    checks.set("port-closed", "not exercised", "No gateway stands in front of this server.");
    return [];
  }
  const { port, path } = plan.runtime;
  const url = `/api/v1/namespaces/${namespace}/pods/${name}:${port}/proxy${path}`;
  const outcome = await cluster.raw({ method: "GET", path: url, once: true, timeoutMs: 5e3 }).then(
    (answer) => ({ status: answer.status, words: "" }),
    (error) => ({ status: Number(error?.status ?? 0), words: String(error?.message ?? error) })
  );
  if (/refused|dial tcp|timed? ?out|no answer/i.test(outcome.words)) {
    checks.set(
      "port-closed",
      "passed",
      `port ${port} of ${name} takes no connection from outside of the pod`
    );
    return [];
  }
  if (outcome.status === 403) {
    checks.set("port-closed", "not exercised", "The pipeline's account may not use pods/proxy.");
    return [];
  }
  checks.set("port-closed", "failed", `port ${port} of ${name} answers HTTP ${outcome.status}`);
  return [
    {
      ruleId: "server-port-open",
      severity: "error",
      message: `The server's own port ${port} answers from outside of its pod, past the gateway and its policy.`,
      help: "Listen on the address in HOST, which is 127.0.0.1 behind the gateway."
    }
  ];
}

// src/kubernetes/deploy/checks.ts
var clusterCheckIds = [
  "dry-run",
  "rollback-rehearsed",
  "pods-ready",
  "image-identity",
  "refused-without-token",
  "route-answers",
  "port-closed",
  "leftovers-pruned"
];
var ClusterChecks = class {
  #checks = /* @__PURE__ */ new Map();
  set(id, status, message) {
    this.#checks.set(id, { id, status, message });
  }
  list() {
    return clusterCheckIds.map(
      (id) => this.#checks.get(id) ?? { id, status: "not exercised", message: "Not reached." }
    );
  }
};

// src/kubernetes/deploy/recover.ts
async function restore(request, restoring) {
  const { journal, release, previous, kept } = restoring;
  request.progress(`release ${release} failed; putting release ${previous.release} back`);
  await journal.update(release, { step: "rolling-back", ...kept });
  const payload = await readPayload(journal.place, previous.release);
  const plan = { ...payload.plan, directory: request.plan.directory };
  const goal = {
    ...request,
    plan,
    objects: payload.objects,
    digests: payload.digests,
    url: previous.url,
    guarded: isGuarded(payload.objects),
    force: request.adopt,
    checks: new ClusterChecks()
  };
  const { lock: _, ...without } = goal;
  const recorded = payload.lock === void 0 ? without : { ...without, lock: lockOf(payload.lock, previous.release) };
  let brought;
  try {
    const applied = await applyGoal(recorded, async () => {
    });
    brought = await watchGoal(recorded, applied);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    await journal.end(release, "failed", kept);
    return { findings: [notRestored(release, previous.release, error.message), ...error.findings] };
  }
  if (brought.state !== "ready") {
    await journal.end(release, "failed", kept);
    const why = brought.findings[0]?.message ?? brought.state;
    return { findings: [notRestored(release, previous.release, why), ...brought.findings] };
  }
  const left = await prune(
    request.cluster,
    pruneCandidates(journal.head, payload.objects.map(idOf)),
    request.progress
  );
  await journal.end(release, "failed", { ...kept, restored: previous.release });
  const findings = [
    ...left.findings,
    {
      ruleId: "release-rolled-back",
      severity: "error",
      message: `Release ${release} was not deployed. Release ${previous.release} serves again, verified by the same checks.`,
      help: "Correct the cause, build again and deploy the new image."
    }
  ];
  return { restored: previous.release, findings };
}
var lockOf = (text, release) => ({ text, file: `mcp.lock.json of release ${release}` });
function isGuarded(objects) {
  const deployment2 = objects.find((object2) => object2.kind === "Deployment");
  const spec = deployment2?.spec;
  return spec?.template?.spec?.initContainers?.some((one) => one.name === "gateway") ?? false;
}
function notRestored(release, previous, why) {
  return {
    ruleId: "rollback-failed",
    severity: "error",
    message: `Release ${release} was not deployed, and release ${previous} could not be verified after it was put back: ${why}`,
    help: "`mcp-pipeline status` says what is live now. Correct the cause and deploy again, or roll back with --to."
  };
}
async function cleanUp(request, journal, release, kept) {
  request.progress(`release ${release} failed and nothing was verified before it; removing what it made`);
  await journal.update(release, { step: "cleaning-up", ...kept });
  const { findings } = await prune(request.cluster, pruneCandidates(journal.head, []), request.progress);
  await journal.end(release, "failed", kept);
  return {
    findings: [
      ...findings,
      {
        ruleId: "release-refused",
        severity: "error",
        message: `Release ${release} was not deployed. It was the first, so nothing of it is left to be reached; \`mcp-pipeline history\` keeps what it said.`,
        help: "Correct the cause, build again and deploy the new image."
      }
    ]
  };
}

// src/kubernetes/deploy/deploy.ts
var keptReleases = 10;
async function deployToCluster(request) {
  const { cluster, namespace, plan, progress } = request;
  try {
    await requireNamespace(request);
    const place = { cluster, namespace, server: plan.name, environment: plan.environment };
    const lease = await takeLease({
      place,
      run: request.run,
      signal: request.signal,
      progress,
      ...request.settings?.leaseTimeoutMs === void 0 ? {} : { timeoutMs: request.settings.leaseTimeoutMs },
      ...request.settings?.leaseExpiryMs === void 0 ? {} : { expiryMs: request.settings.leaseExpiryMs }
    });
    const signal = AbortSignal.any([request.signal, lease.signal]);
    try {
      const held = { ...request, cluster: cluster.within(signal), signal };
      return await attempt(held, { ...place, cluster: held.cluster });
    } catch (error) {
      if (lease.signal.aborted) throw lease.signal.reason;
      throw error;
    } finally {
      await lease.release();
    }
  } catch (error) {
    throw asProblem(error, request);
  }
}
function asProblem(error, { cluster, signal }) {
  if (signal.aborted) return error;
  if (error instanceof ClusterAway) {
    const finding = failureFinding(47, { subject: `cluster ${cluster.name}`, evidence: error.message });
    return new Problem(3, [{ ...finding, message: `${finding.message} Nothing was rolled back.` }], {
      cause: error
    });
  }
  if (!(error instanceof ApiError)) return error;
  const row = refusalOf(error) ?? 47;
  return new Problem(
    3,
    [failureFinding(row, { subject: `cluster ${cluster.name}`, evidence: error.message })],
    {
      cause: error
    }
  );
}
async function requireNamespace({ cluster, namespace }) {
  const found = await cluster.find({ apiVersion: "v1", kind: "Namespace", name: namespace }).catch((error) => {
    if (error instanceof ApiError && error.status === 403) return "unknown";
    throw error;
  });
  if (found === "unknown" || found !== void 0 && found.metadata.deletionTimestamp === void 0) return;
  const evidence = found === void 0 ? `namespace ${namespace} does not exist` : `namespace ${namespace} is being deleted`;
  throw new Problem(3, [failureFinding(46, { subject: `cluster ${cluster.name}`, evidence })]);
}
async function attempt(request, place) {
  const { progress, adopt } = request;
  const journal = await Journal.open(place);
  for (const { release: release2, run, step } of await journal.closeInterrupted()) {
    progress(
      `the deploy of release ${release2} (${run}) died while ${step}; this one finishes or replaces what it left`
    );
  }
  const release = journal.nextNumber();
  const previous = currentEntry(journal.head);
  const objects = await objectsOf(request, release);
  const checks = new ClusterChecks();
  const goal = { ...request, objects, checks, force: adopt };
  const findings = await rehearse(goal, place, previous);
  if (findings.some(({ severity }) => severity === "error")) {
    return {
      status: "failed",
      release,
      findings: [...findings, nothingChanged(previous)],
      checks: checks.list()
    };
  }
  await record2(request, journal, { release, previous, objects });
  let brought;
  try {
    await journal.step(release, "applying");
    progress(`applying ${objects.length} objects of release ${release} to cluster ${place.cluster.name}`);
    const applied = await applyGoal(goal, async (made) => {
      await journal.update(release, { step: "verifying", objects: made.map(recordedObject) });
    });
    brought = await watchGoal(goal, applied);
  } catch (error) {
    if (request.signal.aborted || error instanceof ClusterAway)
      throw await interrupted(error, request, journal, release);
    if (!(error instanceof Problem)) throw error;
    const seen = { findings: [...error.findings] };
    return await giveUp(request, {
      journal,
      release,
      previous,
      goal,
      findings: [...findings, ...seen.findings]
    });
  }
  const told = [...findings, ...brought.findings];
  if (brought.state === "ready") {
    await journal.end(release, "verified");
    return await settle(request, { journal, release, objects, checks, findings: told });
  }
  if (brought.state === "superseded") {
    await journal.end(release, "failed", { diagnosis: brought.findings[0]?.message ?? "superseded" });
    return { status: "failed", release, findings: told, checks: checks.list() };
  }
  return giveUp(request, { journal, release, previous, goal, findings: told, brought });
}
async function objectsOf(request, release) {
  const objects = await request.objects(release, void 0);
  const live = await liveObjects(request.cluster, objects);
  refuseForeign(live, request.plan.environment, request.adopt);
  const deployment2 = live.find((object2) => object2.kind === "Deployment");
  const spec = deployment2?.spec;
  const selector = spec?.selector?.matchLabels;
  return selector === void 0 ? objects : request.objects(release, selector);
}
async function rehearse(goal, place, previous) {
  const { checks, progress } = goal;
  progress("trying everything on the API server first");
  const findings = await dryRun(goal);
  const refused = findings.find(({ severity }) => severity === "error");
  if (refused !== void 0) {
    checks.set("dry-run", "failed", refused.message);
    return findings;
  }
  checks.set("dry-run", "passed", `${goal.objects.length} objects accepted`);
  if (previous === void 0) {
    checks.set(
      "rollback-rehearsed",
      "not exercised",
      "Nothing was verified here yet: there is nothing to go back to."
    );
    return findings;
  }
  const payload = await readPayload(place, previous.release);
  const back = (await dryRun({ ...goal, objects: payload.objects })).filter(
    ({ severity }) => severity === "error"
  );
  if (back.length === 0) {
    checks.set("rollback-rehearsed", "passed", `release ${previous.release} could be put back`);
    return findings;
  }
  checks.set("rollback-rehearsed", "failed", back[0]?.message ?? "");
  return [
    ...findings,
    {
      ruleId: "rollback-impossible",
      severity: "warning",
      message: `This deploy cannot be undone: release ${previous.release} would be refused now. ${back[0]?.message ?? ""}`
    }
  ];
}
function nothingChanged(previous) {
  const serving = previous === void 0 ? "Nothing serves." : `Release ${previous.release} serves as before.`;
  return { ruleId: "release-refused", severity: "error", message: `Nothing was changed. ${serving}` };
}
async function record2(request, journal, { release, previous, objects }) {
  const { image, url, who, run, commit, rollbackTo, digests, manifest, lock, tool, plan } = request;
  const { directory: _, ...kept } = plan;
  await writePayload(journal.place, {
    schemaVersion: 1,
    release,
    image,
    objects: [...objects],
    manifest,
    ...lock === void 0 ? {} : { lock: lock.text },
    plan: kept,
    digests: [...digests],
    tool
  });
  await journal.add({
    release,
    state: "pending",
    step: "prepared",
    image,
    url,
    who,
    run,
    ...commit === void 0 ? {} : { commit },
    startedAt: (/* @__PURE__ */ new Date()).toISOString(),
    ...previous === void 0 ? {} : { previous: previous.release },
    ...rollbackTo === void 0 ? {} : { rollbackTo },
    objects: objects.map((object2) => idOf(object2))
  });
}
async function settle(request, settling) {
  const { journal, release, objects, checks, findings } = settling;
  await journal.step(release, "pruning");
  const { findings: pruned, left } = await prune(
    request.cluster,
    pruneCandidates(journal.head, objects.map(idOf)),
    request.progress
  );
  checks.set(
    "leftovers-pruned",
    left.length === 0 ? "passed" : "failed",
    `${left.length} objects could not be removed`
  );
  await forget(journal, release, [...journal.entry(release)?.objects ?? [], ...left]);
  return { status: "passed", release, findings: [...findings, ...pruned], checks: checks.list() };
}
async function forget(journal, release, objects) {
  const known = new Map(objects.map((object2) => [keyOf(object2), object2]));
  await journal.update(release, { objects: [...known.values()] });
  const verified = currentEntry(journal.head)?.release;
  const entries = journal.head.releases;
  const kept = entries.filter(
    (entry, at) => at >= entries.length - keptReleases || entry.release === verified
  );
  const gone = entries.filter((entry) => !kept.includes(entry)).map((entry) => entry.release);
  await deletePayloads(journal.place, gone);
  await journal.keepOnly(kept);
}
async function giveUp(request, failure) {
  const { journal, release, previous, goal, findings, brought } = failure;
  const diagnosis = findings.find(({ severity }) => severity === "error")?.message ?? "it did not come up";
  const lastWords2 = brought === void 0 ? "" : [...brought.observation.logs.values()].join("\n").slice(-4e3);
  const kept = { diagnosis, ...lastWords2 === "" ? {} : { lastWords: lastWords2 } };
  if (brought?.state === "unwell" && previous !== void 0) {
    await journal.end(release, "failed", kept);
    const outcome = platformFault(release, previous.release);
    return { status: "failed", release, findings: [...findings, outcome], checks: goal.checks.list() };
  }
  const ended3 = await (previous === void 0 ? cleanUp(request, journal, release, kept) : restore(request, { journal, release, previous, objects: goal.objects, kept }));
  const told = [...findings, ...ended3.findings];
  return {
    status: "failed",
    release,
    ...ended3.restored === void 0 ? {} : { restored: ended3.restored },
    findings: told,
    checks: goal.checks.list()
  };
}
function platformFault(release, previous) {
  return {
    ruleId: "platform-unwell",
    severity: "error",
    message: `Release ${release} was not verified, and the platform is at fault, not the release. Nothing was rolled back: release ${previous} would meet the same. Its pods that are left still serve.`,
    help: "Have the platform mended, then run the deploy again."
  };
}
async function interrupted(error, request, journal, release) {
  if (!request.signal.aborted) return error;
  const { step } = journal.entry(release) ?? { step: "prepared" };
  const place = { ...journal.place, cluster: request.cluster.within(AbortSignal.timeout(4e3), 2e3) };
  await Journal.open(place).then((late) => late.end(release, "failed", { diagnosis: `interrupted while ${step}` })).catch(() => {
  });
  return error;
}

// src/kubernetes/deploy/roll-back.ts
async function rollBackCluster(request, to) {
  const { cluster, namespace, plan } = request;
  const place = { cluster, namespace, server: plan.name, environment: plan.environment };
  const target = rollbackEntry((await readHead(place)).head, to);
  const payload = await readPayload(place, target.release);
  const { objects, digests, image, manifest, lock } = payload;
  const outcome = await deployToCluster({
    ...request,
    plan: { ...payload.plan, directory: plan.directory },
    image,
    digests,
    objects: async () => objects,
    manifest,
    ...lock === void 0 ? {} : { lock: { text: lock, file: `mcp.lock.json of release ${target.release}` } },
    url: target.url,
    guarded: isGuarded(objects),
    ...target.commit === void 0 ? {} : { commit: target.commit },
    rollbackTo: target.release
  });
  return { ...outcome, target: target.release, url: target.url };
}
function rollbackEntry(head, to) {
  const verified = head.releases.filter((entry) => entry.state === "verified");
  const names = verified.map((entry) => entry.release).join(", ") || "none";
  if (to !== void 0) {
    const target2 = verified.find((entry) => entry.release === to);
    if (target2 !== void 0) return target2;
    throw badInput("rollback-target", `Release ${to} was never verified here. Verified: ${names}.`);
  }
  const current = currentEntry(head);
  let origin = current;
  while (origin?.rollbackTo !== void 0) {
    const before = head.releases.find(
      (entry) => entry.release === origin?.rollbackTo
    );
    if (before === void 0) break;
    origin = before;
  }
  const target = verified.findLast(
    (entry) => entry.release < (origin?.release ?? 0) && entry.rollbackTo === void 0
  );
  if (target !== void 0) return target;
  throw badInput(
    "rollback-target",
    current === void 0 ? "No release was ever verified here, so there is nothing to go back to." : `Release ${current.release} is the oldest that can be reached by going back. Name another with --to (verified: ${names}).`
  );
}

export {
  missingFrom,
  symptomsOf,
  observe,
  deployToCluster,
  rollBackCluster
};
