import { type ContractCheck, withoutManifest } from "../check.ts";

/** The lock is what the team has agreed to ship. */
export const check: ContractCheck = {
  id: "lock-missing",
  severity: "warning",
  why: "Without a lock nobody sees a change of the surface in review.",
  judge({ promised }) {
    if (promised === undefined) return withoutManifest;
    if (promised.lock !== undefined) return { faults: [], seen: promised.lockFile };
    return {
      faults: [
        {
          message: `There is no ${promised.lockFile}, so changes of the surface go unseen.`,
          file: promised.lockFile,
          help: "Run mcp-pipeline lock and commit the file.",
        },
      ],
    };
  },
};
