import { exitCodes } from "../../report/exit-codes.ts";
import { Problem } from "../../report/problem.ts";
import type { CaptureTarget } from "../capture.ts";
import type { ReadSide, SideContext } from "./side-context.ts";

/** Findings of a capture after which the lists may be incomplete: what is missing would look like removed tools. */
const incomplete = ["list-malformed", "list-refused", "pagination-endless", "server-crashed", "server-hung"];

/**
 * Starts or opens a server and reads its surface.
 * @throws Problem (exit 3) where it does not start, shake hands or answer with all of its lists
 */
export async function readLiveSide(
  target: CaptureTarget,
  from: string,
  { signal, progress }: SideContext,
): Promise<ReadSide> {
  const { captureSurface } = await import("../capture.ts");
  const { surface, findings } = await captureSurface(target, { signal, progress });
  const faults = findings.filter(({ ruleId }) => incomplete.includes(ruleId));
  if (faults.length > 0) throw new Problem(exitCodes.unreachable, faults);
  return { side: { surface }, findings, from };
}
