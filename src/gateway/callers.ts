import type { Platform } from "../platform/schema.ts";
import type { AuthorizeRule } from "../policy/schema.ts";
import {
  allOf,
  anyOf,
  equals,
  headerInput,
  matches,
  metadata,
  type Predicate,
  uriSanInput,
} from "./match.ts";

type Mesh = NonNullable<Platform["mesh"]>;

const jwtMetadata = "envoy.filters.http.jwt_authn";

/** An accepted issuer: where its claims are, and what they are called. */
export interface Issuer {
  /** Name of the provider, and of its claims in the metadata. */
  key: string;
  claims: { user: string; groups: string; scopes: string };
}

/** What rules are compiled against. */
export interface CallerContext {
  issuers: readonly Issuer[];
  /** Manifest's name of a group → value in tokens. */
  groups: Readonly<Record<string, string>> | undefined;
  mesh: Mesh["kind"];
}

/** Predicate of a whole rule: every key that is written must hold. `undefined` where nobody can fulfil it here. */
export function ruleHolds(
  rule: AuthorizeRule,
  context: CallerContext,
  without?: keyof AuthorizeRule,
): Predicate | undefined {
  const parts: (Predicate | undefined)[] = [];
  const { groups, scopes, users, workloads } = rule;
  if (workloads !== undefined) parts.push(any(workloads.map((id) => workloadIs(id, context))));
  // Claims of one rule come from one token: an issuer must fulfil all of them.
  const token = any(
    context.issuers.map((issuer) => {
      const claims: Predicate[] = [];
      if (groups !== undefined && without !== "groups")
        claims.push(listHas(issuer, issuer.claims.groups, groupValues(groups, context)));
      if (scopes !== undefined && without !== "scopes")
        claims.push(listHas(issuer, issuer.claims.scopes, scopes));
      if (users !== undefined && without !== "users") claims.push(textIs(issuer, issuer.claims.user, users));
      return claims.length === 0 ? hasToken(issuer) : allOf(claims);
    }),
  );
  if (needsToken(rule)) parts.push(token);
  return parts.some((part) => part === undefined) || parts.length === 0
    ? undefined
    : allOf(parts as Predicate[]);
}

/** True where no mesh alone fulfils the rule. */
export function needsToken({ groups, scopes, users, authenticated }: AuthorizeRule): boolean {
  return [groups, scopes, users, authenticated].some((value) => value !== undefined);
}

/** True for a caller with a token of one of the issuers. */
export function anyToken(context: CallerContext): Predicate | undefined {
  return any(context.issuers.map(hasToken));
}

export function anyWorkload(ids: readonly string[], context: CallerContext): Predicate | undefined {
  return any(ids.map((id) => workloadIs(id, context)));
}

/** The claim is a text or a list of texts, as issuers please. */
export function claimHas(
  claim: string,
  values: readonly string[],
  context: CallerContext,
): Predicate | undefined {
  return any(
    context.issuers.flatMap((issuer) => [textIs(issuer, claim, values), listHas(issuer, claim, values)]),
  );
}

/** The caller's groups hold one of these manifest names. */
export function groupsHave(names: readonly string[], context: CallerContext): Predicate | undefined {
  return any(
    context.issuers.map((issuer) => listHas(issuer, issuer.claims.groups, groupValues(names, context))),
  );
}

/**
 * A token that says that it leaves its groups out because there are too many.
 * https://learn.microsoft.com/entra/identity-platform/id-token-claims-reference#groups-overage-claim
 */
export function groupsLeftOut(context: CallerContext): Predicate | undefined {
  return any(
    context.issuers.flatMap((issuer) => [
      metadata([jwtMetadata, issuer.key, "_claim_names", issuer.claims.groups], { present_match: true }),
      metadata([jwtMetadata, issuer.key, "hasgroups"], { present_match: true }),
    ]),
  );
}

/** The claim equals the value exactly; for the verifier. */
export function claimIs(key: string, claim: string, value: string): Predicate {
  return metadata([jwtMetadata, key, claim], { string_match: { exact: value } });
}

function hasToken(issuer: Issuer): Predicate {
  return metadata([jwtMetadata, issuer.key, "iss"], { present_match: true });
}

function listHas(issuer: Issuer, claim: string, values: readonly string[]): Predicate {
  return anyOf(
    values.map((exact) =>
      metadata([jwtMetadata, issuer.key, claim], { list_match: { one_of: { string_match: { exact } } } }),
    ),
  );
}

function textIs(issuer: Issuer, claim: string, values: readonly string[]): Predicate {
  return anyOf(
    values.map((exact) => metadata([jwtMetadata, issuer.key, claim], { string_match: { exact } })),
  );
}

/** A group that the platform does not map has the same name in tokens only where there is no map at all. */
export function groupValues(names: readonly string[], { groups }: CallerContext): string[] {
  if (groups === undefined) return [...names];
  return names.map((name) => (Object.hasOwn(groups, name) ? (groups[name] ?? name) : name));
}

/**
 * spiffe: the certificate on this connection. istio with sidecars: the last element of X-Forwarded-Client-Cert, which
 * the mesh's own proxy in this pod appended; what stands before it came from the caller.
 */
function workloadIs(id: string, { mesh }: CallerContext): Predicate | undefined {
  if (mesh === "spiffe") return equals(uriSanInput(), id);
  if (mesh !== "istio") return undefined;
  const uri = id.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const own = `By=[^,;"]*;Hash=[0-9a-f]*;Subject="[^",]*";URI=${uri}`;
  return matches(headerInput("x-forwarded-client-cert"), `(?:.*,)?${own}`);
}

function any(predicates: readonly (Predicate | undefined)[]): Predicate | undefined {
  const known = predicates.filter((predicate) => predicate !== undefined);
  return known.length === 0 ? undefined : anyOf(known);
}
