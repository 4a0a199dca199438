import type { PolicyEntry, SubjectKind } from "../policy/policy.ts";
import { isTemplate, literalLength, rewritableUri, templatePattern } from "../policy/uri-template.ts";
import { anyToken, groupsLeftOut, ruleHolds } from "./callers.ts";
import {
  answerOf,
  callFact,
  callOf,
  completionFact,
  completionOf,
  mcpMetadata,
  strict,
  uriFact,
  uriOf,
} from "./facts.ts";
import {
  allOf,
  allow,
  anyOf,
  deny,
  equals,
  filterStateInput,
  firstOf,
  headerInput,
  lookUp,
  metadata,
  not,
  type OnMatch,
  type Predicate,
} from "./match.ts";
import { methods, responseMethod, statelessVersion } from "./methods.ts";
import type { Model } from "./model.ts";
import { extension, type JsonObject } from "./typed.ts";

/** Who may do what, as one RBAC filter behind both parsers. What nothing allows is refused. */
export function authorization(model: Model): JsonObject {
  const { matcher } = decide(model) as { matcher: JsonObject };
  return extension("envoy.filters.http.rbac", "envoy.extensions.filters.http.rbac.v3.RBAC", { matcher });
}

function decide(model: Model): OnMatch {
  const before: [Predicate, OnMatch][] = [];
  if (model.verifier !== undefined) before.push([model.verifier, whatTheVerifierMay()]);
  before.push([not(model.known), deny("token-missing")]);
  if (model.business !== undefined) before.push([not(model.business), outsideBusiness(model)]);
  const method = headerInput(":method");
  before.push([equals(method, "GET"), allow("stream")], [equals(method, "DELETE"), allow("session-end")]);
  return firstOf(before, lookUp(filterStateInput(callFact), calls(model), deny("not-allowed")));
}

/** It may see everything and use nothing. */
function whatTheVerifierMay(): OnMatch {
  const may = Object.entries(methods).filter(
    ([, rule]) => rule.kind === "list" || (rule.kind === "open" && rule.verifier),
  );
  const map = Object.fromEntries(may.map(([method]) => [callOf(method), allow("verifier")]));
  const refused = deny("verifier-calls-nothing");
  const calls = lookUp(filterStateInput(callFact), map, refused);
  return firstOf([[equals(headerInput(":method"), "DELETE"), allow("verifier")]], calls);
}

function outsideBusiness(model: Model): OnMatch {
  const left = model.businessByGroups ? groupsLeftOut(model.callers) : undefined;
  return firstOf(left === undefined ? [] : [[left, deny("groups-left-out")]], deny("business-group"));
}

/** Every call that may be more than refused, by its fact. */
function calls(model: Model): Record<string, OnMatch> {
  const map: Record<string, OnMatch> = {};
  for (const [method, rule] of Object.entries(methods)) {
    if (rule.kind !== "subject") map[callOf(method)] = allow(method);
    else if (rule.field === "name") {
      for (const entry of ofKind(model, rule.of)) map[callOf(method, entry.name)] = subject(entry, model);
    } else map[callOf(method)] = resources(model);
  }
  map[callOf("completion/complete")] = completions(model);
  const stateless = equals(headerInput("mcp-protocol-version"), statelessVersion);
  // From 2026-07-28 on, clients send no answers.
  map[answerOf(responseMethod)] = firstOf([[stateless, deny("not-allowed")]], allow("answer"));
  return map;
}

function ofKind(model: Model, kind: SubjectKind): PolicyEntry[] {
  return model.entries.filter((entry) => entry.kind === kind);
}

/** The rules of one tool, prompt or resource. */
function subject(entry: PolicyEntry, model: Model): OnMatch {
  const holds = entry.rules.flatMap(({ rule }) => {
    const predicate = ruleHolds(rule, model.callers);
    return predicate === undefined ? [] : [predicate];
  });
  const allowed = allow(`${entry.kind} ${entry.name}`);
  return firstOf(holds.length === 0 ? [] : [[anyOf(holds), allowed]], refusal(entry, model));
}

/** Why not: for want of a scope that can be asked for, of groups that the token left out, of a token, or just so. */
function refusal(entry: PolicyEntry, model: Model): OnMatch {
  const reasons: [Predicate, OnMatch][] = [];
  const token = anyToken(model.callers);
  if (model.tokenOptional && token !== undefined) reasons.push([not(token), deny("token-missing")]);
  for (const { rule } of entry.rules) {
    const [scope] = rule.scopes ?? [];
    const rest = ruleHolds({ ...rule, authenticated: true }, model.callers, "scopes");
    if (scope !== undefined && rest !== undefined) reasons.push([rest, deny(model.scopeDenial(scope))]);
  }
  const left = groupsLeftOut(model.callers);
  if (left !== undefined && entry.rules.some(({ rule }) => rule.groups !== undefined)) {
    reasons.push([left, deny("groups-left-out")]);
  }
  return firstOf(reasons, deny("not-allowed"));
}

/** Exact URIs by one look-up, then templates from the one that says most; both parsers' URIs must be of one entry. */
function resources(model: Model): OnMatch {
  const entries = ofKind(model, "resource");
  const exact = entries.filter(({ name }) => !isTemplate(name));
  const templates = entries
    .filter(({ name }) => isTemplate(name))
    .sort((a, b) => literalLength(b.name) - literalLength(a.name) || (a.name < b.name ? -1 : 1));
  const uris = [[mcpMetadata, "params", "uri"] as const, [strict, "uri"] as const];
  const cases = templates.map(({ name }, index): [Predicate, OnMatch] => {
    const each = uris.map((path) =>
      metadata(path, { string_match: { safe_regex: { regex: templatePattern(name) } } }),
    );
    const entry = templates[index] as PolicyEntry;
    return [anyOf(each), firstOf([[allOf(each), subject(entry, model)]], deny("not-allowed"))];
  });
  // One parser's URI is an exact entry, and the look-up has shown that the other's is not the same.
  const split = exact.flatMap(({ name }) =>
    uris.map((path) => metadata(path, { string_match: { exact: name } })),
  );
  const rewritable = uris.map((path) =>
    metadata(path, { string_match: { safe_regex: { regex: rewritableUri } } }),
  );
  if (cases.length > 0) cases.unshift([anyOf([...split, ...rewritable]), deny("not-allowed")]);
  const map = Object.fromEntries(exact.map((entry) => [uriOf(entry.name), subject(entry, model)]));
  return lookUp(filterStateInput(uriFact), map, firstOf(cases, deny("not-allowed")));
}

/** Whoever may use a prompt or read a resource may have its arguments completed. */
function completions(model: Model): OnMatch {
  const map = Object.fromEntries(
    model.entries.flatMap((entry) => {
      if (entry.kind === "prompt") return [[completionOf({ name: entry.name }), subject(entry, model)]];
      if (entry.kind === "resource") return [[completionOf({ uri: entry.name }), subject(entry, model)]];
      return [];
    }),
  );
  return lookUp(filterStateInput(completionFact), map, deny("not-allowed"));
}
