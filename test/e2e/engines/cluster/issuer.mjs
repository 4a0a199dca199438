// An OIDC issuer with GitHub's shape: discovery and keys for who verifies, and the address at which a job asks for its
// token. `node issuer.mjs FOLDER ADDRESS`; the folder has pki/. It listens at https://ADDRESS:9443.
import { createPrivateKey, createPublicKey, createSign, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer as createPlainServer } from "node:http";
import { createServer } from "node:https";
import { join } from "node:path";

const [folder, address] = process.argv.slice(2);
const read = (name) => readFileSync(join(folder, "pki", name), "utf8");
const key = createPrivateKey(read("accounts.key"));
const kid = "test-key";
const issuer = `https://${address}:9443`;

const encode = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");

function sign(claims) {
  const now = Math.floor(Date.now() / 1000);
  const payload = { iss: issuer, jti: randomUUID(), iat: now, nbf: now - 5, exp: now + 300, ...claims };
  const text = `${encode({ alg: "RS256", kid, typ: "JWT" })}.${encode(payload)}`;
  return `${text}.${createSign("RSA-SHA256").update(text).sign(key, "base64url")}`;
}

/** GET /token?audience=A&claims=JSON answers as GitHub does for ACTIONS_ID_TOKEN_REQUEST_URL: {"value": JWT}. */
const answers = {
  "/.well-known/openid-configuration": () => ({
    issuer,
    jwks_uri: `${issuer}/keys`,
    response_types_supported: ["id_token"],
    subject_types_supported: ["public"],
    id_token_signing_alg_values_supported: ["RS256"],
  }),
  "/keys": () => ({
    keys: [{ ...createPublicKey(key).export({ format: "jwk" }), kid, alg: "RS256", use: "sig" }],
  }),
  "/token": (query) => ({
    value: sign({ aud: query.get("audience"), ...JSON.parse(query.get("claims") ?? "{}") }),
  }),
};

function handle(request, response) {
  const url = new URL(request.url, issuer);
  const answer = answers[url.pathname];
  response.writeHead(answer ? 200 : 404, { "content-type": "application/json" });
  response.end(JSON.stringify(answer ? answer(url.searchParams) : {}));
}

createServer({ key: read("issuer.key"), cert: read("issuer.crt") }, handle).listen(9443, address);
// For who does not know the test authority: the gateway in a pod, which fetches the keys.
createPlainServer(handle).listen(9080, address);
