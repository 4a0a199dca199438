import { metaMember, modernHeaders, raw } from "./bodies.mjs";

const evil = '"method":"tools/call","params":{"name":"delete_all","arguments":{}}';
const refused = [400, 403];

/** Each body in both eras: `params` of 2026-07-28 carry a _meta, and headers that claim the allowed tool. */
const row = (id, title, members, more = {}) => ({ id, title, body: raw(members), status: refused, ...more });
const named = (id, title, params, more = {}) =>
  row(id, title, `"method":"tools/call","params":{${params}}`, {
    modern: {
      body: raw(`"method":"tools/call","params":{${params},${metaMember}}`),
      headers: modernHeaders("tools/call", "search"),
    },
    ...more,
  });

/** B: two readers of one JSON text that see different calls. */
export const smuggling = [
  row("B01", "an empty result before the call", `"result":{},${evil}`),
  row("B02", "an empty result behind the call", `${evil},"result":{}`),
  row("B03", "an error before the call", `"error":{"code":1,"message":"x"},${evil}`),
  row("B04", "an error behind the call", `${evil},"error":{"code":1,"message":"x"}`),
  row("B05", "result null", `"result":null,${evil}`),
  row("B06", "result as a list", `"result":[],${evil}`),
  row("B07", "result true, error text", `"result":true,"error":"x",${evil}`),
  row(
    "B08",
    "result and the name as a list",
    '"result":{},"method":"tools/call","params":{"name":["delete_all"]}',
  ),
  row(
    "B09",
    "result and the method as a list",
    '"result":{},"method":["tools/call"],"params":{"name":"delete_all"}',
  ),
  row(
    "B10",
    "result and the method twice",
    '"result":{},"method":"ping","method":"tools/call","params":{"name":"delete_all"}',
  ),
  row("B11", "result spelt with an escape", `"\\u0072esult":{},${evil}`),
  row(
    "B12",
    "params twice, the second forbidden",
    '"method":"tools/call","params":{"name":"search"},"params":{"name":"delete_all"}',
  ),
  row(
    "B13",
    "params twice, the first forbidden",
    '"method":"tools/call","params":{"name":"delete_all"},"params":{"name":"search"}',
  ),
  named("B14", "name twice", '"name":"search","name":"delete_all"'),
  named("B15", "name twice, forbidden first", '"name":"delete_all","name":"search"'),
  named("B16", "name again behind arguments", '"name":"search","arguments":{},"name":"delete_all"'),
  named("B17", "name, then name as a list", '"name":"search","name":["delete_all"]'),
  named("B18", "name as a list, then name", '"name":["delete_all"],"name":"search"'),
  named("B19", "name, then name as an object", '"name":"search","name":{"toString":"delete_all"}'),
  named("B20", "name, then null", '"name":"delete_all","name":null'),
  row(
    "B21",
    "method twice, list then call",
    '"method":"tools/list","method":"tools/call","params":{"name":"delete_all"}',
  ),
  row(
    "B22",
    "method twice, call then list",
    '"method":"tools/call","method":"tools/list","params":{"name":"delete_all"}',
  ),
  row(
    "B23",
    "method, then method as a list",
    '"method":"tools/list","method":["tools/call"],"params":{"name":"delete_all"}',
  ),
  row("B24", "method, then null", '"method":"tools/call","method":null,"params":{"name":"delete_all"}'),
  row(
    "B25",
    "params, then params as a list",
    '"method":"tools/call","params":{"name":"search"},"params":[{"name":"delete_all"}]',
  ),
  row("B26", "params as a list first", '"method":"tools/call","params":["x"],"params":{"name":"delete_all"}'),
  named("B27", "Name beside name", '"name":"search","Name":"delete_all"'),
  named("B28", "NAME beside name", '"name":"search","NAME":"delete_all"'),
  named("B29", "Name alone", '"Name":"delete_all"'),
  row(
    "B30",
    "Params beside params",
    '"method":"tools/call","params":{"name":"search"},"Params":{"name":"delete_all"}',
  ),
  row(
    "B31",
    "paramſ, which folds to params",
    '"method":"tools/call","params":{"name":"search"},"param\u017f":{"name":"delete_all"}',
  ),
  row(
    "B32",
    "the same as an escape",
    '"method":"tools/call","params":{"name":"search"},"param\\u017f":{"name":"delete_all"}',
  ),
  row(
    "B33",
    "Method beside method",
    '"method":"tools/list","Method":"tools/call","params":{"name":"delete_all"}',
  ),
  row("B34", "METHOD beside method", '"method":"ping","METHOD":"tools/call","params":{"name":"delete_all"}'),
  named("B35", "name again with an escape", '"name":"search","n\\u0061me":"delete_all"'),
  named("B36", "Name with an escape", '"name":"search","\\u004eame":"delete_all"'),
  row(
    "B37",
    "params again with an escape",
    '"method":"tools/call","params":{"name":"search"},"p\\u0061rams":{"name":"delete_all"}',
  ),
  named("B38", "the forbidden name with an escape", '"name":"delete\\u005fall"'),
  row("B39", "the method with an escaped slash", '"method":"tools\\/call","params":{"name":"delete_all"}'),
  row("B40", "keys in reverse order", '"params":{"arguments":{},"name":"delete_all"},"method":"tools/call"'),
  row(
    "B41",
    "a key with a dot",
    '"method":"tools/call","params.name":"search","params":{"name":"delete_all"}',
  ),
  row("B42", "the name at the root", '"name":"search","method":"tools/call","params":{"name":"delete_all"}'),
  row(
    "B43",
    "a __proto__ with the name",
    '"method":"tools/call","params":{"__proto__":{"name":"search"},"name":"delete_all"}',
  ),
  row(
    "B44",
    "params only in a __proto__",
    '"method":"tools/call","__proto__":{"params":{"name":"delete_all"}},"params":{}',
  ),
  row("B45", "the name behind 9 kB", `"pad":"${"x".repeat(9000)}",${evil}`),
  row(
    "B46",
    "the second name behind 9 kB",
    `"method":"tools/call","params":{"name":"search","pad":"${"x".repeat(9000)}","name":"delete_all"}`,
  ),
  row("B47", "in pieces of 7 bytes", evil, { pieces: 7 }),
  row(
    "B48",
    "an answer with a request's method",
    '"result":{"method":"tools/call"},"method":"tools/call","params":{"name":"delete_all"}',
  ),
  row("B49", "jsonrpc twice", `"jsonrpc":"1.0",${evil}`),
  row(
    "B50",
    "a name with a separator that reads like a fact",
    '"method":"tools/call","params":{"name":"search\\u001fsearch"}',
  ),
  row(
    "B51",
    "a method with a separator that reads like a fact",
    '"method":"tools/call\\u001ftools/call","params":{"name":"delete_all"}',
  ),
];
