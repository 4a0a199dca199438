import { ExecError } from "../../exec/run.ts";
import { exitCodes } from "../../report/exit-codes.ts";
import { badInput, Problem } from "../../report/problem.ts";

/** Rule of a base that cannot be read: a status of its own, never "no changes". */
export const baseUnreadable = "base-unreadable";

/** The problem (exit 2) of a base of which nothing was compared. */
export function refuseBase(base: string, cause: string, help: string): Problem {
  return badInput(baseUnreadable, `The base ${base} cannot be read, so nothing was compared: ${cause}.`, {
    help,
  });
}

/**
 * Runs what reads a base, and turns every reason why it cannot be read into one status.
 * @throws Problem with the rule {@link baseUnreadable}: exit 3 where a server or registry could not be reached
 */
export async function asBase<T>(base: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof ExecError) {
      throw refuseBase(base, error.message, "Run it inside a git repository, with git installed.");
    }
    if (!(error instanceof Problem) || isBaseUnreadable(error)) throw error;
    const [first] = error.findings;
    const cause = error.message.replace(/\.$/, "");
    const { findings } = refuseBase(base, cause, first?.help ?? "Name another base.");
    const exitCode = error.exitCode === exitCodes.unreachable ? exitCodes.unreachable : exitCodes.badInput;
    throw new Problem(exitCode, findings, { cause: error });
  }
}

function isBaseUnreadable(error: Problem): boolean {
  return error.findings.some(({ ruleId }) => ruleId === baseUnreadable);
}
