import { responseMethod } from "../methods.ts";

/**
 * A reading of the body for its keys alone, which neither parser offers: servers that fold case take "Name" for
 * "name" (CVE-2026-27896), and an answer must have no method, whatever its type. Almost every body passes two quick
 * looks; what stands out is walked key by key. Defines `stands_out(text)` and `shape(text, method)`.
 */
export const keysLua = String.raw`
local words = {}
for _, word in ipairs({ "method", "params", "result", "error", "id", "jsonrpc", "name", "uri", "ref", "notifications",
  "resourceSubscriptions", "_meta", "type" }) do
  words[word:lower()] = word
end

-- Keys whose value is a text: with another value, the mcp filter takes no notice of them, not even of a second one.
local texts = { method = true, name = true, uri = true }

-- Where those keys mean something: at the root, in params, in params.ref and params.notifications.
local function matters(depth, path)
  if depth == 1 then return true end
  if depth == 2 then return path[2] == "params" end
  return depth == 3 and path[2] == "params" and (path[3] == "ref" or path[3] == "notifications")
end

-- Letters that fold to ASCII in Unicode: long s and Kelvin sign.
local function fold(key)
  return (key:gsub("\197\191", "s"):gsub("\226\132\170", "k")):lower()
end

local function stands_out(text)
  if find(text, "\\u00[2-7]") or find(text, "\\u017[fF]") or find(text, "\\u212[aA]") then return true end
  if find(text, "\197\191", 1, true) or find(text, "\226\132\170", 1, true) then return true end
  if find(text, '"result"', 1, true) or find(text, '"error"', 1, true) then return true end
  if find(text, '"resourceSubscriptions"', 1, true) then return true end
  for key, first in string.gmatch(text, '"(%a+)"%s*:%s*(.)') do
    local word = words[key:lower()]
    if word and (word ~= key or (texts[word] and first ~= '"')) then return true end
  end
  return false
end

-- "plain", "answer" or "resources"; nil for keys that two readers may take for different ones.
local function shape(text, method)
  local root, seen, subscribes, fine = {}, {}, false, true
  local walked = scan(text, function(depth, path, key)
    if not matters(depth, path) then return end
    local word = words[fold(key)]
    if word and word ~= key then fine = false end
    local place = depth .. tostring(path[depth]) .. key
    if seen[place] then fine = false end
    seen[place] = true
    if depth == 1 then root[key] = true end
    if key == "resourceSubscriptions" then subscribes = true end
  end)
  if not (walked and fine) then return nil end
  if root.method then
    if root.result or root.error then return nil end
    return subscribes and "resources" or "plain"
  end
  if method ~= "${responseMethod}" or root.params then return nil end
  if root.result and root.error then return nil end
  return "answer"
end
`;
