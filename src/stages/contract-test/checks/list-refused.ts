import { fromCapture } from "../from-capture.ts";

/** A declared capability comes with its lists. */
export const check = fromCapture({
  id: "list-refused",
  severity: "error",
  why: "A client that believes the capability fails on its first list.",
});
