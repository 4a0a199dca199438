import { homeDirectory } from "../home/home.ts";
import { localToken } from "../local/gateway/local-issuer.ts";
import { badInput } from "../report/problem.ts";
import type { CommandDefinition } from "./command.ts";

/** Long enough for a day's work; a server on another machine never takes it. */
const longestHours = 24;

/** `token`: a token for the servers of this machine, where Envoy enforces the policy. */
export const command: CommandDefinition = {
  configure(command) {
    command
      .option("--groups <list>", "groups of the caller, separated by commas", "")
      .option("--scopes <list>", "scopes of the token, separated by commas", "")
      .option("--user <name>", "user (default: yours)")
      .option("--hours <number>", `how long it is good, at most ${longestHours}`, "8");
  },
  async run({ terminal, flags, env }, options) {
    const hours = Number(options.hours);
    if (!(hours > 0 && hours <= longestHours)) {
      throw badInput("bad-flag", `--hours takes a number above 0, at most ${longestHours}.`);
    }
    const list = (value: unknown) =>
      String(value ?? "")
        .split(",")
        .map((part) => part.trim())
        .filter((part) => part !== "");
    const user = typeof options.user === "string" ? options.user : (env.USER ?? env.LOGNAME ?? "developer");
    const caller = { user, groups: list(options.groups), scopes: list(options.scopes) };
    const token = await localToken(homeDirectory(env), caller, Math.round(hours * 3600));
    if (flags.format === "json") terminal.out(JSON.stringify({ schemaVersion: 1, token, ...caller }));
    else terminal.out(token);
    return 0;
  },
};
