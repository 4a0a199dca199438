import { call, raw } from "./bodies.mjs";

const evil = call("delete_all");
const row = (id, title, body, status = [400, 403], more = {}) => ({ id, title, body, status, ...more });
const deep = (count, open, close) => open.repeat(count) + close.repeat(count);

/** E, F: not quite JSON, and size. */
export const badJson = [
  row(
    "E01",
    "an unquoted key",
    '{"jsonrpc":"2.0","id":1,method:"tools/call","params":{"name":"delete_all"}}',
  ),
  row("E02", "a trailing comma", raw('"method":"tools/call","params":{"name":"delete_all",}')),
  row("E03", "single quotes", evil.replaceAll('"', "'")),
  row("E04", "a bad escape", raw('"method":"tools/call","params":{"name":"delete\\x5fall"}')),
  row("E05", "a raw control character", raw('"method":"tools/call","params":{"name":"search","x":"\u0001"}')),
  row("E06", "a batch of one", `[${evil}]`),
  row("E07", "a batch of two", `[${call("search")},${evil}]`),
  row("E08", "two objects", `${call("search")}${evil}`),
  row("E09", "two objects on two lines", `${call("search")}\n${evil}`),
  row("E10", "garbage behind the object", `${evil}x`),
  row("E11", "a byte order mark", `\ufeff${evil}`),
  row("E12", "a comment", `/* */${evil}`),
  row("E13", "NaN", raw('"method":"tools/call","params":{"name":"delete_all","arguments":{"q":NaN}}')),
  row("E14", "UTF-16", Buffer.from(evil, "utf16le")),
  row(
    "E15",
    "invalid UTF-8 in the name",
    Buffer.concat([
      Buffer.from('{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"search'),
      Buffer.from([0xff]),
      Buffer.from('"}}'),
    ]),
  ),
  row(
    "E16",
    "an overlong slash in the method",
    Buffer.concat([
      Buffer.from('{"jsonrpc":"2.0","id":1,"method":"tools'),
      Buffer.from([0xc0, 0xaf]),
      Buffer.from('call","params":{"name":"delete_all"}}'),
    ]),
  ),
  row("E17", "a lone surrogate", raw('"method":"tools/call","params":{"name":"delete_all\\ud800"}')),
  row(
    "E18",
    "200 objects in one another",
    raw(
      `"method":"tools/call","params":{"name":"search","arguments":${'{"a":'.repeat(200)}1${"}".repeat(200)}}`,
    ),
    [400, 403],
    {
      control: {
        body: raw(
          `"method":"tools/call","params":{"name":"search","arguments":{"x":${'{"a":'.repeat(60)}1${"}".repeat(60)}}}`,
        ),
        runs: "search",
        any: true,
      },
    },
  ),
  row(
    "E19",
    "3000 lists in one another",
    raw(`"method":"tools/call","params":{"name":"search","arguments":{"a":${deep(3000, "[", "]")}}}`),
  ),
  row("E20", "an empty body", ""),
  row("E21", "only white space", "   \n"),
  row("E22", "null", "null"),
  row("E23", "a text", '"tools/call"'),
  row("F01", "1.2 MB", call("search", { q: "x".repeat(1_200_000) }), [413], {
    control: { body: call("search", { q: "x".repeat(200_000) }), runs: "search" },
  }),
  row(
    "F02",
    "the forbidden call behind 900 kB",
    raw(`"pad":"${"x".repeat(900_000)}","method":"tools/call","params":{"name":"delete_all"}`),
    [403],
  ),
  row(
    "F03",
    "the second name behind 900 kB",
    raw(
      `"method":"tools/call","params":{"name":"search","pad":"${"x".repeat(900_000)}","name":"delete_all"}`,
    ),
  ),
  row(
    "F04",
    "1.2 MB in which the call is early",
    raw(
      `"method":"tools/call","params":{"name":"delete_all","arguments":{}},"pad":"${"x".repeat(1_200_000)}"`,
    ),
    [413],
  ),
];
