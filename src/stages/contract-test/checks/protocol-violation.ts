import { fromCapture } from "../from-capture.ts";

/** Every message is one that JSON-RPC 2.0 and the revision in use allow. */
export const check = fromCapture({
  id: "protocol-violation",
  severity: "error",
  why: "Clients close the connection over a message that they cannot place.",
});
