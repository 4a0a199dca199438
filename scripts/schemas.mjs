// Writes schemas/v1/*.schema.json from the zod schemas. server.schema.json is the registry's and is not ours to write.
import { writeFileSync } from "node:fs";
import { tsImport } from "tsx/esm/api";

export async function writeSchemas() {
  const { renderSchemas } = await tsImport("../src/manifest/json-schema.ts", import.meta.url);
  for (const [file, text] of Object.entries(renderSchemas())) {
    writeFileSync(new URL(`../schemas/v1/${file}`, import.meta.url), text);
  }
}

if (process.argv[1] === new URL(import.meta.url).pathname) await writeSchemas();
