// The attacks. Alice is in the group data: she may use search, greet, file:///open and file:///notes/{name}; not
// delete_all, secret_prompt and file:///notes/secret (admins), and not scoped (scope write). Each row says what is
// sent, which answers are right, and what is sent as the allowed control; the runner sends each to every upstream over
// every version of HTTP that the row is about, and looks at what the upstream ran.

import { headerRows } from "./rows-headers.mjs";
import { httpRows } from "./rows-http.mjs";
import { badJson } from "./rows-json.mjs";
import { methodRows } from "./rows-methods.mjs";
import { outputRows } from "./rows-output.mjs";
import { smuggling } from "./rows-smuggling.mjs";
import { tokenRows } from "./rows-tokens.mjs";
import { typeRows } from "./rows-types.mjs";

/** @type {import("./run-rows.mjs").Row[]} */
export const rows = [
  ...tokenRows,
  ...smuggling,
  ...typeRows,
  ...methodRows,
  ...badJson,
  ...httpRows,
  ...headerRows,
  ...outputRows,
];
