import type { ContractCheck, Outcome } from "../check.ts";
import type { HttpSide, Talk } from "./talk.ts";

/** A check that talks to the server, in each revision that it speaks. */
export interface Probe extends Pick<ContractCheck, "id" | "severity" | "why"> {
  /** Omitted: both. */
  transport?: "stdio" | "streamable-http";
  /** With a handshake (2025-11-25 and older) or without one. Omitted: both. */
  era?: "handshake" | "stateless";
  /** Asks whether the server lives through something; asked after all the others. */
  survival?: boolean;
  /** Also made in older revisions that the manifest declares; others once in each era. */
  everyRevision?: boolean;
  run(talk: Talk): Promise<Outcome>;
}

/** A probe that only HTTP has, with its side of the conversation. */
export function httpProbe(
  probe: Omit<Probe, "run" | "transport"> & { run(talk: Talk, http: HttpSide): Promise<Outcome> },
): Probe {
  return {
    ...probe,
    transport: "streamable-http",
    async run(talk) {
      return talk.http === undefined
        ? { notExercised: "the server speaks stdio" }
        : probe.run(talk, talk.http);
    },
  };
}
