/**
 * When a failure that was seen may end the wait. It is said at first sight in any case.
 * - `seconds`: when it has been there for so long without a break
 * - `count`: when it has happened so often
 * - `budget`: when the pod has had its whole start-up budget
 * - `never`: only told; something else ends the wait, or it heals
 */
export type Call = { seconds: number } | { count: number } | "budget" | "never";

/** One way in which a rollout fails, and what to tell the people. */
export interface FailureRow {
  /** Rule id of the finding; stable from 1.0. */
  rule: string;
  call: Call;
  /** Not the release's fault: nothing is rolled back for it alone, because the old release would fare no better. */
  platform?: true;
  /** In plain words; the evidence follows it. */
  cause: string;
  /** The one change to make. */
  fix: string;
  /** JSON pointers into the manifest of the setting that it is about, the first that was written counts. */
  setting?: readonly string[];
}

const resources = ["/deploy/resources/limits/memory", "/deploy/resources/limits", "/deploy/resources"];
const requests = ["/deploy/resources/requests", "/deploy/resources"];
const startup = ["/deploy/startupSeconds"];
const program = [
  "/runtime/command",
  "/runtime/entrypoint",
  "/runtime/dockerfile",
  "/runtime/image",
  "/runtime",
];
const port = ["/runtime/port", "/runtime"];
const secrets = ["/secrets", "/env"];

/**
 * The failures that are known, by number; what each number looks like is found by the files beside this one.
 * Times are the longest that each failure has been seen to heal by itself.
 */
export const failures = {
  1: {
    rule: "image-missing",
    call: { seconds: 12 },
    cause: "The registry has no image with this digest.",
    fix: "Push the image before it is deployed, and check the registry and its namespace in platform.yaml.",
  },
  2: {
    rule: "image-wrong-platform",
    call: { seconds: 0 },
    cause: "The image exists, but not for the CPU of this node.",
    fix: "Build the image for the node's architecture: images.architectures in platform.yaml.",
  },
  3: {
    rule: "image-pull-refused",
    call: { seconds: 12 },
    cause: "The cluster may not read this image from the registry.",
    fix: "Give the nodes access to the registry, or the service account an imagePullSecret.",
  },
  4: {
    rule: "registry-unreachable",
    call: { seconds: 120 },
    platform: true,
    cause: "The node cannot reach the registry, or is rate-limited there.",
    fix: "Look at the registry, the node's proxy and its limits.",
  },
  5: {
    rule: "image-pull-waiting",
    call: { seconds: 120 },
    cause: "The node waits before it pulls the image again; the cause was not told.",
    fix: "Look at the events of the pod.",
  },
  6: {
    rule: "image-name-invalid",
    call: { seconds: 0 },
    cause: "The image reference cannot be parsed.",
    fix: "Correct the image reference.",
  },
  7: {
    rule: "image-forbidden",
    call: { seconds: 0 },
    cause: "The node refuses this image: it may not be pulled, or its signature was not accepted.",
    fix: "Check imagePullPolicy and the image's signature.",
  },
  8: {
    rule: "secret-missing",
    call: { seconds: 10 },
    cause: "The server refers to a Secret or ConfigMap that is not in the namespace.",
    fix: "Create it, or correct its name in the manifest.",
    setting: secrets,
  },
  9: {
    rule: "secret-key-missing",
    call: { seconds: 0 },
    cause: "The Secret or ConfigMap exists, but lacks this key.",
    fix: "Add the key, or correct it in the manifest.",
    setting: secrets,
  },
  10: {
    rule: "node-cache-behind",
    call: { seconds: 60 },
    platform: true,
    cause: "The node has not read the Secret or ConfigMap yet.",
    fix: "Nothing: it heals by itself, or the node is unwell.",
  },
  11: {
    rule: "image-runs-as-root",
    call: { seconds: 0 },
    cause: "The image starts as root, or names its user by a word, and neither is allowed.",
    fix: "Give the image a numeric USER other than 0.",
    setting: program,
  },
  12: {
    rule: "container-not-created",
    call: { seconds: 15 },
    cause: "The container runtime cannot make the container.",
    fix: "Check the image's command.",
    setting: program,
  },
  13: {
    rule: "volume-missing",
    call: { seconds: 20 },
    cause: "A Secret, ConfigMap or key that is mounted does not exist.",
    fix: "Create it, or correct its name.",
    setting: secrets,
  },
  14: {
    rule: "volume-not-attached",
    call: { seconds: 180 },
    platform: true,
    cause: "The disk is not attached to the node yet.",
    fix: "Look at the storage of the cluster.",
  },
  15: {
    rule: "pod-network-failed",
    call: { seconds: 60 },
    platform: true,
    cause: "The node cannot set up the pod: its network plug-in or its runtime fails.",
    fix: "Look at the node and its network plug-in.",
  },
  16: {
    rule: "program-absent",
    call: { count: 2 },
    cause: "The start command does not exist in the image, or cannot be run.",
    fix: "Correct the command, its path or its file mode.",
    setting: program,
  },
  17: {
    rule: "program-wrong-cpu",
    call: { count: 1 },
    cause: "The program was built for another CPU, or is a script without an interpreter line.",
    fix: "Build for the node's architecture.",
    setting: program,
  },
  18: {
    rule: "server-crashes",
    call: { count: 2 },
    cause: "The server starts and dies.",
    fix: "Its last lines say why; correct that and deploy again.",
    setting: program,
  },
  19: {
    rule: "server-ends",
    call: { count: 2 },
    cause: "The server finished by itself, with exit code 0: typical of a stdio server that has no stdin.",
    fix: "Set runtime.transport to what the server speaks; stdio is bridged.",
    setting: ["/runtime/transport", ...program],
  },
  20: {
    rule: "out-of-memory",
    call: { count: 1 },
    cause: "It used more memory than its limit.",
    fix: "Raise the limit, or find the leak.",
    setting: resources,
  },
  21: {
    rule: "memory-too-small",
    call: { count: 2 },
    cause: "The memory limit is too small to start anything at all.",
    fix: "Raise the limit.",
    setting: resources,
  },
  22: {
    rule: "start-up-too-slow",
    call: { count: 1 },
    cause: "It did not answer within its start-up budget, so it was restarted.",
    fix: "Raise startupSeconds, or listen on the port in PORT sooner.",
    setting: [...startup, ...port],
  },
  23: {
    rule: "disk-read-only",
    call: { count: 2 },
    cause: "It writes outside of the writable folder.",
    fix: "Write to /tmp, or ask for a volume by a patch.",
  },
  24: {
    rule: "port-forbidden",
    call: { count: 2 },
    cause: "It may not listen on this port: those under 1024 need a right that it lacks.",
    fix: "Listen on the port in PORT.",
    setting: port,
  },
  25: {
    rule: "hook-failed",
    call: { count: 2 },
    cause: "The command after the start failed.",
    fix: "Correct the postStart hook.",
  },
  26: {
    rule: "init-container-failed",
    call: { count: 2 },
    cause: "A preparation container fails, so the server was never started.",
    fix: "Its last lines say why.",
  },
  27: {
    rule: "nothing-listens",
    call: "budget",
    cause:
      "Nobody answers on the port: the server does not listen, listens on another port, or on another address.",
    fix: "Listen on the address in HOST and the port in PORT.",
    setting: port,
  },
  28: {
    rule: "server-hangs",
    call: "budget",
    cause: "It accepts the connection and never answers.",
    fix: "Look for what blocks it: the event loop, or something that it waits for.",
  },
  29: {
    rule: "wrong-answer",
    call: "budget",
    cause: "It answers, but not with success.",
    fix: "Check path and port; the health path must need no login.",
    setting: ["/runtime/path", ...port],
  },
  30: {
    rule: "still-starting",
    call: "never",
    cause: "It is still starting.",
    fix: "Nothing yet. If it only needs longer, raise startupSeconds.",
    setting: startup,
  },
  31: {
    rule: "readiness-gate",
    call: { seconds: 120 },
    platform: true,
    cause: "A controller of the cluster has not approved the pod yet.",
    fix: "Ask the owner of the readiness gate.",
  },
  32: {
    rule: "no-room",
    call: { seconds: 60 },
    cause: "No node has this much CPU or memory free.",
    fix: "Ask for less, or add nodes.",
    setting: requests,
  },
  33: {
    rule: "nodes-reserved",
    call: { seconds: 60 },
    cause: "The nodes are reserved for others.",
    fix: "Add a toleration by a patch, or ask for nodes.",
  },
  34: {
    rule: "no-matching-node",
    call: { seconds: 30 },
    cause: "No node satisfies the placement rules.",
    fix: "Correct the rules in the patch that makes them.",
  },
  35: {
    rule: "scheduling-held",
    call: { seconds: 60 },
    platform: true,
    cause: "The pod waits for a controller or for a disk.",
    fix: "Ask the owner of the gate or of the storage class.",
  },
  36: {
    rule: "pod-evicted",
    call: "never",
    platform: true,
    cause: "The node dropped the pod; its replacement is what counts.",
    fix: "Nothing in the release.",
  },
  37: {
    rule: "quota-exceeded",
    call: { seconds: 30 },
    cause: "The namespace may not have another pod.",
    fix: "Raise the quota, or ask for less.",
    setting: requests,
  },
  38: {
    rule: "limits-demanded",
    call: { seconds: 0 },
    cause: "Rules of the namespace refuse these resources.",
    fix: "Set deploy.resources within the limits of the namespace.",
    setting: requests,
  },
  39: {
    rule: "pod-security",
    call: { seconds: 0 },
    cause: "The namespace forbids the rights that the pod asks for.",
    fix: "Remove the patch that asks for them.",
  },
  40: {
    rule: "admission-refused",
    call: { seconds: 0 },
    cause: "A policy of the cluster said no.",
    fix: "Do as its words say, or ask its owner.",
  },
  41: {
    rule: "admission-away",
    call: { seconds: 60 },
    platform: true,
    cause: "The policy server of the cluster does not answer.",
    fix: "Ask its owner.",
  },
  42: {
    rule: "account-missing",
    call: { seconds: 20 },
    cause: "The pod names a service account or priority class that is not there.",
    fix: "Create it first.",
  },
  43: {
    rule: "field-immutable",
    call: { seconds: 0 },
    cause: "This field is fixed when the object is made.",
    fix: "Delete the object knowingly, or give the server a new name.",
  },
  44: {
    rule: "field-owned-by-others",
    call: { seconds: 0 },
    cause: "Somebody else manages this field.",
    fix: "Have them let go of it, or take it over with deploy --adopt.",
  },
  45: {
    rule: "cluster-forbidden",
    call: { seconds: 0 },
    cause: "The pipeline's account may not do this in the cluster.",
    fix: "Grant it the verb; docs/kubernetes.md has the role.",
  },
  46: {
    rule: "place-unknown",
    call: { seconds: 0 },
    cause: "The namespace or the kind of object is not there.",
    fix: "Create the namespace, or install the definition.",
  },
  47: {
    rule: "cluster-unreachable",
    call: { seconds: 60 },
    platform: true,
    cause: "The cluster cannot be seen.",
    fix: "Run the deploy again when the API server answers.",
  },
  48: {
    rule: "rollout-paused",
    call: { seconds: 0 },
    cause: "Somebody has paused the Deployment.",
    fix: "Resume it: kubectl rollout resume.",
  },
  49: {
    rule: "no-progress",
    call: { seconds: 0 },
    cause: "No pod got better in the time that is allowed.",
    fix: "See what the pods say.",
  },
  50: {
    rule: "autoscaler-without-request",
    call: { seconds: 0 },
    cause: "The autoscaler cannot compute a percentage of nothing: a container has no CPU request.",
    fix: "Set deploy.resources.requests.cpu.",
    setting: requests,
  },
  51: {
    rule: "autoscaler-without-metrics",
    call: "never",
    platform: true,
    cause: "The autoscaler gets no metrics: they are not served, or the pods are too new.",
    fix: "Look at metrics-server.",
  },
  52: {
    rule: "autoscaler-misbound",
    call: { seconds: 15 },
    cause: "The autoscaler points at nothing, or two of them fight over it.",
    fix: "Remove the other autoscaler.",
  },
  53: {
    rule: "no-endpoints",
    call: { seconds: 15 },
    cause: "The Service selects no new pod.",
    fix: "Correct the selector or the port that a patch has changed.",
  },
  54: {
    rule: "route-unseen",
    call: { seconds: 15 },
    cause: "No gateway took this route: wrong name, namespace or class.",
    fix: "Correct gateway.parentRefs in platform.yaml.",
  },
  55: {
    rule: "route-refused",
    call: { seconds: 10 },
    cause: "The gateway does not allow this namespace, host, listener or filter.",
    fix: "Correct gateway.parentRefs or the listener.",
  },
  56: {
    rule: "host-taken",
    call: { seconds: 10 },
    cause: "Another, older route owns this host and path.",
    fix: "Rename the server, or remove the other route.",
  },
  57: {
    rule: "backend-unresolved",
    call: { seconds: 10 },
    cause: "The route points at something that it may not use, or that is not there.",
    fix: "Correct the Service's name and port, or add a ReferenceGrant.",
  },
  58: {
    rule: "gateway-down",
    call: { seconds: 120 },
    platform: true,
    cause: "The gateway itself is not running.",
    fix: "Ask who owns the gateway.",
  },
  59: {
    rule: "certificate-missing",
    call: { seconds: 120 },
    platform: true,
    cause: "There is no usable certificate for this host.",
    fix: "Look at the Secret and its issuer.",
  },
  60: {
    rule: "host-unresolved",
    call: { seconds: 120 },
    platform: true,
    cause: "The host name leads nowhere, or not to the gateway.",
    fix: "Look at the DNS record.",
  },
  61: {
    rule: "old-release-answers",
    call: "never",
    cause: "Traffic still reaches the release before.",
    fix: "Nothing yet: its pods are draining.",
  },
} as const satisfies Record<number, FailureRow>;

/** Number of a failure in {@link failures}. */
export type FailureNumber = keyof typeof failures;

/** One failure as it was seen. */
export interface Symptom {
  row: FailureNumber;
  /** What it is about, the same for all pods of a release: "container server", "Deployment presto". */
  subject: string;
  /** Name of the pod, where it is about one. */
  pod?: string;
  /** What was seen, in the cluster's own words. */
  evidence: string;
  /** How often it has happened, for rows that are called by count. */
  count?: number;
  /** Another time than the table's, where the state itself says how long it may last. In seconds. */
  seconds?: number;
}
