import type { ContractCheck, Fault } from "../check.ts";
import { schemaJudge } from "../json-schema.ts";
import { subjectPlace } from "../place.ts";

/** Input and output schemas of all tools. */
export const check: ContractCheck = {
  id: "schema-does-not-compile",
  severity: "error",
  why: "Clients compile the schemas of all tools at once; one that does not compile can make them drop the server.",
  async judge(evidence) {
    const { tools } = evidence.surface;
    if (tools.length === 0) return { notExercised: "the server has no tools" };
    const judge = await schemaJudge();
    const faults = tools.flatMap((tool): Fault[] => {
      const name = typeof tool.name === "string" ? tool.name : "";
      return (["inputSchema", "outputSchema"] as const).flatMap((key): Fault[] => {
        const schema = tool[key];
        if (schema === undefined && key === "outputSchema") return [];
        const fault = judge.faultOf(schema ?? null);
        if (fault === undefined) return [];
        const pointer = `/${key}${fault.pointer}`;
        return [
          {
            message: `${key} of tool ${name} does not compile: ${fault.pointer === "" ? "it" : fault.pointer} ${fault.message}.`,
            tool: name,
            pointer,
            ...subjectPlace(evidence, "tools", name, pointer),
          },
        ];
      });
    });
    return { faults, seen: `${tools.length} tools` };
  },
};
