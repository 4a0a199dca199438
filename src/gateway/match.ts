import { extension, type JsonObject } from "./typed.ts";

/**
 * Words of Envoy's unified matcher (xds.type.matcher.v3). A tree of maps decides by one look-up where a list of RBAC
 * policies would compare each: with 1,000 tools that is the difference.
 */

/** What holds or not for a request. */
export type Predicate = JsonObject;

/** What is done on a match: an action, or another matcher. */
export type OnMatch = JsonObject;

/** A metadata namespace and the path in it. */
export type MetadataPath = readonly [filter: string, ...path: string[]];

const rbacAction = "envoy.config.rbac.v3.Action";

/** The name shows in the response details and picks the answer; see denials.ts. */
export function allow(name: string): OnMatch {
  return { action: extension("allow", rbacAction, { name, action: "ALLOW" }) };
}

export function deny(name: string): OnMatch {
  return { action: extension("deny", rbacAction, { name, action: "DENY" }) };
}

/** The first predicate that holds decides, else `otherwise`. */
export function firstOf(cases: readonly (readonly [Predicate, OnMatch])[], otherwise: OnMatch): OnMatch {
  if (cases.length === 0) return otherwise;
  const matchers = cases.map(([predicate, on_match]) => ({ predicate, on_match }));
  return { matcher: { matcher_list: { matchers }, on_no_match: otherwise } };
}

/** One look-up of a text. */
export function lookUp(
  input: JsonObject,
  map: Readonly<Record<string, OnMatch>>,
  otherwise: OnMatch,
): OnMatch {
  if (Object.keys(map).length === 0) return otherwise;
  return { matcher: { matcher_tree: { input, exact_match_map: { map } }, on_no_match: otherwise } };
}

/** A request header, all its lines joined with commas: two lines never equal one allowed value. */
export function headerInput(header_name: string): JsonObject {
  return extension(header_name, "envoy.type.matcher.v3.HttpRequestHeaderMatchInput", { header_name });
}

export function filterStateInput(key: string): JsonObject {
  return extension(key, "envoy.extensions.matching.common_inputs.network.v3.FilterStateInput", { key });
}

/** URI SANs of the client's certificate, joined with commas: a certificate with two equals no SPIFFE ID. */
export function uriSanInput(): JsonObject {
  return extension("uri-san", "envoy.extensions.matching.common_inputs.ssl.v3.UriSanInput");
}

export function equals(input: JsonObject, exact: string): Predicate {
  return { single_predicate: { input, value_match: { exact } } };
}

/** @param regex RE2, matched against the whole value */
export function matches(input: JsonObject, regex: string): Predicate {
  return { single_predicate: { input, value_match: { safe_regex: { google_re2: {}, regex } } } };
}

/** A value of dynamic metadata; `value` is an envoy.type.matcher.v3.ValueMatcher. */
export function metadata([filter, ...keys]: MetadataPath, value: JsonObject): Predicate {
  return {
    single_predicate: {
      input: extension(
        "metadata",
        "envoy.extensions.matching.common_inputs.network.v3.DynamicMetadataInput",
        { filter, path: keys.map((key) => ({ key })) },
      ),
      custom_match: extension("value", "envoy.extensions.matching.input_matchers.metadata.v3.Metadata", {
        value,
      }),
    },
  };
}

export function not(predicate: Predicate): Predicate {
  return { not_matcher: predicate };
}

/** @throws Error for an empty list, which has no meaning that is safe in every place */
export function anyOf(predicates: readonly Predicate[]): Predicate {
  return combine("or_matcher", predicates);
}

/** @throws Error for an empty list */
export function allOf(predicates: readonly Predicate[]): Predicate {
  return combine("and_matcher", predicates);
}

function combine(how: "or_matcher" | "and_matcher", predicates: readonly Predicate[]): Predicate {
  const [first] = predicates;
  if (first === undefined) throw new Error(`${how} of nothing`);
  return predicates.length === 1 ? first : { [how]: { predicate: [...predicates] } };
}
