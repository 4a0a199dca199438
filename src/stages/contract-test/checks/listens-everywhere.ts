import { isEverywhere } from "../../../server/listening-address.ts";
import type { ContractCheck } from "../check.ts";

/** When running locally, servers SHOULD bind only to localhost ("Streamable HTTP", "Security Warning"). */
export const check: ContractCheck = {
  id: "listens-everywhere",
  severity: "warning",
  why: "Beside the gateway the server is told to listen on loopback, so that nobody walks around the gateway.",
  judge({ transport, started, observed }) {
    if (transport === "stdio") return { notExercised: "the server speaks stdio" };
    if (!started) return { notExercised: "somebody else started the server" };
    const { address } = observed;
    if (address === undefined) return { notExercised: "this machine does not tell where it listens" };
    if (!isEverywhere(address)) return { faults: [], seen: address };
    return {
      faults: [
        {
          message: `The server was told HOST=127.0.0.1 and listens on ${address}: whoever reaches the machine reaches it.`,
          help: "Listen on the address that HOST names.",
        },
      ],
    };
  },
};
