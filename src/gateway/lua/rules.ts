import type { PolicyEntry } from "../../policy/policy.ts";
import type { AuthorizeRule } from "../../policy/schema.ts";
import { isTemplate, literalLength } from "../../policy/uri-template.ts";
import { groupValues } from "../callers.ts";
import type { Model } from "../model.ts";
import { luaSet, luaString } from "./literal.ts";

/**
 * The policy as Lua tables, for lists alone. Defines `may_use(kinds, caller)`, which returns a function from a name
 * to true or false; `caller` is what `caller_of` makes of the token and the workload.
 */
export function rulesLua(model: Model): string {
  const sets = new Map<string, number>();
  const numbered = model.entries.map((entry) => {
    const text = `{ ${entry.rules.map(({ rule }) => ruleLua(rule, model)).join(", ")} }`;
    const index = sets.get(text) ?? sets.size + 1;
    sets.set(text, index);
    return { entry, index };
  });
  const table = (kind: PolicyEntry["kind"]) =>
    numbered
      .filter(({ entry }) => entry.kind === kind)
      .map(({ entry, index }) => `[${luaString(entry.name)}] = ${index}`)
      .join(", ");
  const patterns = numbered
    .filter(({ entry }) => entry.kind === "resource" && isTemplate(entry.name))
    .sort((a, b) => literalLength(b.entry.name) - literalLength(a.entry.name))
    .map(({ entry, index }) => `{ ${luaString(luaPattern(entry.name))}, ${index} }`);
  const issuers = model.callers.issuers.map(
    ({ key, claims }) =>
      `{ ${[key, claims.user, claims.groups, claims.scopes].map((text) => luaString(text)).join(", ")} }`,
  );
  return `
local rule_sets = { ${[...sets.keys()].join(",\n")} }
local entries = {
  tools = { ${table("tool")} },
  prompts = { ${table("prompt")} },
  resources = { ${table("resource")} },
}
entries.resourceTemplates = entries.resources
local patterns = { ${patterns.join(", ")} }
local issuers = { ${issuers.join(", ")} }
${evaluation}`;
}

const evaluation = `
-- The first issuer whose token this is; its claims, and the workload behind the connection.
local function caller_of(handle, workload)
  local tokens = handle:streamInfo():dynamicMetadata():get("envoy.filters.http.jwt_authn") or {}
  if tokens.verifier then return nil, true end
  for _, issuer in ipairs(issuers) do
    local claims = tokens[issuer[1]]
    if claims then
      return { user = claims[issuer[2]], groups = claims[issuer[3]], scopes = claims[issuer[4]], token = true,
        workload = workload }
    end
  end
  return { workload = workload }
end

local function any(wanted, has)
  if type(has) ~= "table" then return false end
  for _, value in ipairs(has) do
    if wanted[value] then return true end
  end
  return false
end

local function holds(rule, caller)
  if rule.token and not caller.token then return false end
  if rule.groups and not any(rule.groups, caller.groups) then return false end
  if rule.scopes and not any(rule.scopes, caller.scopes) then return false end
  if rule.users and not rule.users[caller.user or false] then return false end
  if rule.workloads and not rule.workloads[caller.workload or false] then return false end
  return true
end

local function may_use(list, caller)
  local known = {}
  local function set_holds(index)
    if known[index] == nil then
      known[index] = false
      for _, rule in ipairs(rule_sets[index]) do
        if holds(rule, caller) then known[index] = true end
      end
    end
    return known[index]
  end
  return function(name)
    local index = entries[list][name]
    if not index and list == "resources" then
      for _, pattern in ipairs(patterns) do
        if find(name, pattern[1]) then index = pattern[2] break end
      end
    end
    return index ~= nil and set_holds(index)
  end
end
`;

function ruleLua({ groups, scopes, users, workloads, authenticated }: AuthorizeRule, model: Model): string {
  const fields = [
    groups === undefined ? "" : `groups = ${luaSet(groupValues(groups, model.callers))}`,
    scopes === undefined ? "" : `scopes = ${luaSet(scopes)}`,
    users === undefined ? "" : `users = ${luaSet(users)}`,
    workloads === undefined ? "" : `workloads = ${luaSet(workloads)}`,
    authenticated === true ? "token = true" : "",
  ];
  return `{ ${fields.filter((field) => field !== "").join(", ")} }`;
}

/** A URI template as a Lua pattern: what {@link matchesTemplate} says, as far as a list needs it. */
function luaPattern(template: string): string {
  const parts = template.split(/(\{[^{}]*\})/).map((part) => {
    if (!/^\{.*\}$/.test(part))
      return part.replace(/[^A-Za-z0-9]/g, (mark) => (/\p{ASCII}/u.test(mark) ? `%${mark}` : mark));
    return /^\{[+#]/.test(part) ? ".+" : "[^/]+";
  });
  return `^${parts.join("")}$`;
}
