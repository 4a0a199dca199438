import { isObject, nodePointer } from "../../../surface/walk.ts";
import { quote } from "../quote.ts";
import type { Rule } from "../rule.ts";

const keywords = ["contentEncoding", "contentMediaType"] as const;

export const contentEncoding: Rule = {
  id: "content-encoding",
  severity: "info",
  what: "How a parameter is encoded is said in its description, not only with contentEncoding or contentMediaType.",
  why: "No validator checks these keywords and few models are shown them, so plain text is sent where base64 is meant.",
  clients: [],
  evidence: "https://json-schema.org/draft/2020-12/json-schema-validation#section-8",
  before: '"file": { "type": "string", "contentEncoding": "base64", "description": "The file." }',
  after: '"file": { "type": "string", "contentEncoding": "base64", "description": "The file, in base64." }',
  *check(context) {
    for (const { tool: item, nodes } of context.schemas("inputSchema")) {
      for (const node of nodes) {
        if (!isObject(node.schema)) continue;
        const { description } = node.schema;
        const said = typeof description === "string" ? description.toLowerCase() : "";
        for (const keyword of keywords) {
          const value = node.schema[keyword];
          if (typeof value !== "string" || mentions(said, value)) continue;
          yield {
            item,
            pointer: `/inputSchema${nodePointer(node)}/${keyword}`,
            message: `${keyword} says ${quote(value)}, the description does not: models send plain text.`,
            help: `Say ${quote(value)} in the description as well.`,
          };
        }
      }
    }
  },
};

/** The whole word, or the part of a media type after the slash. */
function mentions(text: string, value: string): boolean {
  const [word = ""] = value.toLowerCase().split("/").slice(-1);
  return word !== "" && text.includes(word);
}
