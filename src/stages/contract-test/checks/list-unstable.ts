import { canonicalJson } from "../../../surface/lock-facts.ts";
import { type ListName, listMethods } from "../../../surface/surface.ts";
import type { ContractCheck, Fault } from "../check.ts";

/** Each list is read twice; definitions and order must be the same. */
export const check: ContractCheck = {
  id: "list-unstable",
  severity: "error",
  why: "Clients cache lists and prompts; one that changes from call to call costs them money and breaks review.",
  judge({ surface, again }) {
    if (again === undefined) return { notExercised: "the lists could not be read a second time" };
    const faults = (Object.keys(again) as ListName[]).flatMap((list): Fault[] => {
      const [first, second] = [surface[list], again[list] ?? []];
      if (canonicalJson(first) === canonicalJson([...second])) return [];
      const reordered = sameWithoutOrder(first.map(canonicalJson), second.map(canonicalJson));
      const what = reordered
        ? "in another order"
        : `with other definitions (${first.length}, then ${second.length})`;
      return [
        {
          message: `${listMethods[list]} answered ${what} when asked a second time.`,
          help: reordered
            ? "List in a fixed order, for example by name."
            : "List the same definitions every time.",
        },
      ];
    });
    return { faults, seen: Object.keys(again).join(", ") };
  },
};

function sameWithoutOrder(a: string[], b: string[]): boolean {
  return JSON.stringify([...a].sort()) === JSON.stringify([...b].sort());
}
