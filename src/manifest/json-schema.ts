import * as z from "zod";
import { platformSchema } from "../platform/schema.ts";
import { reportSchema } from "../report/schema.ts";
import { diffSchema } from "../surface/compare/schema-of-report.ts";
import { manifestSchema } from "./schema.ts";

/** The schemas' names; the domain is that of our `_meta` keys (dev.mcp-pipeline). */
const base = "https://mcp-pipeline.dev/schemas/v1";

const published = [
  {
    file: "mcp.schema.json",
    schema: manifestSchema,
    title: "mcp.yaml",
    description: "What a team says about its MCP server: its tools, who may call each, and who owns it.",
  },
  {
    file: "platform.schema.json",
    schema: platformSchema,
    title: "platform.yaml",
    description: "What a company says once for all its MCP servers.",
  },
  {
    file: "report.schema.json",
    schema: reportSchema,
    title: "mcp-pipeline report",
    description: "What every command prints with --format json: the report of a stage, or that of run.",
  },
  {
    file: "diff.schema.json",
    schema: diffSchema,
    title: "mcp-pipeline diff",
    description:
      "What diff prints with --format json: what changed between two surfaces, and whom it breaks.",
  },
] as const;

/** File name → text of each JSON Schema in schemas/v1. The same input gives the same bytes. */
export function renderSchemas(): Record<string, string> {
  return Object.fromEntries(
    published.map(({ file, schema, title, description }) => {
      // Draft 7 is what editors know best.
      const { $schema, ...rest } = z.toJSONSchema(schema, { target: "draft-7", io: "input" });
      const document = { $schema, $id: `${base}/${file}`, title, description, ...rest };
      return [file, `${JSON.stringify(document, null, 2)}\n`];
    }),
  );
}
