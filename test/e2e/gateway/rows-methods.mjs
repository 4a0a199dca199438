import { call, modern, raw, rpc } from "./bodies.mjs";

const row = (id, title, body, more = {}) => ({ id, title, body, status: [403], ...more });
const method = (id, title, name, params = { name: "delete_all" }) => row(id, title, rpc(name, params));

/** D: methods, and what else than tools they reach. */
export const methodRows = [
  method("D01", "capitals in the method", "Tools/Call"),
  method("D02", "a space behind the method", "tools/call "),
  method("D03", "NUL behind the method", "tools/call\u0000"),
  method("D04", "a method that nobody knows", "admin/wipe"),
  method("D05", "an empty method", ""),
  method("D06", "a slash more", "tools//call"),
  method("D07", "tasks/get of somebody else", "tasks/get", { taskId: "1" }),
  method("D08", "tasks/result", "tasks/result", { taskId: "1" }),
  method("D09", "tasks/cancel", "tasks/cancel", { taskId: "1" }),
  method("D10", "sampling asked of the server", "sampling/createMessage", {}),
  method("D11", "the parser's own word for an answer", "__jsonrpc_response"),
  row("D12", "a forbidden prompt", rpc("prompts/get", { name: "secret_prompt" }), {
    control: { body: rpc("prompts/get", { name: "greet" }), runs: "greet" },
  }),
  row("D13", "a forbidden resource", rpc("resources/read", { uri: "file:///notes/secret" }), {
    control: { body: rpc("resources/read", { uri: "file:///open" }), runs: "file:///open" },
  }),
  row("D14", "the forbidden resource by dots", rpc("resources/read", { uri: "file:///notes/./secret" }), {
    control: { body: rpc("resources/read", { uri: "file:///notes/today" }), runs: "file:///notes/today" },
  }),
  row("D15", "by a segment that is taken back", rpc("resources/read", { uri: "file:///x/../notes/secret" })),
  row("D16", "by a scheme in capitals", rpc("resources/read", { uri: "FILE:///notes/secret" })),
  row("D17", "by a tab that parsers drop", rpc("resources/read", { uri: "file:///notes/sec\tret" })),
  row("D18", "by a space before it", rpc("resources/read", { uri: " file:///notes/secret" })),
  row("D19", "by a backslash", rpc("resources/read", { uri: "file:///notes\\secret" })),
  row(
    "D20",
    "uri, then uri as a list",
    raw('"method":"resources/read","params":{"uri":"file:///open","uri":["file:///notes/secret"]}'),
    {
      status: [400, 403],
    },
  ),
  row(
    "D21",
    "uri twice",
    raw('"method":"resources/read","params":{"uri":"file:///open","uri":"file:///notes/secret"}'),
    {
      status: [400, 403],
    },
  ),
  row(
    "D22",
    "URI beside uri",
    raw('"method":"resources/read","params":{"uri":"file:///open","URI":"file:///notes/secret"}'),
    {
      status: [400, 403],
    },
  ),
  row(
    "D23",
    "subscribing to a forbidden resource",
    rpc("resources/subscribe", { uri: "file:///notes/secret" }),
  ),
  row(
    "D24",
    "completing a forbidden prompt",
    rpc("completion/complete", {
      ref: { type: "ref/prompt", name: "secret_prompt" },
      argument: { name: "a", value: "b" },
    }),
  ),
  row(
    "D25",
    "completing with two references",
    rpc("completion/complete", {
      ref: { type: "ref/prompt", name: "greet", uri: "file:///notes/secret" },
      argument: { name: "a", value: "b" },
    }),
  ),
  row(
    "D26",
    "listening to a single resource",
    rpc("subscriptions/listen", {
      notifications: { resourceSubscriptions: ["file:///notes/secret"] },
    }),
  ),
  row("D27", "a prompt by the tools' method", rpc("tools/call", { name: "secret_prompt" })),
  row("D28", "a tool by the prompts' method", rpc("prompts/get", { name: "delete_all" })),
  row(
    "D29",
    "a tool by a resource's method",
    rpc("resources/read", { uri: "delete_all", name: "delete_all" }),
  ),
  row(
    "D30",
    "an answer whose method is not a text",
    '{"jsonrpc":"2.0","id":1,"result":{},"method":7,"params":{"name":"delete_all"}}',
    {
      status: [400, 403],
    },
  ),
  row("D31", "a forbidden tool in 2026-07-28", undefined, {
    ...modern("tools/call", { name: "delete_all", arguments: {} }),
    control: { ...modern("tools/call", { name: "search", arguments: {} }), runs: "search" },
  }),
  row("D32", "an answer in 2026-07-28, which has none", '{"jsonrpc":"2.0","id":1,"result":{}}', {
    status: [400, 403],
    headers: [["mcp-protocol-version", "2026-07-28"]],
  }),
  row("D33", "a tool that is in no manifest", call("ghost")),
];
