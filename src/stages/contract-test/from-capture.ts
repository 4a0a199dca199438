import type { ContractCheck, Fault } from "./check.ts";
import type { Evidence } from "./evidence.ts";

/** A check whose faults were found while the surface was read, or while the server was called. */
interface CapturedCheck extends Pick<ContractCheck, "id" | "severity" | "why"> {
  /** Only where we started the server, or only where it speaks stdio. Omitted: always. */
  needs?: "process" | "stdio";
}

export function fromCapture({ needs, ...row }: CapturedCheck): ContractCheck {
  return {
    ...row,
    judge(evidence) {
      if (needs === "process" && !evidence.started)
        return { notExercised: "somebody else started the server" };
      if (needs === "stdio" && evidence.transport !== "stdio") {
        return { notExercised: "the server speaks HTTP, so its stdout is its own" };
      }
      return { faults: [...captured(row.id, evidence), ...troubled(row.id, evidence)] };
    },
  };
}

/** Two processes of one server do the same twice; once is enough to say it. */
function captured(id: string, { captureFindings }: Evidence): Fault[] {
  const byMessage = new Map<string, Fault>();
  for (const { ruleId, severity: _severity, ...fault } of captureFindings) {
    if (ruleId === id) byMessage.set(fault.message, fault);
  }
  return [...byMessage.values()];
}

function troubled(id: string, { trouble }: Evidence): Fault[] {
  if (trouble === undefined || trouble.ruleId !== id) return [];
  const { ruleId: _rule, ...fault } = trouble;
  return [fault];
}
