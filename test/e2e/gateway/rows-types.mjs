import { call, raw, rpc } from "./bodies.mjs";

const row = (id, title, body, status = [400, 403], more = {}) => ({ id, title, body, status, ...more });
const toolCall = (params) => raw(`"method":"tools/call","params":${params}`);

/** C: types and missing parts. */
export const typeRows = [
  row("C01", "no name", toolCall("{}")),
  row("C02", "no params", raw('"method":"tools/call"')),
  row("C03", "a number for a name", toolCall('{"name":5}')),
  row("C04", "a list for a name", toolCall('{"name":["delete_all"]}')),
  row("C05", "an object for a name", toolCall('{"name":{"a":"delete_all"}}')),
  row("C06", "true for a name", toolCall('{"name":true}')),
  row("C07", "params as a list", toolCall('[{"name":"delete_all"}]')),
  row("C08", "params as a text", toolCall('"delete_all"')),
  row("C09", "a list for a method", raw('"method":["tools/call"],"params":{"name":"delete_all"}')),
  row("C10", "no jsonrpc", '{"id":1,"method":"tools/call","params":{"name":"delete_all"}}'),
  row("C11", "jsonrpc 1.0", '{"jsonrpc":"1.0","id":1,"method":"tools/call","params":{"name":"delete_all"}}'),
  row(
    "C12",
    "jsonrpc as a number",
    '{"jsonrpc":2.0,"id":1,"method":"tools/call","params":{"name":"delete_all"}}',
  ),
  row(
    "C13",
    "a call without an id",
    rpc("tools/call", { name: "delete_all" }, null).replace('"id":null,', ""),
  ),
  row("C14", "an id that is null", rpc("tools/call", { name: "delete_all" }, null)),
  row("C15", "an id that is an object", rpc("tools/call", { name: "delete_all" }, { a: 1 })),
  row(
    "C16",
    "an id of 20 digits",
    '{"jsonrpc":"2.0","id":12345678901234567890,"method":"tools/call","params":{"name":"delete_all"}}',
  ),
  row("C17", "a name that ends with a space", call("search ")),
  row("C18", "a name that ends with NUL", call("search\u0000")),
  row("C19", "a name in capitals", call("SEARCH")),
  row("C20", "a name in full width letters", call("ｓearch")),
  row("C21", "the forbidden name with a space", call(" delete_all")),
  row("C22", "an empty name", call("")),
  row(
    "C23",
    "an id that is a long text is answered as it came",
    rpc("tools/call", { name: "delete_all" }, 'x"\r\ny'),
    [403],
    {
      says: /"id":"x\\"\\r\\ny"/,
    },
  ),
  row(
    "C24",
    "the forbidden name inside of arguments is only an argument",
    call("delete_all", { name: "search" }),
    [403],
    {
      control: { body: call("search", { q: "delete_all", name: "delete_all" }), runs: "search", any: true },
    },
  ),
];
