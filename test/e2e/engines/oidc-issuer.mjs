import { once } from "node:events";
import { createServer } from "node:http";
import { OAuth2Server } from "oauth2-mock-server";

/**
 * Starts an OIDC issuer with keys of its own, and beside it the endpoint where a workflow job asks GitHub for its
 * token. Both listen on free ports of loopback.
 * @returns {Promise<{ issuer: string, token: (audience: string, claims?: object) => Promise<string>, job: (claims?: object) => Record<string, string>, stop: () => Promise<void> }>}
 *   `job` gives the environment of a workflow job whose tokens carry these claims
 */
export async function startIssuer() {
  const server = new OAuth2Server();
  await server.issuer.keys.generate("RS256");
  await server.start(0, "127.0.0.1");
  const issuer = `http://127.0.0.1:${server.address().port}`;
  server.issuer.url = issuer;
  const token = (audience, claims = {}) =>
    server.issuer.buildToken({
      expiresIn: 300,
      scopesOrTransform: (_header, payload) =>
        Object.assign(payload, { aud: audience, sub: "e2e", ...claims }),
    });
  const jobs = new Map();
  const endpoint = createServer(async (request, response) => {
    const url = new URL(request.url, "http://endpoint.invalid");
    const claims = jobs.get(request.headers.authorization);
    if (claims === undefined) return response.writeHead(401).end();
    const value = await token(url.searchParams.get("audience"), claims);
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify({ value }));
  }).listen(0, "127.0.0.1");
  await once(endpoint, "listening");
  return {
    issuer,
    token,
    job(claims = {}) {
      const secret = `job-${jobs.size}`;
      jobs.set(`Bearer ${secret}`, claims);
      return {
        ACTIONS_ID_TOKEN_REQUEST_URL: `http://127.0.0.1:${endpoint.address().port}/token?api-version=2`,
        ACTIONS_ID_TOKEN_REQUEST_TOKEN: secret,
      };
    },
    async stop() {
      endpoint.close();
      endpoint.closeAllConnections();
      await server.stop();
    },
  };
}
