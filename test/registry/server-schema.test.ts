import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { publisherProvided } from "../../src/registry/publisher-meta.ts";
import { type ServerJson, serverSchemaUrl } from "../../src/registry/server-json.ts";
import { checkServerJson } from "../../src/registry/server-schema.ts";

const vendored = new URL("../../schemas/v1/server.schema.json", import.meta.url);

const good: ServerJson = {
  $schema: serverSchemaUrl,
  name: "com.acme/presto",
  description: "Query Presto tables.",
  version: "1.0.0",
  remotes: [{ type: "streamable-http", url: "https://presto.mcp.acme.example/mcp" }],
};

describe("the vendored schema", () => {
  it("is the official registry's own file of revision 2025-12-11 (module version 1.8.8), byte for byte", async () => {
    const digest = createHash("sha256")
      .update(await readFile(vendored))
      .digest("hex");
    expect(digest).toBe("2e1e2dc758185bfc91023df4e5ace0e1c1bdb7b7b3d6614bb9ac6b9e9a9c2f68");
  });

  it("is itself a valid schema, which the product does not check at run time", async () => {
    const ajv = new Ajv({ strict: false });
    addFormats.default(ajv);
    const schema: unknown = JSON.parse(await readFile(vendored, "utf8"));
    expect(ajv.validateSchema(schema as object)).toBe(true);
  });
});

describe("checkServerJson", () => {
  it("finds nothing in a valid document", async () => {
    expect(await checkServerJson(good)).toEqual([]);
  });

  it.each<[string, Partial<ServerJson>]>([
    ["name without a namespace", { name: "presto" }],
    ["description over 100 characters", { description: "x".repeat(101) }],
    ["remote that is no URL", { remotes: [{ type: "streamable-http", url: "presto" }] }],
    ["website that is no URI", { websiteUrl: "not a uri" }],
  ])("refuses a %s", async (_what, change) => {
    const findings = await checkServerJson({ ...good, ...change });
    expect(findings.map(({ ruleId }) => ruleId)).toContain("server-json-invalid");
  });

  it("refuses publisher metadata over the registry's limit", async () => {
    const findings = await checkServerJson({
      ...good,
      _meta: { [publisherProvided]: { big: "x".repeat(4_090) } },
    });
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(["server-json-meta-too-large"]);
  });
});
