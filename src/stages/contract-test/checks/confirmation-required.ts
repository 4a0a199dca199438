import { toolKind } from "../../../registry/posture.ts";
import { pointerToken } from "../../../source/position.ts";
import { type ContractCheck, type Fault, withoutManifest } from "../check.ts";

/** Platform policy `confirmRequired: destructive`: a tool that may destroy something asks its user first. */
export const check: ContractCheck = {
  id: "confirmation-required",
  severity: "error",
  why: "The platform wants a user to agree before anything is destroyed.",
  judge({ promised, surface }) {
    if (promised === undefined) return withoutManifest;
    const { plan, locate } = promised;
    if (plan.platform.policy?.confirmRequired !== "destructive") {
      return { notExercised: "the platform's policy does not ask for it" };
    }
    const asks = new Map(
      plan.policy.entries.filter(({ kind }) => kind === "tool").map(({ name, confirm }) => [name, confirm]),
    );
    const faults = surface.tools.flatMap((tool): Fault[] => {
      const name = String(tool.name);
      // What the manifest does not list nobody can call.
      if (toolKind(tool) !== "destructive" || asks.get(name) !== "none") return [];
      return [
        {
          message: `${name} may destroy something, and the platform wants its user to be asked first.`,
          tool: name,
          ...locate(`/tools/${pointerToken(name)}`),
          help: "Write confirm: elicitation, or say in the tool's annotations that it is read-only or destroys nothing.",
        },
      ];
    });
    return { faults, seen: `${surface.tools.length} tools` };
  },
};
