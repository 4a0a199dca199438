// Bodies and headers that rows are made of.

export const stateless = "2026-07-28";

/** What every 2026-07-28 request carries. */
export const meta = {
  "io.modelcontextprotocol/protocolVersion": stateless,
  "io.modelcontextprotocol/clientCapabilities": {},
  "io.modelcontextprotocol/clientInfo": { name: "attacker", version: "1" },
};
const metaText = JSON.stringify(meta);

export const rpc = (method, params, id = 1) =>
  JSON.stringify({
    jsonrpc: "2.0",
    ...(id === undefined ? {} : { id }),
    method,
    ...(params ? { params } : {}),
  });

export const call = (name, args = {}) => rpc("tools/call", { name, arguments: args });

/** `params` as text, with the members that its era needs. */
export const raw = (members) => `{"jsonrpc":"2.0","id":1,${members}}`;

/** A 2026-07-28 request: its body, and headers that agree with it unless told. */
export function modern(method, params, more = {}) {
  const name = params.name ?? params.uri;
  return {
    body: rpc(method, { ...params, _meta: meta }),
    headers: [
      ["mcp-protocol-version", stateless],
      ["mcp-method", method],
      ...(name === undefined ? [] : [["mcp-name", String(name)]]),
    ],
    ...more,
  };
}

/** Text of members of params for 2026-07-28, to be spliced into handwritten bodies. */
export const metaMember = `"_meta":${metaText}`;

export const modernHeaders = (method, name) => [
  ["mcp-protocol-version", stateless],
  ["mcp-method", method],
  ...(name === undefined ? [] : [["mcp-name", name]]),
];
