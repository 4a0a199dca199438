import { call, modern, rpc } from "./bodies.mjs";

const row = (id, title, body, status, more) => ({ id, title, body, status, ...more });
const list = (id, method, hidden, shown) =>
  row(id, `${method} shows what the caller may use, and no keys of ours`, rpc(method), [200], {
    hides: new RegExp(`${hidden}|dev\\.mcp-pipeline`),
    control: { body: rpc(method), says: shown },
  });

/** I: what comes back. */
export const outputRows = [
  row("I01", "quotes and line ends in a denied name", call('a"\r\nset-cookie: x=1\r\n\r\n<script>'), [403], {
    clean: true,
  }),
  row("I02", "the same in the method", rpc('x"\r\nset-cookie: x=1', {}), [403], { clean: true }),
  row("I03", "the same in a user's name", call("search"), [200, 400, 401, 431, 503], {
    token: ({ sign }) => sign({ sub: "a\r\nx-forwarded-groups: admins" }),
    clean: true,
  }),
  list("I04", "tools/list", '"(delete_all|scoped)"', /"search"/),
  list("I05", "prompts/list", '"secret_prompt"', /"greet"/),
  list("I06", "resources/list", "notes/secret", /file:\/\/\/open/),
  row("I07", "templates are lists too", rpc("resources/templates/list"), [200], {
    token: ({ sign }) => sign({ groups: ["others"] }),
    hides: /notes\/\{/,
    control: { body: rpc("resources/templates/list"), says: /notes\/\{/ },
  }),
  row("I08", "a list of 2026-07-28", undefined, [200], {
    ...modern("tools/list", {}),
    hides: /"(delete_all|scoped)"|"cacheScope":"public"/,
    control: { ...modern("tools/list", {}), says: /"search"/ },
  }),
  row("I09", "a list with an encoding asked for", rpc("tools/list"), [200], {
    headers: [["accept-encoding", "gzip, br"]],
    hides: /"delete_all"/,
    control: { body: rpc("tools/list"), says: /acme\.example\/kept/ },
  }),
  row("I11", "a denial says nothing of the policy", call("delete_all"), [403], { hides: /admins/ }),
  row(
    "I12",
    "a trace parent that is none",
    rpc("tools/call", { name: "delete_all", _meta: { traceparent: "x\r\ny: z" } }),
    [403],
    {
      clean: true,
    },
  ),
];
