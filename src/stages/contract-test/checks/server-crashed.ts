import { fromCapture } from "../from-capture.ts";

/** No request ends the server. */
export const check = fromCapture({
  id: "server-crashed",
  severity: "error",
  why: "One caller's request would end the sessions of all.",
});
