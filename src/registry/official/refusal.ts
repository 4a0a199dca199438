import * as z from "zod";
import type { ApiAnswer } from "./request.ts";

/** RFC 9457 as the registry writes it. */
const problemBody = z.object({
  title: z.string().optional(),
  detail: z.string().optional(),
  errors: z.array(z.object({ message: z.string().optional(), location: z.string().optional() })).optional(),
});

/** Why the registry said no, in one line: its own words where it has some. */
export function refusalOf({ status, body }: ApiAnswer): string {
  const parsed = problemBody.safeParse(body);
  if (!parsed.success) return `HTTP ${status}`;
  const { title, detail, errors = [] } = parsed.data;
  const reasons = errors.map(({ location, message }) => [location, message].filter(Boolean).join(" "));
  const said = [detail ?? title, ...reasons].filter((part) => part !== undefined && part !== "").join("; ");
  return said === "" ? `HTTP ${status}` : `${said} (HTTP ${status})`;
}
