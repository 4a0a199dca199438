import { fromCapture } from "../from-capture.ts";

/** A list that the server answers is declared as a capability. */
export const check = fromCapture({
  id: "capability-not-declared",
  severity: "warning",
  why: "Most clients never ask for what is not declared, so the definitions are lost on them.",
});
