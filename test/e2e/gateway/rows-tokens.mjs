import { call, modern, rpc } from "./bodies.mjs";

const body = call("search");
const row = (id, title, token, status, more = {}) => ({ id, title, body, token, status, ...more });
const refused = [401];

/** A: tokens. `token` gets the issuer, the audience and helpers; the control is the same call with a good token. */
export const tokenRows = [
  row("A01", "no token", () => undefined, refused),
  row("A02", "expired", ({ sign, now }) => sign({ exp: now - 120 }), refused),
  row(
    "A03",
    "another issuer's key under our key id",
    ({ stranger, claims }) => stranger.token(claims()),
    refused,
  ),
  row("A04", "alg none", ({ issuer, claims }) => issuer.unsigned(claims()), refused),
  row(
    "A05",
    "HS256 with the public key as secret",
    ({ issuer, claims }) => issuer.confused(claims()),
    refused,
  ),
  row(
    "A06",
    "an issuer that nobody trusts",
    ({ stranger, audience }) => stranger.token(stranger.claims(audience)),
    refused,
  ),
  row("A07", "another audience", ({ sign }) => sign({ aud: "https://other.acme.example/mcp" }), refused),
  row("A08", "no audience", ({ sign }) => sign({ aud: undefined }), refused),
  row(
    "A09",
    "an audience that only begins like ours",
    ({ sign, audience }) => sign({ aud: `${audience}/x` }),
    refused,
  ),
  row(
    "A10",
    "an audience that ours begins with",
    ({ sign, audience }) => sign({ aud: audience.slice(0, -1) }),
    refused,
  ),
  row("A11", "no expiry", ({ sign }) => sign({ exp: undefined }), refused),
  row("A12", "valid only in an hour", ({ sign, now }) => sign({ nbf: now + 3600, exp: now + 7200 }), refused),
  row("A13", "payload changed after signing", ({ sign }) => tampered(sign({})), refused),
  row(
    "A14",
    "a signature of nothing",
    ({ sign }) => `${sign({}).split(".").slice(0, 2).join(".")}.`,
    refused,
  ),
  row("A15", "an unknown key id", ({ sign }) => sign({}, { header: { kid: "unknown" } }), refused),
  row(
    "A16",
    "a key of its own in the header",
    ({ stranger, claims }) =>
      stranger.token(claims(), { header: { kid: undefined, jwk: stranger.jwks().keys[0] } }),
    refused,
  ),
  row("A17", "token in the query", () => undefined, refused, {
    query: ({ sign }) => `?access_token=${sign({})}`,
  }),
  row("A18", "token in the body", () => undefined, refused, {
    body: rpc("tools/call", { name: "search", access_token: "x", arguments: {} }),
  }),
  row("A19", "two Authorization lines, the first good", ({ sign }) => sign({}), refused, {
    http: ["1.1"],
    headers: [["authorization", "Bearer x"]],
  }),
  row("A20", "Basic instead of Bearer", () => undefined, refused, {
    headers: [["authorization", "Basic YTpi"]],
  }),
  row("A21", "no issuer in the token", ({ sign }) => sign({ iss: undefined }), refused),
  row("A22", "groups as one text", ({ sign }) => sign({ groups: "data" }), [403]),
  row("A23", "groups in a list in a list", ({ sign }) => sign({ groups: [["data"]] }), [403]),
  row(
    "A24",
    "a group that only begins like ours",
    ({ sign }) => sign({ groups: ["data2", "dat", "DATA"] }),
    [403],
  ),
  row("A25", "groups as an object", ({ sign }) => sign({ groups: { data: true } }), [403]),
  row("A26", "an empty list of groups", ({ sign }) => sign({ groups: [] }), [403]),
  row(
    "A27",
    "groups left out because there are too many",
    ({ sign }) => sign({ groups: undefined, _claim_names: { groups: "src1" } }),
    [403],
    { says: /too many/ },
  ),
  row("A28", "a scope that only begins like ours", ({ sign }) => sign({ scope: "writer write:x" }), [403], {
    body: call("scoped"),
    control: { body: call("scoped"), token: ({ sign }) => sign({ scope: "read write" }), runs: "scoped" },
    challenge: /error="insufficient_scope", scope="write"/,
  }),
  row("A29", "admins in a header of our own", ({ sign }) => sign({}), [403], {
    body: call("delete_all"),
    headers: [
      ["x-forwarded-groups", '["admins"]'],
      ["x-forwarded-user", "root"],
    ],
    control: {
      body: call("delete_all"),
      token: ({ sign }) => sign({ groups: ["admins"] }),
      runs: "delete_all",
    },
  }),
  row(
    "A30",
    "a claim with dots instead of a path",
    ({ sign }) => sign({ groups: undefined, "groups.0": "data" }),
    [403],
  ),
  row("A31", "a token of 2026-07-28 is checked too", ({ sign, now }) => sign({ exp: now - 120 }), refused, {
    ...modern("tools/call", { name: "search", arguments: {} }),
  }),
  row("A32", "the verifier calls a tool", ({ verifier }) => verifier(), [403], { says: /verifier/ }),
  row("A33", "the verifier reads a resource", ({ verifier }) => verifier(), [403], {
    body: rpc("resources/read", { uri: "file:///open" }),
  }),
  row(
    "A34",
    "the verifier's issuer without its claims",
    ({ verifier }) => verifier({ workflow: "another" }),
    [401],
    {
      body: rpc("tools/list"),
      control: { body: rpc("tools/list"), token: ({ verifier }) => verifier(), says: /delete_all/ },
    },
  ),
  row(
    "A35",
    "a user's groups in the verifier's token",
    ({ verifier }) => verifier({ groups: ["admins"] }),
    [403],
    {
      body: call("delete_all"),
    },
  ),
];

function tampered(token) {
  const [head, , signature] = token.split(".");
  const payload = JSON.parse(Buffer.from(token.split(".")[1], "base64url"));
  const changed = Buffer.from(JSON.stringify({ ...payload, groups: ["admins"] })).toString("base64url");
  return `${head}.${changed}.${signature}`;
}
