import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  unreachable
} from "./chunk-GAJYQUDI.js";
import {
  parseJson
} from "./chunk-QFC6GGLT.js";
import {
  looseObject,
  string,
  url
} from "./chunk-3S3HXV5Q.js";

// src/gateway/discover.ts
var document = looseObject({ issuer: string(), jwks_uri: url({ protocol: /^https?$/ }) });
var timeoutMs = 1e4;
var maxCharacters = 1024 * 1024;
async function discoverKeys({ identity }, signal) {
  const { issuers = [], verifier } = identity ?? {};
  const all = [...issuers, ...verifier === void 0 ? [] : [verifier]];
  const open = [...new Set(all.flatMap(({ issuer, jwksUri }) => jwksUri === void 0 ? [issuer] : []))];
  return Object.fromEntries(
    await Promise.all(open.map(async (issuer) => [issuer, await keysOf(issuer, signal)]))
  );
}
async function keysOf(issuer, signal) {
  let said = "";
  for (const url2 of wellKnown(issuer)) {
    try {
      const answer = await fetch(url2, {
        headers: { accept: "application/json" },
        redirect: "error",
        signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)])
      });
      const text = await answer.text();
      const parsed = document.safeParse(text.length > maxCharacters ? void 0 : parseJson(text));
      if (answer.ok && parsed.success && parsed.data.issuer === issuer) return parsed.data.jwks_uri;
      said = parsed.success ? `${url2} is the document of ${parsed.data.issuer}` : `${url2} answers HTTP ${answer.status}`;
    } catch (error) {
      signal.throwIfAborted();
      const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
      said = `${url2}: ${cause instanceof Error ? cause.message : String(cause)}`;
    }
  }
  throw unreachable("issuer-unreachable", `The issuer ${issuer} does not say where its keys are (${said}).`, {
    help: "Write jwksUri beside the issuer in platform.yaml."
  });
}
function wellKnown(issuer) {
  const { origin, pathname } = new URL(issuer);
  const path = pathname.replace(/\/$/, "");
  return [
    `${origin}${path}/.well-known/openid-configuration`,
    `${origin}/.well-known/oauth-authorization-server${path}`
  ];
}

export {
  discoverKeys
};
