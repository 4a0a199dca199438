import { openUpdate } from "../fleet/apply.ts";
import { callersOf, moved } from "../fleet/pins.ts";
import { githubApi } from "../github/api.ts";
import { exitCodes } from "../report/exit-codes.ts";
import { badInput } from "../report/problem.ts";
import type { CommandDefinition, Invocation } from "./command.ts";

/** `fleet pins|plan|apply`: which repositories follow the platform at which ref, and moving them. */
export const command: CommandDefinition = {
  configure: (command) =>
    void command
      .argument("<verb>", "pins, plan or apply")
      .requiredOption("--repository <owner/name>", "the platform repository")
      .option("--owner <organization>", "whose repositories (default: the platform repository's)")
      .option("--to <ref>", "plan and apply: tag or commit to move to"),
  async run(invocation, options, [verb = ""]) {
    const wanted = read(verb, options);
    const { terminal, env, signal } = invocation;
    const api = githubApi({ ...env, GITHUB_REPOSITORY: wanted.platform }, signal);
    terminal.begin("fleet");
    const rows: Row[] = [];
    for (const caller of await callersOf(api, wanted.owner, wanted.platform)) {
      const stays = moved(caller.text, wanted.platform, wanted.to) === caller.text;
      if (verb !== "pins" && stays) continue;
      terminal.progress(caller.repository);
      const opened = verb === "apply" ? await openUpdate(api, caller, wanted) : {};
      rows.push({ repository: caller.repository, refs: caller.refs, ...opened });
    }
    terminal.end();
    say(invocation, rows, verb, wanted.to);
    return exitCodes.clean;
  },
};

interface Row {
  repository: string;
  refs: string[];
  pull?: number;
  isNew?: boolean;
}

/** @throws Problem (exit 2) for what cannot be meant */
function read(verb: string, options: Record<string, unknown>) {
  const platform = String(options.repository);
  const owner = typeof options.owner === "string" ? options.owner : (platform.split("/")[0] ?? "");
  const to = typeof options.to === "string" ? options.to : "";
  if (!["pins", "plan", "apply"].includes(verb))
    throw badInput("usage", `There is no \`fleet ${verb}\`.`, { help: "Write fleet pins, plan or apply." });
  if (!/^[\w.-]+\/[\w.-]+$/.test(platform)) throw badInput("usage", `${platform} is no OWNER/NAME.`);
  if (verb !== "pins" && !/^[\w./-]+$/.test(to))
    throw badInput("usage", "Name the ref to move to with --to.");
  return { platform, owner, to };
}

function say({ terminal, flags }: Invocation, rows: readonly Row[], verb: string, to: string): void {
  if (flags.format === "json") {
    terminal.out(JSON.stringify({ schemaVersion: 1, callers: rows }));
    return;
  }
  if (rows.length === 0) terminal.out(verb === "pins" ? "Nobody follows it." : "Nothing to move.");
  for (const { repository, refs, pull, isNew } of rows) {
    const target = verb === "pins" ? "" : ` → ${to}`;
    const opened = pull === undefined ? "" : `, ${isNew ? "opened" : "open already"}: #${pull}`;
    terminal.out(`${repository}: ${refs.join(", ")}${target}${opened}`);
  }
}
