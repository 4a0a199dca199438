import { exitCodes } from "../report/exit-codes.ts";
import type { CommandDefinition } from "./command.ts";
import { explainRule, listRules } from "./explain.ts";

/** `explain [RULE]`: one lint rule, or the list of all. */
export const command: CommandDefinition = {
  configure: (command) => void command.argument("[rule]", "id of a rule; without it, all rules are listed"),
  async run({ terminal, flags }, _options, [rule]) {
    const text = rule === undefined ? listRules() : explainRule(rule);
    terminal.out(flags.format === "json" ? JSON.stringify({ schemaVersion: 1, text }) : text);
    return exitCodes.clean;
  },
};
