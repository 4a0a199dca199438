import type { ContractCheck } from "../check.ts";

/** A call of a tool that does not exist is a protocol error or an `isError` result, never a success. */
export const check: ContractCheck = {
  id: "unknown-tool-accepted",
  severity: "error",
  why: "A model that misspells a tool would believe that it has acted.",
  judge({ surface, unknownTool }) {
    if (surface.capabilities.tools === undefined && surface.tools.length === 0) {
      return { notExercised: "the server has no tools" };
    }
    if (unknownTool === undefined || unknownTool.kind === "silent") {
      return { notExercised: "the call got no answer" };
    }
    if (unknownTool.kind === "refused" || unknownTool.result.isError === true) return { faults: [] };
    return {
      faults: [
        {
          message: "The server answered a call of a tool that does not exist with success.",
          help: "Answer with a JSON-RPC error (-32602), or with isError: true.",
        },
      ],
    };
  },
};
