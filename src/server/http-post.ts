import type { Agent, ClientRequest, IncomingMessage, RequestOptions } from "node:http";
import { WireError } from "./wire.ts";

/** What node:http and node:https have in common here. */
interface HttpModule {
  Agent: new (options: { keepAlive: boolean }) => Agent;
  request(url: URL, options: RequestOptions): ClientRequest;
}

export interface HttpCall {
  method: "POST" | "DELETE";
  headers: Record<string, string>;
  body?: string;
  signal: AbortSignal;
}

/** Keeps connections between calls; `close` drops them all, and what is under way. */
export interface HttpClient {
  /**
   * One call; resolves with the head of the response. Redirects within the origin that keep the method (307,
   * 308) are followed, others are not: headers may hold a credential.
   * @throws WireError `unreachable` where there is no response, `aborted` by the signal.
   */
  call(call: HttpCall): Promise<IncomingMessage>;
  close(): void;
}

/** @param url http or https. */
export async function httpClient(url: string): Promise<HttpClient> {
  const secure = new URL(url).protocol === "https:";
  const { Agent: AgentClass, request }: HttpModule = secure
    ? await import("node:https")
    : await import("node:http");
  const agent = new AgentClass({ keepAlive: true });
  let current = new URL(url);
  const once = (target: URL, call: HttpCall): Promise<IncomingMessage> =>
    new Promise((resolve, reject) => {
      const { method, headers, signal, body } = call;
      const sent: ClientRequest = request(target, { method, headers, signal, agent });
      sent.once("response", resolve);
      sent.on("error", (error) => reject(unanswered(error, signal, target)));
      sent.end(body);
    });
  return {
    async call(call) {
      for (let hops = 0; ; hops++) {
        const response = await once(current, call);
        const next = redirect(response, current);
        if (!next || hops >= 3) return response;
        response.resume();
        if (next.origin !== current.origin) {
          throw new WireError(
            "http",
            `${current.origin}${current.pathname} redirects to ${next.origin}; use that URL if you trust it`,
          );
        }
        current = next;
      }
    },
    close: () => agent.destroy(),
  };
}

function redirect(response: IncomingMessage, from: URL): URL | undefined {
  const { statusCode, headers } = response;
  if (statusCode !== 307 && statusCode !== 308) return undefined;
  return headers.location !== undefined && URL.canParse(headers.location, from.href)
    ? new URL(headers.location, from.href)
    : undefined;
}

function unanswered(error: Error, signal: AbortSignal, target: URL): WireError {
  if (signal.aborted) return new WireError("aborted", "the request was interrupted", { cause: error });
  // Several addresses of one name fail as an AggregateError without a message.
  const code = (error as NodeJS.ErrnoException).code ?? "";
  const reason = error.message || code;
  return new WireError("unreachable", `no answer from ${target.host} (${reason})`, { cause: error });
}
