import { didYouMean } from "../../../source/did-you-mean.ts";
import { toPointer } from "../../../source/position.ts";
import { subjectsOf } from "../../../surface/subjects.ts";
import { type ContractCheck, type Fault, withoutManifest } from "../check.ts";

/** What the manifest lists, the server must have. */
export const check: ContractCheck = {
  id: "surface-missing",
  severity: "error",
  why: "A rule for something that does not exist is a typo or a leftover; reviewers read it as protection.",
  judge({ promised, surface }) {
    if (promised === undefined) return withoutManifest;
    const { manifest } = promised.plan;
    const exposed = subjectsOf(surface);
    const faults = (["tools", "prompts", "resources"] as const).flatMap((section): Fault[] => {
      const kind = ({ tools: "tool", prompts: "prompt", resources: "resource" } as const)[section];
      const names = exposed.filter((subject) => subject.kind === kind).flatMap(({ name }) => name ?? []);
      return Object.keys(manifest[section] ?? {})
        .filter((name) => !names.includes(name))
        .map((name) => {
          const meant = didYouMean(name, names);
          return {
            message: `The manifest lists the ${kind} ${name}, which the server does not have.`,
            [kind]: name,
            ...promised.locate(toPointer([section, name])),
            help: meant === undefined ? `Remove it from ${section}.` : `Did you mean ${meant}?`,
          };
        });
    });
    return { faults };
  },
};
