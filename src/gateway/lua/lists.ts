/**
 * Shortens lists in answers: JSON, and event streams. Elements are cut out by their place in the text and kept byte
 * for byte otherwise; the order and nextCursor stay. What cannot be read is answered by an error, never passed on.
 * Defines `shorten(handle, list, workload)`.
 */
export const listsLua = String.raw`
local name_keys = { tools = "name", prompts = "name", resources = "uri", resourceTemplates = "uriTemplate" }
local own_keys = "dev.mcp-pipeline/"
local unreadable = '{"jsonrpc":"2.0","id":null,"error":{"code":-32603,"message":"The list of the server cannot be read."}}'

-- The string value that begins at a place of the text, unescaped; nil for other values.
local function text_at(text, start)
  if byte(text, start) ~= 34 then return nil end
  local stop = string_end(text, start)
  return stop and unescape(sub(text, start + 1, stop - 1)), stop
end

-- An element without our keys in its _meta.
local function without_own(text, element)
  local meta = element.meta
  if not meta then return sub(text, element.from, element.to) end
  local kept, gone = {}, false
  for index, member in ipairs(meta) do
    local stop = meta[index + 1] and meta[index + 1].from - 1 or meta.to - 1
    if sub(member.key, 1, #own_keys) == own_keys then gone = true
    else kept[#kept + 1] = (sub(text, member.from, stop):gsub("[%s,]*$", "")) end
  end
  if not gone then return sub(text, element.from, element.to) end
  return sub(text, element.from, meta.from) .. table.concat(kept, ",") .. sub(text, meta.to, element.to)
end

-- The message with its list shortened; itself where it has none; nil where it cannot be read.
local function shortened(text, list, may)
  local name_key = name_keys[list]
  local results, arrays, edits, element = 0, 0, {}, nil
  local kept = {}
  local function visit(depth, path, key, value, mark)
    if depth == 1 and key == "result" then results = results + 1 end
    if path[2] ~= "result" then return end
    if depth == 2 and key == list then arrays = arrays + 1 end
    if depth == 2 and key == "cacheScope" then
      local _, stop = text_at(text, value)
      if stop then edits[#edits + 1] = { value, stop, '"private"' } end
    end
    if path[3] ~= list then return end
    if depth == 4 then
      element = element or { names = 0, metas = 0 }
      if key == name_key then element.name, element.names = text_at(text, value), element.names + 1 end
      if key == "_meta" then element.metas = element.metas + 1 end
    elseif depth == 5 and path[5] == "_meta" and element then
      element.members = element.members or {}
      element.members[#element.members + 1] = { key = key, from = mark }
    end
  end
  local function leave(depth, path, from, to)
    if path[2] ~= "result" or path[3] ~= list then return end
    if depth == 5 and path[5] == "_meta" and element and element.members then
      element.members.from, element.members.to = from, to
      element.meta = element.members
    elseif depth == 4 then
      if element and element.names == 1 and element.metas <= 1 and element.name and may(element.name) then
        element.from, element.to = from, to
        kept[#kept + 1] = without_own(text, element)
      end
      element = nil
    elseif depth == 3 then
      edits[#edits + 1] = { from, to, "[" .. table.concat(kept, ",") .. "]" }
    end
  end
  if not scan(text, visit, leave) or results > 1 or arrays > 1 then return nil end
  table.sort(edits, function(a, b) return a[1] < b[1] end)
  local parts, at = {}, 1
  for _, edit in ipairs(edits) do
    parts[#parts + 1] = sub(text, at, edit[1] - 1)
    parts[#parts + 1] = edit[3]
    at = edit[2] + 1
  end
  return table.concat(parts) .. sub(text, at)
end

-- Events whose data are messages; lines of other fields stay as they are.
local function shortened_events(text, list, may)
  local out, data, ending = {}, {}, "\n"
  local function flush()
    if #data == 0 then return true end
    local joined = table.concat(data, " ")
    local short = joined:find("^%s*$") and joined or shortened(joined, list, may)
    if not short then return false end
    out[#out + 1] = "data: " .. short .. ending
    data = {}
    return true
  end
  for line, stop in text:gmatch("([^\r\n]*)(\r?\n?)") do
    if stop ~= "" then ending = stop end
    local value = line:match("^data: ?(.*)$") or (line == "data" and "" or nil)
    if value then data[#data + 1] = value
    else
      if line == "" and not flush() then return nil end
      out[#out + 1] = line .. stop
    end
  end
  return flush() and table.concat(out) or nil
end

local function shorten(handle, list, workload)
  local caller, verifier = caller_of(handle, workload)
  if verifier then return end
  local kind = (handle:headers():get("content-type") or ""):lower()
  local body = handle:body(true)
  local text = body:getBytes(0, body:length())
  if text == "" then return end
  local may = may_use(list, caller)
  local short
  if kind:find("text/event-stream", 1, true) then
    short = shortened_events(text, list, may) or ("data: " .. unreadable .. "\n\n")
  else
    short = shortened(text, list, may) or unreadable
  end
  if short ~= text then handle:headers():replace("content-length", tostring(body:setBytes(short))) end
end
`;
