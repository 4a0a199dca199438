import type { ErrorObject } from "ajv";
import officialSchema from "../../schemas/v1/server.schema.json" with { type: "json" };
import type { Finding } from "../report/finding.ts";
import { marshalledBytes, publisherProvided, publisherProvidedMaxBytes } from "./publisher-meta.ts";
import type { ServerJson } from "./server-json.ts";

function explain(error: ErrorObject): Finding {
  const place = error.instancePath === "" ? "the document" : error.instancePath;
  return {
    ruleId: "server-json-invalid",
    severity: "error",
    message: `server.json breaks the official schema (2025-12-11): ${place} ${error.message ?? "is invalid"}.`,
    pointer: error.instancePath,
    help: "Change the manifest field that this value comes from.",
  };
}

/**
 * Judges a server.json by the official schema and by the registry's limit on `_meta`.
 * @returns one finding per problem; none means that the registry's own validation would agree.
 */
export async function checkServerJson(document: ServerJson): Promise<Finding[]> {
  const { Ajv, addFormats } = await import("./ajv.ts");
  // The schema's own validity is a unit test: skipping it here saves the meta-schema's compile (style.md 1.2).
  const ajv = new Ajv({ allErrors: true, strict: false, meta: false, validateSchema: false });
  addFormats(ajv);
  const { $schema: _dialect, ...schema } = officialSchema;
  const validate = ajv.compile(schema);
  const findings = validate(document) ? [] : (validate.errors ?? []).map(explain);
  const bytes = marshalledBytes(document._meta?.[publisherProvided] ?? {});
  if (bytes > publisherProvidedMaxBytes) {
    findings.push({
      ruleId: "server-json-meta-too-large",
      severity: "error",
      message: `The registry takes at most ${publisherProvidedMaxBytes} bytes of publisher metadata; this entry has ${bytes}.`,
      help: "Shorten owner.support in the manifest.",
    });
  }
  return findings;
}
