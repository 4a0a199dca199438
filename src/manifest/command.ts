import { parseArgsStringToArgv } from "string-argv";

/** Words that only a shell understands. */
const operators = /^(&&|\|\||\||;|&|>>?|<|2>&1|2>)$/;

/** argv of a `command` or `build`: a list as it is, a string split into words without a shell. */
export function splitCommand(command: string | readonly string[]): string[] {
  return typeof command === "string" ? parseArgsStringToArgv(command) : [...command];
}

/** Why a command string would not do what it says without a shell; undefined where it would. */
export function shellSyntax(command: string): string | undefined {
  const words = parseArgsStringToArgv(command);
  if (words.length === 0) return "it has no words";
  const unquoted = command.replaceAll(/\\.|'[^']*'/g, "");
  if ((unquoted.replaceAll(/"[^"]*"/g, "").match(/["']/g) ?? []).length > 0) return "a quote is not closed";
  const operator = words.find((word) => operators.test(word));
  if (operator !== undefined) return `${operator} would be an ordinary argument`;
  if (/^[A-Za-z_]\w*=/.test(words[0] ?? ""))
    return `${words[0]?.split("=")[0]}=… would be the program; write it in env`;
  const variable = /\$(\w+|\{\w+\}|\()/.exec(unquoted);
  if (variable !== null) return `${variable[0]} would stay as it is`;
  return undefined;
}
