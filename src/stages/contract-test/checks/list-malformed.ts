import { fromCapture } from "../from-capture.ts";

/** The answer to a list request has the form that the specification gives. */
export const check = fromCapture({
  id: "list-malformed",
  severity: "error",
  why: "Clients that validate it refuse the whole list.",
});
