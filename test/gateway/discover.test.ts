import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { discoverKeys } from "../../src/gateway/discover.ts";
import { problemOf } from "../manifest/expected.ts";

let server: Server;
afterEach(() => void server.close());

/** An issuer that answers at one path with what the test says; `{url}` is its own address. */
async function issuer(path: string, document: object): Promise<string> {
  let url = "";
  server = createServer((request, response) => {
    if (request.url !== path) response.statusCode = 404;
    response.end(request.url === path ? JSON.stringify(document).replaceAll("{url}", url) : "");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return url;
}

const ask = (url: string) =>
  discoverKeys({ identity: { issuers: [{ issuer: url, audiences: ["x"] }] } }, new AbortController().signal);
const good = { issuer: "{url}", jwks_uri: "{url}/keys" };

describe("discoverKeys", () => {
  it("reads where OpenID Connect puts it, and where OAuth does", async () => {
    const url = await issuer("/.well-known/openid-configuration", good);
    expect(await ask(url)).toEqual({ [url]: `${url}/keys` });
    server.close();
    const other = await issuer("/.well-known/oauth-authorization-server/tenant", {
      ...good,
      issuer: "{url}/tenant",
    });
    expect(await ask(`${other}/tenant`)).toEqual({ [`${other}/tenant`]: `${other}/keys` });
  });

  it("asks nobody whose keys the platform knows", async () => {
    const known = {
      issuer: "https://idp.invalid",
      audiences: ["x"] as [string],
      jwksUri: "https://idp.invalid/keys",
    };
    expect(await discoverKeys({ identity: { issuers: [known] } }, new AbortController().signal)).toEqual({});
    server = createServer();
  });

  it.each([
    ["another issuer's document", { ...good, issuer: "https://evil.example" }],
    ["no keys", { issuer: "{url}" }],
    ["keys that are no URL", { ...good, jwks_uri: "file:///etc/passwd" }],
  ])("says issuer-unreachable of %s", async (_what, document) => {
    const url = await issuer("/.well-known/openid-configuration", document);
    expect(await problemOf(ask(url))).toMatchObject({
      exitCode: 3,
      findings: [{ ruleId: "issuer-unreachable", help: expect.stringContaining("jwksUri") }],
    });
  });
});
