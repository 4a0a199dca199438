import type * as z from "zod";
import type { Finding } from "../report/finding.ts";
import { type Locate, pointerToken } from "./position.ts";
import { zodFindings } from "./zod-findings.ts";

/** A value and where it was read. */
export interface Sourced {
  value: unknown;
  file: string;
  locate: Locate;
}

/** Reads an unknown value with a schema; either `data` is there, or `findings` say why not. */
export function readValue<T>(
  schema: z.ZodType<T>,
  source: Sourced,
  ruleId: string,
): { data?: T; findings: Finding[] } {
  const result = schema.safeParse(source.value);
  const hidden = protoKeys(source, ruleId);
  if (!result.success) {
    const checked = { schema, value: source.value };
    const findings = zodFindings(result.error, source.file, source.locate, ruleId, checked);
    return {
      findings: [...findings, ...hidden.filter((one) => !findings.some((f) => f.pointer === one.pointer))],
    };
  }
  return hidden.length > 0 ? { findings: hidden } : { data: result.data, findings: [] };
}

/** `__proto__` is an unknown key everywhere, but zod's records drop it silently. */
function protoKeys({ value, file, locate }: Sourced, ruleId: string): Finding[] {
  const findings: Finding[] = [];
  const walk = (node: unknown, pointer: string): void => {
    if (typeof node !== "object" || node === null) return;
    for (const [key, child] of Object.entries(node)) {
      const at = `${pointer}/${pointerToken(key)}`;
      if (key === "__proto__") {
        const message = 'unknown key "__proto__".';
        findings.push({ ruleId, severity: "error", message, pointer: at, ...locate(at, "key"), file });
      }
      walk(child, at);
    }
  };
  walk(value, "");
  return findings;
}
