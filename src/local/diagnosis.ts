import type { Finding } from "../report/finding.ts";
import type { Readiness } from "./readiness.ts";

type Failure = Exclude<Readiness, { state: "ready" }>;

/** Says in plain words why a release did not start, from what was seen and from what it wrote. */
export function explainFailedStart(
  failure: Failure,
  port: number,
  stderrTail: string,
  waitedMs: number,
): Finding {
  if (failure.state === "silent") return silent(failure, port, stderrTail, waitedMs);
  const how = failure.signal ? `was ended by ${failure.signal}` : `ended with exit code ${failure.code}`;
  return {
    ruleId: "release-crashed",
    severity: "error",
    message: `The server ${how} before it could be reached. ${causeIn(stderrTail) ?? byExit(failure.code)}`,
    ...withTail(stderrTail),
  };
}

/** Evidence from the server's own words, where it wrote any. */
export function withTail(stderrTail: string): Pick<Finding, "evidence"> {
  return stderrTail.trim() === "" ? {} : { evidence: stderrTail.trimEnd() };
}

function byExit(code: number | null): string {
  if (code === 0) return "A server over HTTP must keep running; a stdio server needs `transport: stdio`.";
  return "Its last words follow.";
}

function silent(
  failure: Failure & { state: "silent" },
  port: number,
  tail: string,
  waitedMs: number,
): Finding {
  const seconds = Math.round(waitedMs / 100) / 10;
  const where =
    failure.elsewhere === undefined || failure.elsewhere.length === 0
      ? "It listens on no port at all."
      : `It listens on ${failure.elsewhere.join(", ")} instead.`;
  const other = failure.answeredByOther ? " Another process answers on that port." : "";
  return {
    ruleId: "release-not-ready",
    severity: "error",
    message:
      `After ${seconds} s the server does not listen on 127.0.0.1:${port}. ${failure.elsewhere === undefined ? "" : where}${other}`.trim(),
    help: "Listen on the port in PORT and the address in HOST. If it only needs longer, set deploy.startupSeconds.",
    ...withTail(tail),
  };
}

const causes: readonly (readonly [RegExp, string])[] = [
  [/EADDRINUSE|address already in use/i, "It wants a port that is taken: listen on the port in PORT."],
  [
    /Cannot find (?:module|package)|ERR_MODULE_NOT_FOUND/,
    "A module is missing: is it under dependencies, not devDependencies?",
  ],
  [/ModuleNotFoundError|No module named/, "A Python module is missing: is it in the project's dependencies?"],
  [/EACCES|permission denied/i, "It was refused access to a file or port."],
  [/EROFS|read-only file system/i, "It writes to a folder that is read-only."],
  [/heap out of memory|MemoryError/, "It ran out of memory."],
];

function causeIn(stderrTail: string): string | undefined {
  return causes.find(([pattern]) => pattern.test(stderrTail))?.[1];
}
