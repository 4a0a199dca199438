import { isReady, type Observation } from "../rollout/observation.ts";
import type { ContainerStatus, EventView, PodView, Terminated } from "../rollout/views.ts";
import { pullFailure } from "./images.ts";
import type { FailureNumber, Symptom } from "./table.ts";

/** Rows 1 to 12 and 16 to 26: what the states of containers mean. */
export function containerSymptoms(observation: Observation): Symptom[] {
  return observation.pods.flatMap((pod) => {
    const events = observation.events.filter((event) => event.involvedObject.uid === pod.metadata.uid);
    const look = (status: ContainerStatus, init: boolean): Symptom[] => {
      const log = observation.logs.get(`${pod.metadata.name}/${status.name}`) ?? "";
      const subject = `${init && !isSidecar(pod, status) ? "init container" : "container"} ${status.name}`;
      const found = [...waiting(status), ...ended(status, { pod, events, log, since: observation.since })];
      return found.map((symptom) => ({ ...symptom, subject, pod: pod.metadata.name }));
    };
    const { initContainerStatuses, containerStatuses } = pod.status;
    return [
      ...initContainerStatuses.flatMap((status) => look(status, true)),
      ...containerStatuses.flatMap((status) => look(status, false)),
    ];
  });
}

/** A container that runs beside the server, from before it until after it. */
export function isSidecar(pod: PodView, { name }: Pick<ContainerStatus, "name">): boolean {
  return pod.spec.initContainers.some((one) => one.name === name && one.restartPolicy === "Always");
}

type Found = Omit<Symptom, "subject" | "pod">;

const configuration: readonly (readonly [RegExp, FailureNumber])[] = [
  [/failed to sync .* cache/i, 10],
  [/runAsNonRoot|run as root|non-numeric user/i, 11],
  [/couldn't find key/i, 9],
  [/not found/i, 8],
];

/** Reasons of a container that has not been started. */
function waiting({ state, restartCount }: ContainerStatus): Found[] {
  if (state.waiting === undefined) return [];
  const { reason, message } = state.waiting;
  const row = (number: FailureNumber, more: Partial<Found> = {}): Found[] => [
    { row: number, evidence: message || reason, ...more },
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

const absent = (message: string) =>
  /executable file not found|no such file or directory|permission denied|not a directory/i.test(message);

interface End {
  pod: PodView;
  events: readonly EventView[];
  log: string;
  since: string;
}

/** How a container ended: its newest end in this rollout, and how often there was one. */
function ended(status: ContainerStatus, { pod, events, log, since }: End): Found[] {
  const last = status.state.terminated ?? status.lastState.terminated;
  // The pods of an unchanged template have a past that is not this rollout's.
  if (last === undefined || (last.finishedAt ?? since) < since) return [];
  const init = pod.status.initContainerStatuses.includes(status);
  // An init container that did its work is not an end.
  if (init && last.exitCode === 0 && !isSidecar(pod, status)) return [];
  const before = (pod.metadata.creationTimestamp ?? since) < since;
  const ends = status.restartCount + (status.state.terminated === undefined ? 0 : 1);
  // A pod that serves has got over it: told, and never called.
  const count = isReady(pod) ? 0 : before ? 1 : ends;
  const row = reasonOfEnd(last, status, events, log);
  const said = [endWords(last), lastLines(log)].filter((part) => part !== "").join("\n");
  return row === undefined ? [] : [{ row, evidence: said, count }];
}

function reasonOfEnd(
  last: Terminated,
  status: ContainerStatus,
  events: readonly EventView[],
  log: string,
): FailureNumber | undefined {
  const { exitCode, reason, message } = last;
  const words = `${message}\n${log}`;
  if (/container init was OOM-killed|memory limit too low/i.test(message)) return 21;
  if (reason === "StartError" || reason === "ContainerCannotRun") {
    if (/exec format error/i.test(message)) return 17;
    // 128 without these words is the node's trouble, and is tried again.
    return absent(message) || exitCode !== 128 ? 16 : undefined;
  }
  // The counter behind this reason also counts children that were killed long ago: believed with 137 only.
  if (reason === "OOMKilled" && exitCode === 137) return 20;
  if ((exitCode === 137 || exitCode === 143) && killedByProbe(events, status.name)) return 22;
  if (/exec format error/i.test(words)) return 17;
  if (exitCode === 0) return 19;
  if (/EROFS|read-only file system/i.test(words)) return 23;
  if (/(bind|listen)[^\n]*(permission denied|EACCES)|EACCES[^\n]*(listen|:\d+)/i.test(words)) return 24;
  return 18;
}

function killedByProbe(events: readonly EventView[], container: string): boolean {
  return events.some(
    (event) =>
      event.reason === "Killing" &&
      event.message.includes(container) &&
      /failed (startup|liveness) probe/.test(event.message),
  );
}

function endWords({ exitCode, reason, message }: Terminated): string {
  const how = `ended with exit code ${exitCode}${reason && reason !== "Error" ? ` (${reason})` : ""}`;
  return message === "" ? how : `${how}: ${message.trim()}`;
}

const lastLines = (log: string) => log.split("\n").slice(-12).join("\n");
