import { type ContractCheck, withoutManifest } from "../check.ts";

/** Tag, manifest and `serverInfo.version` must agree (product.md, "Versions and tags"). */
export const check: ContractCheck = {
  id: "server-version-differs",
  severity: "error",
  why: "People read the version from the server, the registry and the tag; three answers to one question help nobody.",
  judge({ promised, surface }) {
    if (promised === undefined) return withoutManifest;
    const { version } = promised.plan;
    if (version === undefined) return { notExercised: "the manifest names no version" };
    const shown = surface.serverInfo.version;
    if (shown === version) return { faults: [], seen: version };
    return {
      faults: [
        {
          message: `The server says that it is version ${JSON.stringify(shown ?? null)}; the manifest says ${version}.`,
          pointer: "/version",
          ...promised.locate("/version"),
          help: "Give the server the same version: SDKs take it beside the server's name, and show their own version where it is left out.",
        },
      ],
    };
  },
};
