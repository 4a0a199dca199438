import type { Finding } from "../../report/finding.ts";
import type { Fault } from "../../surface/compare/portability.ts";
import type { Surface } from "../../surface/surface.ts";
import { lintSurface } from "./engine.ts";

/** Rules about what a text says: the comparison has a row of its own for texts. */
const aboutTexts = ["hidden-unicode", "injection-phrase", "secret-in-definition"];

/** What some client or provider refuses in the tools of a surface. */
export function portabilityFaults(surface: Surface): Fault[] {
  return lintSurface(surface).findings.flatMap((finding) => {
    const { tool, ruleId, pointer = "", message } = finding;
    return tool !== undefined && isRefused(finding) ? [{ tool, ruleId, pointer, message }] : [];
  });
}

/** An error that names who suffers, or that a schema has for everybody. */
function isRefused({ severity, ruleId, pointer = "", clients }: Finding): boolean {
  if (severity !== "error" || aboutTexts.includes(ruleId)) return false;
  return clients !== undefined || /^\/(input|output)Schema/.test(pointer);
}
