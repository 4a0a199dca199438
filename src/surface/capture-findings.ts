import { redact } from "../exec/redact.ts";
import type { Finding } from "../report/finding.ts";
import { type Problem, unreachable } from "../report/problem.ts";
import { Refused } from "../server/reply.ts";
import { seconds } from "../server/seconds.ts";
import type { RunningServer, ServerExit } from "../server/start.ts";
import type { Stopped } from "../server/stop.ts";
import { type McpWire, WireError } from "../server/wire.ts";
import { within } from "../server/within.ts";
import type { EraAnswer } from "./capture-greet.ts";
import { startAdvice } from "./start-advice.ts";

/** What a finding needs to know about who failed. */
export interface Culprit {
  /** Missing where somebody else started the server. */
  server?: RunningServer;
  /** "the server", with its URL where we did not start it. */
  name: string;
  secrets: readonly string[];
}

/** A closed stream is seen a moment before the exit that closed it. */
const exitSoonMs = 300;

/** Why a request after the handshake got no answer: the server hangs, or has ended. */
export async function noAnswer(
  culprit: Culprit,
  error: WireError,
  method: string,
  elapsedMs: number,
): Promise<Finding> {
  const { server, name } = culprit;
  if (error.failure === "timeout") {
    return finding("server-hung", culprit, {
      message: `${name} completed the handshake but did not answer ${method}, ${seconds(elapsedMs)} after its start.`,
      help: "Answer lists from memory, and give calls to other systems a timeout.",
    });
  }
  const exit = server && (await within(server.exited, exitSoonMs));
  const what = exit ? `ended (${exitText(exit)})` : `broke off (${error.message})`;
  return finding("server-crashed", culprit, {
    message: `${name} completed the handshake but ${what} when asked for ${method}.`,
    help: "Keep running until stdin closes (stdio) or SIGTERM comes, whatever is asked.",
  });
}

/** What the server did on the wire that the specification forbids. */
export function violationFindings(culprit: Culprit, wire: McpWire): Finding[] {
  const { violationLog: log } = wire;
  const findings: Finding[] = [];
  const more = (count: number): string => (count > 1 ? ` (and ${count - 1} more)` : "");
  const stray = log.first("not-json");
  if (stray !== undefined) {
    findings.push(
      finding("stdout-not-json", culprit, {
        message: `${sentence(stray)}${more(log.count("not-json"))}. Over stdio stdout carries messages only.`,
        help: "Log to stderr: console.error in Node, sys.stderr or logging in Python.",
        tail: false,
      }),
    );
  }
  const broken = log.first("protocol");
  if (broken !== undefined) {
    const message = `${sentence(broken)}${more(log.count("protocol"))}.`;
    findings.push(finding("protocol-violation", culprit, { message, tail: false }));
  }
  return findings;
}

/** What the server left undone when it was asked to end. */
export function stopFindings(culprit: Culprit, stopped: Stopped, graceMs: number): Finding[] {
  const findings: Finding[] = [];
  if (stopped.leftBehind.length > 0) {
    const count = stopped.leftBehind.length;
    findings.push(
      finding("process-left-behind", culprit, {
        severity: "warning",
        message: `${culprit.name} ended and left ${count} ${count === 1 ? "process" : "processes"} running, which had to be killed.`,
        help: "End child processes before the server ends; do not detach them.",
        tail: false,
      }),
    );
  }
  if (stopped.killed && graceMs >= 1000) {
    findings.push(
      finding("shutdown-ignored", culprit, {
        severity: "warning",
        message: `${culprit.name} did not end when asked to (closed stdin over stdio, SIGTERM) and had to be killed.`,
        help: "End on SIGTERM: every rollout waits for it, and cuts off what is under way when it has waited enough.",
        tail: false,
      }),
    );
  }
  return findings;
}

/** Declared revisions that the server does not speak. */
export function revisionFindings(culprit: Culprit, eras: readonly EraAnswer[]): Finding[] {
  return eras
    .filter((era) => era.answered !== era.asked)
    .map((era) => {
      const instead = era.answered ? `it chose ${era.answered}` : (era.message ?? "no answer");
      return finding("revision-not-spoken", culprit, {
        message: `${culprit.name} does not speak revision ${era.asked}: asked by ${era.request}, ${instead}.`,
        help: "Upgrade the SDK, or take the revision out of runtime.protocolVersions.",
        tail: false,
      });
    });
}

/** What the server says of itself in another form than the specification says. */
export function handshakeFindings(culprit: Culprit, faults: readonly string[]): Finding[] {
  return faults.map((fault) =>
    finding("handshake-malformed", culprit, {
      message: `The answer to the handshake is not what the specification says: ${fault}.`,
      help: "Clients that validate answers refuse the connection. Return the shape that the specification gives.",
      tail: false,
    }),
  );
}

/** Why there was no handshake: exit 3, with the end of stderr. */
export async function handshakeProblem(
  culprit: Culprit,
  error: unknown,
  elapsedMs: number,
  wire?: McpWire,
): Promise<Problem> {
  const { server, name, secrets } = culprit;
  const exit =
    server && error instanceof WireError && error.failure === "closed"
      ? await within(server.exited, exitSoonMs)
      : server?.exit();
  const ruleId = exit ? "server-not-started" : "handshake-failed";
  const said = error instanceof Refused || error instanceof WireError ? error.message : String(error);
  const late = error instanceof WireError && error.failure === "timeout";
  const failed = late
    ? `${name} did not complete the MCP handshake within ${seconds(elapsedMs)}: ${said}.`
    : `the MCP handshake with ${name} failed: ${said}.`;
  const what = exit ? `${name} ended (${exitText(exit)}) before the handshake was complete.` : failed;
  const stray = wire?.violations[0];
  const hint = stray === undefined ? "" : ` ${sentence(stray)}.`;
  const message = withTail(redact(`${sentence(what)}${hint}`, secrets), server);
  return unreachable(ruleId, message, {
    help: redact(startAdvice(server?.stderrTail() ?? ""), secrets),
  });
}

function finding(
  ruleId: string,
  culprit: Culprit,
  about: { message: string; help?: string; severity?: Finding["severity"]; tail?: boolean },
): Finding {
  const text = redact(sentence(about.message), culprit.secrets);
  return {
    ruleId,
    severity: about.severity ?? "error",
    message: about.tail === false ? text : withTail(text, culprit.server),
    ...(about.help ? { help: about.help } : {}),
  };
}

function withTail(text: string, server: RunningServer | undefined): string {
  const tail = server?.stderrTail() ?? "";
  if (!server) return text;
  return tail === "" ? `${text} It wrote nothing to stderr.` : `${text} Its stderr ends with:\n${tail}`;
}

function exitText(exit: ServerExit): string {
  return exit.signal ? `by ${exit.signal}` : `exit code ${exit.code}`;
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
