import { shellSyntax, splitCommand } from "../manifest/command.ts";
import { badInput } from "../report/problem.ts";
import type { ServerSpec } from "./spec.ts";

/** What a workflow job carries for its own steps; no server under test needs it. */
const ofTheRunner = /^(ACTIONS_|INPUT_|GITHUB_TOKEN$|GH_TOKEN$)/;

/**
 * The server of `--command`: stdio, split into words without a shell, in the shell's own environment less what
 * belongs to the runner.
 *
 * @param more set on top of that environment
 * @throws Problem (exit 2) where it would need a shell
 */
export function commandSpec(
  command: string,
  {
    cwd,
    env,
    more = {},
  }: {
    cwd: string;
    env: Readonly<Record<string, string | undefined>>;
    more?: Readonly<Record<string, string>>;
  },
): ServerSpec {
  const reason = shellSyntax(command);
  if (reason !== undefined) {
    throw badInput("command-needs-shell", `--command is not run by a shell: ${reason}.`, {
      help: "Name the program and its arguments; put anything else into a script.",
    });
  }
  const own = Object.entries(env).flatMap(([name, value]) =>
    value === undefined || ofTheRunner.test(name) ? [] : [[name, value] as const],
  );
  return {
    argv: splitCommand(command),
    cwd,
    env: { ...Object.fromEntries(own), ...more },
    transport: "stdio",
  };
}
