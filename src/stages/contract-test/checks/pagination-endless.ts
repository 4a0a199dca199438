import { fromCapture } from "../from-capture.ts";

/** Lists must come to an end. */
export const check = fromCapture({
  id: "pagination-endless",
  severity: "error",
  why: "A client that follows nextCursor would never finish.",
});
