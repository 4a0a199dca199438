import { createPrivateKey, generateKeyPairSync, type JsonWebKey, sign } from "node:crypto";
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import { writeAtomically } from "../../home/atomic-write.ts";
import type { Platform } from "../../platform/schema.ts";

/** Issuer of tokens for servers on this machine. No server of this name exists: its key is a file of the user's. */
const issuer = "https://mcp-pipeline.localhost";

/** One audience for all servers of this machine. */
const audience = "mcp-pipeline-local";

/** Audience of the deploy's own checks. */
const verifierAudience = "mcp-pipeline-local-verifier";
const verifierClaim = { role: "verifier" };

const keyFile = z.object({ kty: z.literal("OKP"), crv: z.literal("Ed25519"), x: z.string(), d: z.string() });

/** Identity in front of servers on this machine: this issuer instead of the platform's, and groups by their names. */
export const localIdentity: NonNullable<Platform["identity"]> = {
  issuers: [{ issuer, audiences: [audience] }],
  verifier: { issuer, audience: verifierAudience, claims: verifierClaim },
};

export interface LocalCaller {
  user: string;
  groups: readonly string[];
  scopes: readonly string[];
}

/** A token for the servers of this machine, good for `seconds`. */
export async function localToken(home: string, caller: LocalCaller, seconds: number): Promise<string> {
  const { user, groups, scopes } = caller;
  return signed(home, { aud: audience, sub: user, groups, scope: scopes.join(" ") }, seconds);
}

/** The token of a deploy's checks: it lists and calls nothing. */
export async function localVerifierToken(home: string): Promise<string> {
  return signed(home, { aud: verifierAudience, sub: "mcp-pipeline", ...verifierClaim }, 600);
}

/** Issuer → its keys, as the gateway takes them. */
export async function localKeys(home: string): Promise<Record<string, string>> {
  const { kty, crv, x } = await readKey(home);
  return { [issuer]: JSON.stringify({ keys: [{ kty, crv, x, alg: "EdDSA", use: "sig", kid: "local" }] }) };
}

async function signed(home: string, claims: Record<string, unknown>, seconds: number): Promise<string> {
  const key = createPrivateKey({ key: await readKey(home), format: "jwk" });
  const now = Math.floor(Date.now() / 1000);
  const text = [
    { alg: "EdDSA", typ: "JWT", kid: "local" },
    { iss: issuer, iat: now, exp: now + seconds, ...claims },
  ]
    .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
    .join(".");
  return `${text}.${sign(null, Buffer.from(text), key).toString("base64url")}`;
}

/** Made at first use, readable by its owner only. */
async function readKey(home: string): Promise<JsonWebKey> {
  const folder = join(home, "identity");
  const path = join(folder, "key.json");
  const existing = await readFile(path, "utf8").catch(() => undefined);
  if (existing !== undefined) {
    const parsed = keyFile.safeParse(JSON.parse(existing));
    if (parsed.success) return parsed.data;
  }
  const { privateKey } = generateKeyPairSync("ed25519");
  const jwk = privateKey.export({ format: "jwk" });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeAtomically(path, `${JSON.stringify(jwk)}\n`);
  return jwk;
}
