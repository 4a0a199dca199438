// An issuer of tokens for the attacks: it signs what an honest issuer never would.
import { createHmac, generateKeyPairSync, sign } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";

const base64 = (value) =>
  Buffer.from(typeof value === "string" ? value : JSON.stringify(value)).toString("base64url");

/** Key pairs by JWS algorithm. */
function newKeys() {
  return {
    RS256: generateKeyPairSync("rsa", { modulusLength: 2048 }),
    ES256: generateKeyPairSync("ec", { namedCurve: "P-256" }),
    EdDSA: generateKeyPairSync("ed25519"),
  };
}

export class Issuer {
  #keys = newKeys();
  #serial = 1;
  /** False: the keys cannot be fetched. */
  reachable = true;

  async start() {
    this.server = createServer((request, response) => {
      if (!this.reachable) return response.writeHead(500).end();
      response.setHeader("content-type", "application/json");
      if (request.url === "/jwks") return response.end(JSON.stringify(this.jwks()));
      response.writeHead(404).end();
    });
    this.server.listen(0, "127.0.0.1");
    await once(this.server, "listening");
    this.url = `http://127.0.0.1:${this.server.address().port}`;
    return this;
  }

  stop() {
    this.server.closeAllConnections();
    this.server.close();
  }

  jwks() {
    const keys = Object.entries(this.#keys).map(([alg, { publicKey }]) => ({
      ...publicKey.export({ format: "jwk" }),
      alg,
      use: "sig",
      kid: `${alg}-${this.#serial}`,
    }));
    return { keys };
  }

  /** New keys under new ids; tokens of the old ones are worth nothing once the gateway has looked. */
  rotate() {
    this.#keys = newKeys();
    this.#serial++;
  }

  /** Claims that a good token has, for `audience`. */
  claims(audience, more = {}) {
    const now = Math.floor(Date.now() / 1000);
    return {
      iss: this.url,
      aud: audience,
      sub: "alice",
      iat: now,
      exp: now + 600,
      groups: ["data"],
      ...more,
    };
  }

  token(claims, { alg = "RS256", header = {} } = {}) {
    const head = { alg, typ: "JWT", kid: `${alg}-${this.#serial}`, ...header };
    const text = `${base64(head)}.${base64(claims)}`;
    return `${text}.${this.#signature(alg, text)}`;
  }

  #signature(alg, text) {
    const { privateKey } = this.#keys[alg];
    const key = alg === "ES256" ? { key: privateKey, dsaEncoding: "ieee-p1363" } : privateKey;
    return sign(alg === "EdDSA" ? null : "sha256", Buffer.from(text), key).toString("base64url");
  }

  /** Unsigned. */
  unsigned(claims) {
    return `${base64({ alg: "none", typ: "JWT" })}.${base64(claims)}.`;
  }

  /** HMAC with the public key as the secret: what a verifier that trusts the token's alg accepts. */
  confused(claims) {
    const pem = this.#keys.RS256.publicKey.export({ type: "spki", format: "pem" });
    const text = `${base64({ alg: "HS256", typ: "JWT", kid: `RS256-${this.#serial}` })}.${base64(claims)}`;
    return `${text}.${createHmac("sha256", pem).update(text).digest("base64url")}`;
  }
}
