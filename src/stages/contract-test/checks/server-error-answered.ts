import type { ContractCheck, Fault } from "../check.ts";
import { evidenceOf } from "../conformance/talk.ts";
import type { Answer } from "../evidence.ts";

/** A well-formed request gets a JSON-RPC answer; HTTP 500 and above say that the server itself has failed. */
export const check: ContractCheck = {
  id: "server-error-answered",
  severity: "error",
  why: "Clients and gateways take the server for broken, and try again what can never work.",
  judge({ transport, unknownTool, called, conformance }) {
    if (transport === "stdio") return { notExercised: "the server speaks stdio" };
    const calls: [string, Answer | undefined][] = [
      ["A call of a tool that does not exist", unknownTool],
      ...called.map(({ tool, number, answer }): [string, Answer] => [`Example ${number} of ${tool}`, answer]),
    ];
    const faults = calls.flatMap(([what, answer]): Fault[] => {
      if (answer?.kind !== "refused" || (answer.httpStatus ?? 0) < 500) return [];
      return [
        { message: `${what} was answered with HTTP ${answer.httpStatus}.`, help, evidence: answer.message },
      ];
    });
    const probed = (conformance?.serverErrors ?? []).map((exchange) => ({
      message: `A request was answered with HTTP ${exchange.status}.`,
      help,
      ...evidenceOf(exchange),
    }));
    // One of them is enough where many requests meet the same fault.
    return { faults: faults.length > 0 ? faults : probed.slice(0, 1) };
  },
};

const help = "Answer with a JSON-RPC error, or with isError: true where a tool has failed.";
