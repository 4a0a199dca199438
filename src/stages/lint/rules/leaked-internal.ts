import { stringPointer } from "../../../surface/strings.ts";
import { quote } from "../quote.ts";
import type { Hit, Rule } from "../rule.ts";

/** Gaps are bounded, so that no text makes matching slow. */
const leaks: readonly { pattern: RegExp; kind: string }[] = [
  {
    pattern:
      /\b[a-z][a-z0-9+.-]{1,20}:\/\/(?:10\.\d{1,3}|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.\d{1,3}(?:\.\d{1,3})?(?![\d.])/i,
    kind: "an address inside of a private network",
  },
  {
    pattern:
      /\b[a-z0-9](?:[a-z0-9-]{0,62}\.){1,6}(?:internal|corp|intranet|svc\.cluster\.local)\b(?![.-]?[a-z0-9])/i,
    kind: "the name of an internal host",
  },
  {
    pattern:
      /(?:\/home\/|\/Users\/|\b[A-Z]:\\Users\\)(?!(?:user|username|you|me|name|yourname|your|example|alice|bob|john|jane|foo|test|demo|shared|public|runner|node|app|ubuntu)\b)[A-Za-z][A-Za-z0-9._-]{1,31}[/\\]/i,
    kind: "a path on somebody's machine",
  },
  {
    pattern:
      /\b(?:jdbc:[a-z0-9]{2,20}|postgres(?:ql)?|mysql|mongodb(?:\+srv)?|redis|amqps?):\/\/(?!(?:localhost|127\.|user|host|example|<|\{|\$|\.{3}))[a-z0-9][^\s"'`<>{}]{5,}/i,
    kind: "the address of a database",
  },
];

/** Hosts that the RFCs keep for examples, and what clouds document as their own. With a password: another rule's. */
const examples =
  /\/\/[^/\s]*@|\bexample\b|\.test\b|\.local(?:host)?:|metadata\.google\.internal|host\.docker\.internal/i;

/** `10.0.0.1` with a scheme before it. */
const shortest = 10;

export const leakedInternal: Rule = {
  id: "leaked-internal",
  severity: "warning",
  what: "No text of a definition names internal hosts, private addresses, home folders or databases.",
  why: "It goes to every client and to the model provider, and tells an attacker where to look.",
  clients: [],
  evidence: "https://cwe.mitre.org/data/definitions/200.html",
  before: '"description": "Query the warehouse at postgres://dwh-3.prod.acme/orders."',
  after: '"description": "Query the data warehouse."',
  *check(context) {
    for (const item of context.items) {
      // The address of a resource is its name, not a leak.
      const own = item.kind === "resource" ? item.name : undefined;
      for (const string of context.scan(item).strings) {
        const hit = string.text === own ? undefined : leakIn(string.text);
        if (hit !== undefined) yield { item, pointer: stringPointer(string), ...hit };
      }
    }
    const hit = leakIn(context.surface.instructions ?? "");
    if (hit !== undefined) yield { pointer: "/instructions", ...hit };
  },
};

function leakIn(text: string): Pick<Hit, "message" | "help"> | undefined {
  if (text.length < shortest) return undefined;
  for (const { pattern, kind } of leaks) {
    const [match] = pattern.exec(text) ?? [];
    if (match === undefined || examples.test(match)) continue;
    return {
      message: `The text contains ${kind}: ${quote(match)}.`,
      help: "Say what it is, not where; an example belongs to example.com or /home/user.",
    };
  }
  return undefined;
}
