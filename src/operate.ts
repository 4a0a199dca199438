import { info } from "@actions/core";
import { main } from "./cli/main.ts";
import { findPlatform } from "./platform/find.ts";
import { renderAnnotations } from "./report/annotations.ts";
import { asProblem } from "./report/as-problem.ts";
import { badInput } from "./report/problem.ts";
import { safeOutput } from "./report/safe-output.ts";
import { renderFindings } from "./report/terminal.ts";

/** What a person may dispatch, and what a schedule does; the command that does it. */
const operations: Readonly<Record<string, string>> = {
  rollback: "rollback",
  retire: "retire",
  watch: "status",
};

/**
 * The front door of .github/actions/operate: runs a command for the platform that the workflow brings, which no input
 * can name.
 */
export async function runOperate(): Promise<void> {
  const { env } = process;
  const cwd = env.GITHUB_WORKSPACE ?? process.cwd();
  process.chdir(cwd);
  const signal = new AbortController().signal;
  try {
    process.exitCode = await main(operationArgv(env, await findPlatform(cwd, env)));
  } catch (error) {
    const { findings, exitCode } = asProblem(error, signal);
    info(safeOutput(renderFindings(findings, { color: false }), { color: false }));
    for (const line of renderAnnotations(findings)) info(line);
    process.exitCode = exitCode;
  }
}

/**
 * The command line of an operation; each value is one word of argv behind its flag's `=`, so that none becomes a flag.
 * @throws Problem (exit 2) for an operation that there is not, or one without an environment
 */
export function operationArgv(
  env: Readonly<Record<string, string | undefined>>,
  platform: string | undefined,
): string[] {
  const operation = env.INPUT_OPERATION ?? "";
  const command = Object.hasOwn(operations, operation) ? operations[operation] : undefined;
  const environment = env.INPUT_ENVIRONMENT ?? "";
  if (command === undefined || environment === "") {
    throw badInput(
      "operation-unknown",
      `There is no operation ${JSON.stringify(operation)} for ${JSON.stringify(environment)}.`,
      {
        help: `Choose one of ${Object.keys(operations).join(", ")}, and name its environment.`,
      },
    );
  }
  const release = env.INPUT_RELEASE ?? "";
  return [
    command,
    `--manifest=${env.INPUT_MANIFEST || "mcp.yaml"}`,
    `--environment=${environment}`,
    ...(platform === undefined ? [] : [`--platform=${platform}`]),
    ...(command === "rollback" && release !== "" ? [`--to=${release}`] : []),
  ];
}
