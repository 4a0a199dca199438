import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { components } from "@octokit/openapi-types";

/** GitHub's documented answers, from its own OpenAPI description: what a test answers must be of that shape. */
export type Schemas = components["schemas"];

export interface GithubStandIn {
  url: string;
  /** Path without query → status and body of a GET; a function gets the query. */
  answers: Map<string, [status: number, body: unknown]>;
  seen: string[];
  close(): Promise<void>;
}

/** Answers GETs from a table; whatever is not in it is 404, as GitHub says of what a token may not see. */
export async function githubStandIn(): Promise<GithubStandIn> {
  const answers: GithubStandIn["answers"] = new Map();
  const seen: string[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://stand-in.invalid");
    const path = `${decodeURIComponent(url.pathname)}${url.searchParams.has("ref") ? `@${url.searchParams.get("ref")}` : ""}`;
    seen.push(path);
    const [status, body] = answers.get(path) ?? [404, { message: "Not Found" }];
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answers,
    seen,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

/** A user as GitHub nests it; the fields that nobody reads are left out. */
export const user = (login: string, type = "User") => ({ login, type }) as Schemas["simple-user"];
