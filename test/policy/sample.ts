import type { Manifest } from "../../src/manifest/schema.ts";
import { manifestSchema } from "../../src/manifest/schema.ts";
import { compilePolicy } from "../../src/policy/compile.ts";
import type { Policy } from "../../src/policy/policy.ts";
import type { Locate } from "../../src/source/position.ts";

/** A manifest with the parts that every manifest needs. */
export function manifestWith(parts: Record<string, unknown>): Manifest {
  return manifestSchema.parse({
    schemaVersion: 1,
    name: "sample",
    description: "Sample.",
    owner: "data-platform",
    runtime: { language: "node" },
    tools: {},
    ...parts,
  });
}

/** Places that carry their pointer, so that a test can tell which value was asked for. */
export const locatePointer: Locate = (pointer) => ({ file: `mcp.yaml#${pointer}`, line: 1, column: 1 });

export function policyOf(parts: Record<string, unknown>): Policy {
  return compilePolicy(manifestWith(parts), locatePointer);
}
