import type { ContractCheck, Fault } from "../check.ts";
import { withoutManifest } from "../check.ts";
import type { ConfirmationFault } from "../confirmation/prove.ts";

/** A check of what was tried on tools with `confirm: elicitation`. */
function confirmationCheck(id: ConfirmationFault, why: string, help: string): ContractCheck {
  return {
    id,
    severity: "error",
    why,
    judge({ promised, confirmations }) {
      if (promised === undefined) return withoutManifest;
      if (confirmations === undefined) return { notExercised: "the server had stopped answering before" };
      if (confirmations.length === 0)
        return { notExercised: "no tool of the server has confirm: elicitation" };
      const proven = confirmations.filter(({ revisions }) => revisions.length > 0).map(({ tool }) => tool);
      const faults = confirmations.flatMap(({ tool, example, fault }): Fault[] => {
        if (fault?.id !== id) return [];
        return [{ message: `${tool}: ${fault.message}.`, tool, help, ...example?.place }];
      });
      if (faults.length > 0) return { faults };
      if (proven.length === 0) return { notExercised: "no tool could be tried to the end" };
      return { faults: [], seen: proven.join(", ") };
    },
  };
}

const asksFirst = "Ask by elicitation before the tool acts; the libraries for authors have a guard for it.";

export const confirmationChecks: readonly ContractCheck[] = [
  confirmationCheck(
    "confirmation-bypassed",
    "A client that cannot ask anybody would destroy without being asked.",
    "Refuse the call where the client has not declared elicitation.",
  ),
  confirmationCheck("confirmation-not-asked", "The manifest promises that the user decides.", asksFirst),
  confirmationCheck(
    "confirmation-refusal-ignored",
    "The user said no, and it happened.",
    "Act on the answer accept alone, not on decline and cancel.",
  ),
  confirmationCheck(
    "confirmation-marker-missing",
    "A marker that does not show whether the tool has acted proves nothing.",
    "Name a marker that is there after the tool has acted, and not before.",
  ),
];
