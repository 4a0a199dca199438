import { request } from "node:http";
import { releaseHeader } from "./proxy-headers.ts";

export type Answering =
  /** `release` is `undefined` where whoever answers is not our supervisor. */
  { release: string | undefined; status: number } | { error: string };

/** Asks who answers at the stable URL, the way any client does. HEAD has no effect on an MCP server. */
export function answeringRelease(url: string, timeoutMs: number): Promise<Answering> {
  return new Promise((resolve) => {
    const outgoing = request(url, { method: "HEAD", agent: false, timeout: timeoutMs }, (response) => {
      response.resume();
      const value = response.headers[releaseHeader];
      resolve({
        release: Array.isArray(value) ? value[0] : value,
        status: response.statusCode ?? 0,
      });
    });
    outgoing.once("timeout", () => outgoing.destroy(new Error(`no answer within ${timeoutMs / 1000} s`)));
    outgoing.once("error", (error) => resolve({ error: error.message || String(error) }));
    outgoing.end();
  });
}
