import { fromCapture } from "../from-capture.ts";

/** The answer to the handshake has the form that the specification gives. */
export const check = fromCapture({
  id: "handshake-malformed",
  severity: "error",
  why: "Clients that validate it refuse the connection.",
});
