import { fromCapture } from "../from-capture.ts";

/** The server takes its children with it. */
export const check = fromCapture({
  id: "process-left-behind",
  severity: "warning",
  needs: "process",
  why: "Left processes pile up on the machine, and hold ports and locks against the next start.",
});
