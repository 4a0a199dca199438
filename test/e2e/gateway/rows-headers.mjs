import { meta, modern, modernHeaders, rpc, stateless } from "./bodies.mjs";

const args = { arguments: {} };
const evil = (more) => modern("tools/call", { name: "delete_all", ...args }, more);
const good = (more) => modern("tools/call", { name: "search", ...args }, more);
const row = (id, title, status, request) => ({
  id,
  title,
  status,
  control: { ...good(), runs: "search" },
  ...request,
});
const encoded = (text) => `=?base64?${Buffer.from(text).toString("base64")}?=`;

/** H: headers that mirror the body. */
export const headerRows = [
  row("H01", "the name of another tool", [400], evil({ headers: modernHeaders("tools/call", "search") })),
  row("H02", "another method", [400], evil({ headers: modernHeaders("tools/list", "delete_all") })),
  row("H03", "the method in capitals", [400], good({ headers: modernHeaders("TOOLS/CALL", "search") })),
  row("H04", "the name in capitals", [400], good({ headers: modernHeaders("tools/call", "SEARCH") })),
  row("H05", "no Mcp-Name", [400], evil({ headers: modernHeaders("tools/call") })),
  row(
    "H06",
    "no Mcp-Method",
    [400],
    evil({
      headers: [
        ["mcp-protocol-version", stateless],
        ["mcp-name", "search"],
      ],
    }),
  ),
  row("H07", "no mirrored header", [400], evil({ headers: [["mcp-protocol-version", stateless]] })),
  row("H08", "bad base64", [400], evil({ headers: modernHeaders("tools/call", "=?base64?!!!?=") })),
  row(
    "H09",
    "another name in base64",
    [400],
    evil({ headers: modernHeaders("tools/call", encoded("search")) }),
  ),
  row(
    "H10",
    "the forbidden name in base64",
    [403],
    evil({ headers: modernHeaders("tools/call", encoded("delete_all")) }),
  ),
  row(
    "H11",
    "another version in _meta",
    [400],
    good({
      body: rpc("tools/call", {
        name: "search",
        ...args,
        _meta: { ...meta, "io.modelcontextprotocol/protocolVersion": "2025-11-25" },
      }),
    }),
  ),
  row("H12", "no _meta", [400], good({ body: rpc("tools/call", { name: "search", ...args }) })),
  row("H13", "mirrored headers of another tool without a version", [400], {
    body: rpc("tools/call", { name: "delete_all", ...args }),
    headers: [
      ["mcp-method", "tools/call"],
      ["mcp-name", "search"],
    ],
  }),
  row("H14", "the same in 2025-11-25", [400], {
    body: rpc("tools/call", { name: "delete_all", ...args }),
    headers: [
      ["mcp-protocol-version", "2025-11-25"],
      ["mcp-method", "tools/call"],
      ["mcp-name", "search"],
    ],
  }),
  row(
    "H15",
    "a version of the future",
    [400],
    good({
      headers: [["mcp-protocol-version", "2027-01-01"], ...modernHeaders("tools/call", "search").slice(1)],
    }),
  ),
  row("H16", "a version that is none", [400], {
    body: rpc("tools/call", { name: "search", ...args }),
    headers: [["mcp-protocol-version", "latest"]],
  }),
  row(
    "H17",
    "two versions, the first good",
    [400],
    good({ headers: [...modernHeaders("tools/call", "search"), ["mcp-protocol-version", "2025-11-25"]] }),
  ),
  row(
    "H18",
    "two versions, the second good",
    [400],
    good({ headers: [["mcp-protocol-version", "2025-11-25"], ...modernHeaders("tools/call", "search")] }),
  ),
  row(
    "H19",
    "two names, the first good",
    [400],
    evil({ headers: [...modernHeaders("tools/call", "delete_all"), ["mcp-name", "search"]] }),
  ),
  row(
    "H20",
    "two names, the second good",
    [400],
    good({ headers: [...modernHeaders("tools/call", "search"), ["mcp-name", "delete_all"]] }),
  ),
  row(
    "H21",
    "two methods",
    [400],
    good({ headers: [...modernHeaders("tools/call", "search"), ["mcp-method", "tools/list"]] }),
  ),
  row(
    "H22",
    "a name with a comma",
    [400],
    good({ headers: modernHeaders("tools/call", "search,delete_all") }),
  ),
  row("H23", "a stream in 2026-07-28", [405], {
    method: "GET",
    body: undefined,
    headers: [["mcp-protocol-version", stateless]],
  }),
  row("H24", "an empty version", [400], {
    body: rpc("tools/call", { name: "search", ...args }),
    headers: [["mcp-protocol-version", ""]],
  }),
];
