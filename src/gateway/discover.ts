import * as z from "zod";
import type { Platform } from "../platform/schema.ts";
import { unreachable } from "../report/problem.ts";
import { parseJson } from "../source/json.ts";

/** OpenID Connect Discovery 1.0, 4, and RFC 8414, 3: what both have. */
const document = z.looseObject({ issuer: z.string(), jwks_uri: z.url({ protocol: /^https?$/ }) });

const timeoutMs = 10_000;
/** Such a document is a few kB. */
const maxCharacters = 1024 * 1024;

/**
 * Asks issuers where their keys are, those whose `jwksUri` the platform does not write.
 * @returns issuer → URL of its keys
 * @throws Problem (exit 3) `issuer-unreachable` where one does not say
 */
export async function discoverKeys(
  { identity }: Pick<Platform, "identity">,
  signal: AbortSignal,
): Promise<Record<string, string>> {
  const { issuers = [], verifier } = identity ?? {};
  const all = [...issuers, ...(verifier === undefined ? [] : [verifier])];
  const open = [...new Set(all.flatMap(({ issuer, jwksUri }) => (jwksUri === undefined ? [issuer] : [])))];
  return Object.fromEntries(
    await Promise.all(open.map(async (issuer) => [issuer, await keysOf(issuer, signal)] as const)),
  );
}

async function keysOf(issuer: string, signal: AbortSignal): Promise<string> {
  let said = "";
  for (const url of wellKnown(issuer)) {
    try {
      const answer = await fetch(url, {
        headers: { accept: "application/json" },
        redirect: "error",
        signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
      });
      const text = await answer.text();
      const parsed = document.safeParse(text.length > maxCharacters ? undefined : parseJson(text));
      // The document must be the issuer's own (RFC 8414, 3.3), or anybody's keys would do.
      if (answer.ok && parsed.success && parsed.data.issuer === issuer) return parsed.data.jwks_uri;
      said = parsed.success
        ? `${url} is the document of ${parsed.data.issuer}`
        : `${url} answers HTTP ${answer.status}`;
    } catch (error) {
      signal.throwIfAborted();
      const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
      said = `${url}: ${cause instanceof Error ? cause.message : String(cause)}`;
    }
  }
  throw unreachable("issuer-unreachable", `The issuer ${issuer} does not say where its keys are (${said}).`, {
    help: "Write jwksUri beside the issuer in platform.yaml.",
  });
}

/** After the issuer's path for OpenID Connect, before it for OAuth. */
function wellKnown(issuer: string): string[] {
  const { origin, pathname } = new URL(issuer);
  const path = pathname.replace(/\/$/, "");
  return [
    `${origin}${path}/.well-known/openid-configuration`,
    `${origin}/.well-known/oauth-authorization-server${path}`,
  ];
}
