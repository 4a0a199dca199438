import { fromCapture } from "../from-capture.ts";

/** After the handshake every request gets an answer. */
export const check = fromCapture({
  id: "server-hung",
  severity: "error",
  why: "A server that stops answering holds up the agent that called it, until a timeout that may be minutes long.",
});
