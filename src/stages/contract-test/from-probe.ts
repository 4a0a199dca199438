import type { ContractCheck } from "./check.ts";
import type { Probe } from "./conformance/probe.ts";

/** A check that was made in conversation with the server, in each revision that it speaks. */
export function fromProbe({ id, severity, why, transport, era }: Probe): ContractCheck {
  return {
    id,
    severity,
    why,
    judge({ conformance, transport: spoken }) {
      if (transport !== undefined && transport !== spoken) {
        return { notExercised: `the server speaks ${spoken === "stdio" ? "stdio" : "HTTP"}` };
      }
      const outcomes = conformance?.outcomes.get(id);
      if (outcomes !== undefined) return outcomes;
      if (conformance === undefined) return { notExercised: "the server had stopped answering before" };
      const wanted = era === "stateless" ? "2026-07-28" : "2025-11-25 or older";
      return {
        notExercised: `the server was not seen to speak ${era === undefined ? "any revision" : wanted}`,
      };
    },
  };
}
