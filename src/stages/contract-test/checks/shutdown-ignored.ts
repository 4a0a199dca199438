import { fromCapture } from "../from-capture.ts";

/** The server ends when its stdin closes (stdio) or SIGTERM comes. */
export const check = fromCapture({
  id: "shutdown-ignored",
  severity: "warning",
  needs: "process",
  why: "Every rollout waits for it, and then cuts off the calls that are under way.",
});
