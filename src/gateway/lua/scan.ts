/**
 * Walks JSON text in Lua by its quotes and brackets. The text must be valid JSON: what is not, the strict parser has
 * refused or refuses, so that a wrong walk decides nothing. Calls
 * `visit(depth, path, key, value_start)` for each key, where `path` holds the keys above it, and
 * `leave(depth, path, start, stop)` for each object and array that ends.
 */
export const scanLua = String.raw`
local find, sub, byte = string.find, string.sub, string.byte

-- UTF-8 of one code unit of an escape. Surrogates come out as bytes that equal no key.
local function utf8_of(code)
  if code < 128 then return string.char(code) end
  if code < 2048 then return string.char(192 + math.floor(code / 64), 128 + code % 64) end
  return string.char(224 + math.floor(code / 4096), 128 + math.floor(code / 64) % 64, 128 + code % 64)
end

local escapes = { b = "\b", f = "\f", n = "\n", r = "\r", t = "\t" }

local function unescape(text)
  if not find(text, "\\", 1, true) then return text end
  text = string.gsub(text, "\\(.)(%x?%x?%x?%x?)", function(kind, hex)
    if kind ~= "u" then return (escapes[kind] or kind) .. hex end
    return #hex == 4 and utf8_of(tonumber(hex, 16)) or "\\u" .. hex
  end)
  return text
end

-- End of the string that begins with the quote at start.
local function string_end(text, start)
  local at = start + 1
  while true do
    local stop = find(text, '["\\]', at)
    if not stop then return nil end
    if byte(text, stop) == 34 then return stop end
    at = stop + 2
  end
end

local function scan(text, visit, leave)
  local depth, at, path, starts = 0, 1, {}, {}
  local key
  while true do
    local mark = find(text, '["{}%[%]]', at)
    if not mark then return depth == 0 end
    local kind = byte(text, mark)
    at = mark + 1
    if kind == 34 then
      local stop = string_end(text, mark)
      if not stop then return false end
      local colon = find(text, "^%s*:", stop + 1)
      at = stop + 1
      if not colon then
        key = nil
      else
        local _, last = find(text, "^%s*:%s*", stop + 1)
        key = unescape(sub(text, mark + 1, stop - 1))
        at = last + 1
        visit(depth, path, key, at, mark)
      end
    elseif kind == 123 or kind == 91 then
      depth = depth + 1
      if depth > 200 then return false end
      path[depth], starts[depth], key = key or false, mark, nil
    else
      if depth == 0 then return false end
      if leave then leave(depth, path, starts[depth], mark) end
      path[depth] = nil
      depth, key = depth - 1, nil
    end
  end
end
`;
