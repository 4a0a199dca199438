import * as z from "zod";
import { badInput } from "../report/problem.ts";
import { parseJson } from "../source/json.ts";
import { readText } from "../source/read-text.ts";
import type { Usage } from "./site/pages.ts";

const amount = z.number().min(0).optional();
const usageFile = z.looseObject({
  servers: z.record(z.string(), z.looseObject({ invocations: amount, minutesSaved: amount })),
});

/**
 * Reads how much servers are used: `{"servers": {"com.acme/presto": {"invocations": 12, "minutesSaved": 144}}}`.
 * @throws Problem (exit 2) where the file is not that
 */
export async function readUsage(path: string | undefined, cwd: string): Promise<Map<string, Usage>> {
  if (path === undefined) return new Map();
  const parsed = usageFile.safeParse(parseJson(await readText(path, { cwd, maxBytes: 64 * 1024 * 1024 })));
  if (parsed.success) {
    return new Map(
      Object.entries(parsed.data.servers).map(([name, { invocations, minutesSaved }]) => [
        name,
        {
          ...(invocations === undefined ? {} : { invocations }),
          ...(minutesSaved === undefined ? {} : { minutesSaved }),
        },
      ]),
    );
  }
  throw badInput("metrics-unreadable", `${path} holds no metrics of servers.`, {
    help: 'Expected {"servers": {"com.acme/presto": {"invocations": 12, "minutesSaved": 144}}}.',
    file: path,
  });
}
