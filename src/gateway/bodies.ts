import { keysMetadata, mcpMetadata } from "./facts.ts";
import { groupsLua } from "./lua/groups.ts";
import { keysLua } from "./lua/keys.ts";
import { listsLua } from "./lua/lists.ts";
import { rulesLua } from "./lua/rules.ts";
import { scanLua } from "./lua/scan.ts";
import { listMethods } from "./methods.ts";
import type { Model } from "./model.ts";
import { extension, type JsonObject } from "./typed.ts";

/**
 * The third reader of bodies, in Lua. On the way in it looks at keys and writes "plain", "answer" or "resources";
 * without it no fact is complete and nothing is allowed, so an error in here refuses. On the way out it shortens
 * lists to what the caller may use and takes our own keys out of them: a courtesy to models, not the boundary.
 */
export function bodiesFilter(model: Model): JsonObject {
  return extension("envoy.filters.http.lua", "envoy.extensions.filters.http.lua.v3.Lua", {
    default_source_code: { inline_string: script(model) },
  });
}

function script(model: Model): string {
  const lists = Object.entries(listMethods).map(([method, list]) => `["${method}"] = "${list}"`);
  return `
${scanLua}
${keysLua}
${rulesLua(model)}
${listsLua}
${groupsLua(model)}
local lists = { ${lists.join(", ")} }

function envoy_on_request(handle)
  local headers = handle:headers()
  name_groups(handle, headers)
  local verb = headers:get(":method")
  local body = handle:body()
  local size = body and body:length() or 0
  if verb ~= "POST" then
    -- Of HTTP/2 no header says that a body comes.
    if size > 0 then handle:respond({ [":status"] = "400" }, "Only POST carries a body.") end
    return
  end
  local metadata = handle:streamInfo():dynamicMetadata()
  local text = size > 0 and body:getBytes(0, size) or ""
  local found = "plain"
  local odd = stands_out(text)
  if odd or find(text, 'list"', 1, true) then
    local seen = metadata:get("${mcpMetadata}")
    local method = seen and seen.method
    if odd then found = shape(text, method) end
    if method and lists[method] then
      metadata:set("${keysMetadata}", "list", lists[method])
      metadata:set("${keysMetadata}", "workload", workload_of(handle, handle:headers()))
    end
  end
  if found then metadata:set("${keysMetadata}", "shape", found) end
end

function envoy_on_response(handle)
  local seen = handle:streamInfo():dynamicMetadata():get("${keysMetadata}")
  if not (seen and seen.list) then return end
  local status = handle:headers():get(":status")
  if byte(status) ~= 50 then return end
  shorten(handle, seen.list, seen.workload)
end
`;
}
