import type { ValidateFunction } from "ajv";
import type { ProtocolVersion } from "../../../manifest/schema.ts";
import { isObject, type Json, type JsonObject } from "../../../source/json.ts";

/** The official schema of each revision, byte for byte (schemas/mcp); loaded only where the revision is spoken. */
const documents: Record<ProtocolVersion, () => Promise<{ default: unknown }>> = {
  "2024-11-05": () => import("../../../../schemas/mcp/2024-11-05/schema.json", { with: { type: "json" } }),
  "2025-03-26": () => import("../../../../schemas/mcp/2025-03-26/schema.json", { with: { type: "json" } }),
  "2025-06-18": () => import("../../../../schemas/mcp/2025-06-18/schema.json", { with: { type: "json" } }),
  "2025-11-25": () => import("../../../../schemas/mcp/2025-11-25/schema.json", { with: { type: "json" } }),
  "2026-07-28": () => import("../../../../schemas/mcp/2026-07-28/schema.json", { with: { type: "json" } }),
};

/** Where a message is not what the schema says: JSON pointer and reason. */
export interface MessageFault {
  pointer: string;
  message: string;
}

export interface MessageJudge {
  /** The first place where the value is not what a definition of the schema says; undefined where it is. */
  faultOf(definition: string, value: Json): MessageFault | undefined;
}

const judges = new Map<string, Promise<MessageJudge>>();

/** Judges messages by the official schema of a revision. Definitions are compiled when they are first needed. */
export function messageJudge(version: ProtocolVersion): Promise<MessageJudge> {
  const known = judges.get(version) ?? loadJudge(version);
  judges.set(version, known);
  return known;
}

async function loadJudge(version: ProtocolVersion): Promise<MessageJudge> {
  const [{ Ajv, Ajv2020 }, { default: document }] = await Promise.all([
    import("../ajv.ts"),
    documents[version](),
  ]);
  const schema = document as JsonObject;
  const newest = isObject(schema.$defs);
  const Dialect = newest ? Ajv2020 : Ajv;
  // The documents are what they are: neither their own validity nor formats are our business.
  const ajv = new Dialect({
    strict: false,
    validateFormats: false,
    validateSchema: false,
    logger: false,
    meta: false,
  });
  const { $schema: _dialect, ...rest } = schema;
  ajv.addSchema(rest, "mcp");
  const compiled = new Map<string, ValidateFunction>();
  return {
    faultOf(definition, value) {
      const validate =
        compiled.get(definition) ??
        ajv.compile({ $ref: `mcp#/${newest ? "$defs" : "definitions"}/${definition}` });
      compiled.set(definition, validate);
      if (validate(value)) return undefined;
      const [error] = validate.errors ?? [];
      return { pointer: error?.instancePath ?? "", message: error?.message ?? "is invalid" };
    },
  };
}
