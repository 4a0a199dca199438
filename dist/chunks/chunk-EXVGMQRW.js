import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  writeAtomically
} from "./chunk-6CHJB4LU.js";
import {
  literal,
  object,
  string
} from "./chunk-3S3HXV5Q.js";

// src/local/gateway/local-issuer.ts
import { createPrivateKey, generateKeyPairSync, sign } from "node:crypto";
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
var issuer = "https://mcp-pipeline.localhost";
var audience = "mcp-pipeline-local";
var verifierAudience = "mcp-pipeline-local-verifier";
var verifierClaim = { role: "verifier" };
var keyFile = object({ kty: literal("OKP"), crv: literal("Ed25519"), x: string(), d: string() });
var localIdentity = {
  issuers: [{ issuer, audiences: [audience] }],
  verifier: { issuer, audience: verifierAudience, claims: verifierClaim }
};
async function localToken(home, caller, seconds) {
  const { user, groups, scopes } = caller;
  return signed(home, { aud: audience, sub: user, groups, scope: scopes.join(" ") }, seconds);
}
async function localVerifierToken(home) {
  return signed(home, { aud: verifierAudience, sub: "mcp-pipeline", ...verifierClaim }, 600);
}
async function localKeys(home) {
  const { kty, crv, x } = await readKey(home);
  return { [issuer]: JSON.stringify({ keys: [{ kty, crv, x, alg: "EdDSA", use: "sig", kid: "local" }] }) };
}
async function signed(home, claims, seconds) {
  const key = createPrivateKey({ key: await readKey(home), format: "jwk" });
  const now = Math.floor(Date.now() / 1e3);
  const text = [
    { alg: "EdDSA", typ: "JWT", kid: "local" },
    { iss: issuer, iat: now, exp: now + seconds, ...claims }
  ].map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")).join(".");
  return `${text}.${sign(null, Buffer.from(text), key).toString("base64url")}`;
}
async function readKey(home) {
  const folder = join(home, "identity");
  const path = join(folder, "key.json");
  const existing = await readFile(path, "utf8").catch(() => void 0);
  if (existing !== void 0) {
    const parsed = keyFile.safeParse(JSON.parse(existing));
    if (parsed.success) return parsed.data;
  }
  const { privateKey } = generateKeyPairSync("ed25519");
  const jwk = privateKey.export({ format: "jwk" });
  await mkdir(folder, { recursive: true, mode: 448 });
  await writeAtomically(path, `${JSON.stringify(jwk)}
`);
  return jwk;
}

export {
  localIdentity,
  localToken,
  localVerifierToken,
  localKeys
};
