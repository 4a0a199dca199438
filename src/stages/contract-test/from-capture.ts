import type { ContractCheck, Fault } from "./check.ts";
import type { Evidence } from "./evidence.ts";

/** A check whose faults were found while the surface was read, or while the server was called. */
export function fromCapture(row: Pick<ContractCheck, "id" | "severity" | "why">): ContractCheck {
  return {
    ...row,
    judge: (evidence) => ({ faults: [...captured(row.id, evidence), ...troubled(row.id, evidence)] }),
  };
}

function captured(id: string, { captureFindings }: Evidence): Fault[] {
  return captureFindings
    .filter(({ ruleId }) => ruleId === id)
    .map(({ ruleId: _rule, severity: _severity, ...fault }) => fault);
}

function troubled(id: string, { trouble }: Evidence): Fault[] {
  if (trouble === undefined || trouble.ruleId !== id) return [];
  const { ruleId: _rule, ...fault } = trouble;
  return [fault];
}
