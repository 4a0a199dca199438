import type { Plan } from "../manifest/plan.ts";
import { fillTemplate } from "../platform/template.ts";
import { badInput } from "../report/problem.ts";
import { issuersOf, verifierKey } from "./issuers.ts";
import type { Model } from "./model.ts";
import type { GatewayRequest } from "./request.ts";
import { extension, type JsonObject } from "./typed.ts";

/** Tokens are good this long after they expire: clocks differ. Seconds. */
const clockSkew = 30;

/**
 * How long fetched keys are used, in seconds. Envoy does not look again for a key that is not among them, so this is
 * how long an issuer must publish a new key before it signs with it, and how long a withdrawn one is still good.
 */
const keysLastSeconds = 60;

/**
 * Tokens whose signature was found right, kept by each worker: checking RS256 costs more than everything else. Expiry
 * is looked at each time; a token that was good before its key was withdrawn is good until it expires.
 */
const cachedTokens = 1000;

/** One issuer whose keys are fetched, and the Envoy cluster that reaches it. */
export interface KeySource {
  cluster: string;
  uri: string;
}

interface Provider {
  key: string;
  issuer: string;
  audiences: string[];
  jwksUri: string | undefined;
  scopes: string | undefined;
  user: string | undefined;
}

/** Validates tokens, removes them, and leaves their claims in metadata. */
export function tokenFilter(request: GatewayRequest, model: Model, open: readonly string[]): JsonObject {
  const all = providersOf(request);
  const providers = Object.fromEntries(all.map((one) => [one.key, provider(one, request)]));
  const any: JsonObject[] = all.map(({ key }) => ({ provider_name: key }));
  // A wrong token is refused even where none is needed.
  if (model.tokenOptional) any.push({ allow_missing: {} });
  const [only] = any;
  const requires: JsonObject =
    any.length === 1 && only !== undefined ? only : { requires_any: { requirements: any } };
  return extension(
    "envoy.filters.http.jwt_authn",
    "envoy.extensions.filters.http.jwt_authn.v3.JwtAuthentication",
    {
      providers,
      rules: [...open.map((path) => ({ match: { path } })), { match: { prefix: "/" }, requires }],
    },
  );
}

/** Where keys are fetched, each URL once. */
export function keySources(request: GatewayRequest): KeySource[] {
  const uris = providersOf(request).flatMap((one) => {
    const uri = request.keys?.[one.issuer] === undefined ? jwksUri(one, request) : undefined;
    return uri === undefined ? [] : [uri];
  });
  return [...new Set(uris)].map((uri, index) => ({ cluster: `keys${index}`, uri }));
}

function providersOf(request: GatewayRequest): Provider[] {
  const { identity } = request.plan.platform;
  const keys = issuersOf(request.plan.platform);
  const issuers = (identity?.issuers ?? []).flatMap((one, index): Provider[] => {
    const known = keys[index];
    if (known === undefined) return [];
    return [
      {
        key: known.key,
        issuer: one.issuer,
        audiences: one.audiences.map((text) => audience(text, request)),
        jwksUri: one.jwksUri,
        scopes: known.claims.scopes,
        user: known.claims.user,
      },
    ];
  });
  const verifier = identity?.verifier;
  if (verifier === undefined) return issuers;
  return [
    ...issuers,
    {
      key: verifierKey,
      issuer: verifier.issuer,
      audiences: [audience(verifier.audience, request)],
      jwksUri: verifier.jwksUri,
      scopes: undefined,
      user: undefined,
    },
  ];
}

/** The audience of a template, for this server. */
export function audience(text: string, { plan, publicUrl }: { plan: Plan; publicUrl: string }): string {
  const { name, environment } = plan;
  return fillTemplate(text, { name, environment, url: publicUrl, domain: new URL(publicUrl).hostname });
}

function provider(one: Provider, request: GatewayRequest): JsonObject {
  const keys = request.keys?.[one.issuer];
  const source = keySources(request).find(({ uri }) => uri === jwksUri(one, request));
  return {
    issuer: one.issuer,
    audiences: one.audiences,
    // Explicit, because by default a token in the query is taken as well.
    from_headers: [{ name: "authorization", value_prefix: "Bearer " }],
    forward: false,
    require_expiration: true,
    clock_skew_seconds: clockSkew,
    payload_in_metadata: one.key,
    ...(one.scopes === undefined
      ? {}
      : { normalize_payload_in_metadata: { space_delimited_claims: [one.scopes] } }),
    ...(one.user === undefined
      ? {}
      : { claim_to_headers: [{ header_name: "x-forwarded-user", claim_name: one.user }] }),
    jwt_cache_config: { jwt_cache_size: cachedTokens },
    ...(keys === undefined && source !== undefined ? { remote_jwks: remote(source) } : {}),
    ...(keys === undefined ? {} : { local_jwks: { inline_string: keys } }),
  };
}

function remote({ cluster, uri }: KeySource): JsonObject {
  return {
    http_uri: { uri, cluster, timeout: "5s" },
    cache_duration: `${keysLastSeconds}s`,
    // Fetched before the first request and renewed before they end; a failed fetch is tried again soon.
    async_fetch: { failed_refetch_duration: "2s" },
    retry_policy: { num_retries: 2, retry_back_off: { base_interval: "0.2s", max_interval: "2s" } },
  };
}

function jwksUri(one: Provider, request: GatewayRequest): string | undefined {
  if (request.keys?.[one.issuer] !== undefined) return undefined;
  const uri = one.jwksUri ?? request.jwksUris?.[one.issuer];
  if (uri !== undefined) return uri;
  throw badInput("gateway-keys-unknown", `Where the keys of the issuer ${one.issuer} are is not known.`, {
    help: "Write jwksUri beside the issuer in platform.yaml.",
  });
}
