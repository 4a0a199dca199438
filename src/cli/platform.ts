import { access, mkdir, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { loadPlatform } from "../platform/load.ts";
import { readRecord } from "../platform/repository/record.ts";
import { codeowners, starterPlatform, starterReadme } from "../platform/repository/starter.ts";
import { type Written, writeRepository } from "../platform/repository/write.ts";
import { exitCodes } from "../report/exit-codes.ts";
import { badInput } from "../report/problem.ts";
import { readText } from "../source/read-text.ts";
import type { CommandDefinition, Invocation } from "./command.ts";
import { version } from "./version.ts";

const platformFile = "platform.yaml";

/** `platform init|upgrade|pin`: the repository in which a company keeps its platform and one released version. */
export const command: CommandDefinition = {
  configure: (command) =>
    void command
      .argument("<verb>", "init, upgrade or pin")
      .option("--directory <path>", "the platform repository", ".")
      .option("--repository <owner/name>", "init: its name on GitHub")
      .option("--ref <tag>", "init: the tag that callers follow", "v1")
      .option("--github-enterprise-server", "init: write for a server, which has no `$/`")
      .option("--force", "upgrade: overwrite what was edited by hand")
      .option("--check", "upgrade: change nothing; fail where something would change")
      .option("--renew", "pin: resolve tags that have a digest already once more"),
  async run(invocation, options, [verb]) {
    const folder = resolve(invocation.cwd, String(options.directory));
    if (verb === "init") return init(folder, invocation, options);
    if (verb === "upgrade") return upgrade(folder, invocation, options);
    if (verb === "pin") return pin(folder, invocation, options.renew === true);
    throw badInput("usage", `There is no \`platform ${verb}\`.`, {
      help: "Write platform init, upgrade or pin.",
    });
  },
};

async function init(
  folder: string,
  invocation: Invocation,
  options: Record<string, unknown>,
): Promise<number> {
  const repository = typeof options.repository === "string" ? options.repository : "";
  const [owner = ""] = repository.split("/");
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository)) {
    throw badInput("usage", "init needs the repository's name on GitHub.", {
      help: "For example: mcp-pipeline platform init --repository acme/mcp-platform",
    });
  }
  const ref = String(options.ref);
  if (!/^[\w.-]+$/.test(ref)) throw badInput("usage", `--ref ${ref} is no tag.`);
  const first: [string, string][] = [
    [platformFile, starterPlatform(owner)],
    ["README.md", starterReadme(repository, ref)],
    [".github/CODEOWNERS", codeowners(owner)],
  ];
  const kept = await Promise.all(first.map(([path]) => exists(join(folder, path))));
  // A platform.yaml that is there decides; the starter would only say what it says.
  const text = kept[0] ? await readText(join(folder, platformFile), { cwd: folder }) : starterPlatform(owner);
  if (!kept[0]) await write(folder, platformFile, text);
  const { platform } = await loadPlatform(platformFile, folder);
  const enterpriseServer = options.githubEnterpriseServer === true;
  const request = { folder, platform, version, repository, ref, enterpriseServer };
  const written = await writeRepository(request);
  for (const [at, [path, content]] of first.entries())
    if (at > 0 && !kept[at]) await write(folder, path, content);
  return say(
    invocation,
    written,
    `Version ${version} in ${folder}. Next: edit ${platformFile}, then platform upgrade.`,
  );
}

async function upgrade(
  folder: string,
  invocation: Invocation,
  options: Record<string, unknown>,
): Promise<number> {
  const before = await readRecord(folder);
  const { platform } = await loadPlatform(platformFile, folder);
  const check = options.check === true;
  const { repository, ref, enterpriseServer } = before;
  const same = { folder, platform, version, repository, ref, enterpriseServer, before };
  const written = await writeRepository({ ...same, check, force: options.force === true });
  const count = written.added.length + written.changed.length + written.removed.length;
  const moved = before.version === version ? `Version ${version}` : `From ${before.version} to ${version}`;
  say(invocation, written, count === 0 ? `${moved}: nothing to change.` : `${moved}.`);
  return check && count > 0 ? exitCodes.findings : exitCodes.clean;
}

async function pin(
  folder: string,
  { terminal, flags, env, signal }: Invocation,
  renew: boolean,
): Promise<number> {
  const { pinImages } = await import("../platform/repository/pin.ts");
  await loadPlatform(platformFile, folder);
  const before = await readText(platformFile, { cwd: folder });
  const { text, pinned } = await pinImages({ text: before, renew, env, signal });
  if (text !== before) await write(folder, platformFile, text, "w");
  if (flags.format === "json") terminal.out(JSON.stringify({ schemaVersion: 1, pinned }));
  else if (pinned.length === 0) terminal.out("Every base image has its digest already.");
  else for (const { name, after } of pinned) terminal.out(`${name}: ${after}`);
  return exitCodes.clean;
}

function say({ terminal, flags }: Invocation, written: Written, words: string): number {
  if (flags.format === "json") {
    terminal.out(JSON.stringify({ schemaVersion: 1, ...written }));
    return exitCodes.clean;
  }
  for (const [kind, paths] of Object.entries(written) as [string, string[]][]) {
    const outside = paths.filter((path) => !path.startsWith("dist/"));
    for (const path of outside) terminal.out(`${kind} ${path}`);
    const built = paths.length - outside.length;
    if (built > 0) terminal.out(`${kind} ${built} files of dist/`);
  }
  terminal.out(words);
  return exitCodes.clean;
}

async function write(folder: string, path: string, text: string, flag: "w" | "wx" = "wx"): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text, { flag });
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
