import { fromCapture } from "../from-capture.ts";

/** On stdio, stdout carries messages and nothing else. */
export const check = fromCapture({
  id: "stdout-not-json",
  severity: "error",
  needs: "stdio",
  why: "A log line on stdout is read as a message; many clients close the connection.",
});
