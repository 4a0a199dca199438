import type { ContractCheck, Fault } from "../check.ts";
import type { CalledExample } from "../evidence.ts";
import { type SchemaJudge, schemaJudge } from "../json-schema.ts";

/** A tool with an outputSchema must answer with structuredContent that conforms to it (2025-06-18, "Output Schema"). */
export const check: ContractCheck = {
  id: "output-schema-violated",
  severity: "error",
  why: "Clients validate structured results and throw away the whole answer where it does not conform.",
  async judge({ surface, called }) {
    const schemas = new Map(surface.tools.map((tool) => [tool.name, tool.outputSchema]));
    const relevant = called.filter(
      ({ tool, answer }) => schemas.get(tool) !== undefined && answer.kind === "result",
    );
    if (relevant.length === 0) return { notExercised: "no example calls a tool that has an outputSchema" };
    const judge = await schemaJudge();
    return {
      faults: relevant.flatMap((example) => fault(example, schemas.get(example.tool) ?? null, judge)),
      seen: `${relevant.length} answers`,
    };
  },
};

function fault(
  { tool, number, place, answer }: CalledExample,
  schema: Parameters<SchemaJudge["violation"]>[0],
  judge: SchemaJudge,
): Fault[] {
  if (answer.kind !== "result" || answer.result.isError === true) return [];
  const value = answer.result.structuredContent;
  const say = (message: string): Fault[] => [
    { message: `Example ${number} of ${tool}: ${message}.`, tool, pointer: "/outputSchema", ...place },
  ];
  if (value === undefined)
    return say("the tool has an outputSchema, but its answer has no structuredContent");
  const violation = judge.violation(schema, value);
  return violation === undefined ? [] : say(`structuredContent${violation.pointer} ${violation.message}`);
}
