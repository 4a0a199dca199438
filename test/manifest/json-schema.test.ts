import { readdirSync, readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { renderSchemas } from "../../src/manifest/json-schema.ts";
import { isMap } from "../../src/source/pick.ts";
import { parseYaml } from "../../src/source/yaml.ts";
import { fixture } from "./expected.ts";

const schemas = renderSchemas();
const parsed = (file: string): Record<string, unknown> => JSON.parse(schemas[file] ?? "");
const ajv = new Ajv({ strict: false, validateFormats: false });

function undescribed(node: unknown, path: string): string[] {
  if (Array.isArray(node)) return node.flatMap((item) => undescribed(item, path));
  if (!isMap(node)) return [];
  const own = Object.entries(isMap(node.properties) ? node.properties : {});
  const missing = own.flatMap(([key, value]) =>
    isMap(value) && value.description ? [] : [`${path}/${key}`],
  );
  return [
    ...missing,
    ...Object.entries(node).flatMap(([key, value]) => undescribed(value, `${path}/${key}`)),
  ];
}

describe("published JSON Schemas", () => {
  it("are what the zod schemas say (npm run build writes them)", () => {
    for (const [file, text] of Object.entries(schemas)) {
      expect(readFileSync(new URL(`../../schemas/v1/${file}`, import.meta.url), "utf8")).toBe(text);
    }
  });

  it.each(Object.keys(schemas))("%s describes every field, and has id and title", (file) => {
    expect(undescribed(parsed(file), "")).toEqual([]);
    expect(parsed(file)).toMatchObject({ $id: expect.stringContaining(file), title: expect.any(String) });
  });

  it("accept what the loaders accept", () => {
    const check = (schema: string, folder: string) => {
      const validate = ajv.compile(parsed(schema));
      for (const file of readdirSync(fixture(folder))) {
        const { value } = parseYaml(readFileSync(fixture(`${folder}/${file}`), "utf8"), file);
        expect([file, validate(value), validate.errors]).toEqual([file, true, null]);
      }
    };
    check("mcp.schema.json", "manifests/good");
    check("platform.schema.json", "platforms/good");
  });

  it("refuse unknown keys, scalars for lists and wrong types, as the loaders do", () => {
    const validate = ajv.compile({ ...parsed("mcp.schema.json"), $id: "again" });
    for (const name of [
      "unknown-key",
      "authorize-groups-scalar",
      "authorize-typo",
      "runtime-port-text",
      "env-number",
    ]) {
      const { value } = parseYaml(readFileSync(fixture(`manifests/bad/${name}.yaml`), "utf8"), name);
      expect([name, validate(value)]).toEqual([name, false]);
    }
  });
});
