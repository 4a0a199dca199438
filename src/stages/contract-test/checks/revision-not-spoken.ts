import { type ContractCheck, withoutManifest } from "../check.ts";

/** The manifest promises revisions to clients and to the gateway; each is tried with a handshake of its own. */
export const check: ContractCheck = {
  id: "revision-not-spoken",
  severity: "error",
  why: "A client that speaks only a revision which the manifest declares must be able to connect.",
  judge({ promised, surface }) {
    if (promised === undefined) return withoutManifest;
    const declared = promised.plan.runtime.protocolVersions;
    if (declared === undefined) {
      return { notExercised: "the manifest declares no runtime.protocolVersions" };
    }
    const missing = declared.filter((version) => !surface.protocolVersions.includes(version));
    return {
      faults: missing.map((version) => ({
        message: `The manifest declares ${version}, but the server does not speak it (it speaks ${surface.protocolVersions.join(", ")}).`,
        pointer: "/runtime/protocolVersions",
        ...promised.locate("/runtime/protocolVersions"),
        help: "Remove the revision from runtime.protocolVersions, or use an SDK that speaks it.",
      })),
      seen: declared.join(", "),
    };
  },
};
