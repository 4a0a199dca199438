import type { Model } from "../model.ts";
import { luaString } from "./literal.ts";

/**
 * Tells the server the caller's groups by the names that manifests use, where the platform maps them; without a map
 * a header formatter does (routes.ts). Defines `name_groups(handle, headers)` and `workload_of(handle, headers)`.
 */
export function groupsLua({ callers }: Model): string {
  const { groups, mesh, issuers } = callers;
  const names = Object.entries(groups ?? {}).map(
    ([name, value]) => `[${luaString(value)}] = ${luaString(name)}`,
  );
  const keys = issuers.map(({ key, claims }) => `[${luaString(key)}] = ${luaString(claims.groups)}`);
  return `
local group_names = { ${names.join(", ")} }
local group_claims = { ${keys.join(", ")} }
local function name_groups(handle, headers)
  ${groups === undefined ? "" : naming}
end
local function workload_of(handle, headers)
  ${workload[mesh]}
end
`;
}

const naming = String.raw`local tokens = handle:streamInfo():dynamicMetadata():get("envoy.filters.http.jwt_authn") or {}
  for key, claim in pairs(group_claims) do
    local values = tokens[key] and tokens[key][claim]
    if type(values) == "table" then
      local named = {}
      for _, value in ipairs(values) do
        local name = group_names[value]
        if name then named[#named + 1] = '"' .. name:gsub('[%c"\\]', "") .. '"' end
      end
      table.sort(named)
      headers:replace("x-forwarded-groups", "[" .. table.concat(named, ",") .. "]")
    end
  end`;

const workload: Record<Model["callers"]["mesh"], string> = {
  none: "return nil",
  spiffe: `local ssl = handle:connection():ssl()
  local names = ssl and ssl:uriSanPeerCertificate() or {}
  return #names == 1 and names[1] or nil`,
  istio: String.raw`local last = (headers:get("x-forwarded-client-cert") or ""):match("[^,]*$")
  return last:match(";URI=(spiffe://[^;,\"]+)$")`,
};
