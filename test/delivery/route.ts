import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** What the route of a server does, as far as the check over it sees: a pull agent's cluster behind one URL. */
export interface Route {
  url: string;
  /** Marker that the next answer shows; undefined for a gateway that shows none. */
  marker(): string | undefined;
  /** What nobody gets. */
  refusal: { status: number; challenge: string };
  close(): void;
}

/** Opens a route on a free port. */
export async function openRoute(): Promise<Route> {
  const route: Route = {
    url: "",
    marker: () => undefined,
    refusal: { status: 401, challenge: 'Bearer resource_metadata="x"' },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  const server = createServer((request, response) => {
    if (request.url === "/.well-known/oauth-protected-resource") {
      const marker = route.marker();
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify(marker === undefined ? {} : { mcp_pipeline_release: marker }));
      return;
    }
    request.resume();
    response.writeHead(route.refusal.status, { "www-authenticate": route.refusal.challenge });
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  route.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/mcp`;
  return route;
}
