import { subjectsOf } from "../../../surface/subjects.ts";
import { type ContractCheck, type Fault, withoutManifest } from "../check.ts";
import { manifestSection } from "../place.ts";

/** What the server exposes and the manifest does not list is unreachable, and a finding (product.md, "authorize"). */
export const check: ContractCheck = {
  id: "surface-undeclared",
  severity: "error",
  why: "Nobody has decided who may use it; the gateway will refuse it to everyone.",
  judge({ promised, surface }) {
    if (promised === undefined) return withoutManifest;
    const { manifest } = promised.plan;
    const subjects = subjectsOf(surface);
    const faults = subjects.flatMap(({ kind, list, name }): Fault[] => {
      const section = manifestSection[list];
      if (name === undefined || Object.hasOwn(manifest[section] ?? {}, name)) return [];
      return [
        {
          message: `The server exposes the ${kind} ${name}, which the manifest does not list: nobody can reach it.`,
          [kind]: name,
          ...promised.locate(`/${section}`),
          help: `List it under ${section}, or remove it from the server.`,
        },
      ];
    });
    return { faults, seen: `${subjects.length} definitions` };
  },
};
