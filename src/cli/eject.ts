import { access, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { dockerIgnore } from "../image/dockerfile/ignore.ts";
import { plannedDockerfile } from "../image/dockerfile/planned.ts";
import { writeOwnFiles } from "../image/staged-context.ts";
import { resolvePlan } from "../manifest/resolve.ts";
import { exitCodes } from "../report/exit-codes.ts";
import { badInput } from "../report/problem.ts";
import type { CommandDefinition } from "./command.ts";

/** Folder of what the Dockerfile copies beside the team's own files. */
const ownFiles = "container";

/** `eject`: writes the Dockerfile that build-push uses, for a team that outgrows it. From then on it is theirs. */
export const command: CommandDefinition = {
  configure(command) {
    command
      .option("--manifest <path>", "path of the manifest", "mcp.yaml")
      .option("--platform <path>", "path of platform.yaml (default: the built-in local platform)")
      .option("--environment <name>", "name of the environment", "local");
  },
  async run({ terminal, cwd, env, signal }, options) {
    const { plan } = await resolvePlan({
      manifest: String(options.manifest),
      platform: typeof options.platform === "string" ? options.platform : undefined,
      environment: String(options.environment),
      cwd,
      env,
    });
    const { text, files } = await plannedDockerfile(plan, { env, signal }, ownFiles);
    const written = { Dockerfile: text, ".dockerignore": dockerIgnore() };
    for (const name of [...Object.keys(written), ...(files.length > 0 ? [ownFiles] : [])]) {
      await refuseExisting(join(plan.directory, name), name);
    }
    for (const [name, content] of Object.entries(written))
      await writeFile(join(plan.directory, name), content);
    await writeOwnFiles(files, join(plan.directory, ownFiles));
    const names = [...Object.keys(written), ...files.map((name) => `${ownFiles}/${name}`)];
    terminal.out(`Wrote ${names.join(", ")}. They are yours now; the pipeline no longer changes them.`);
    terminal.out(
      "Next: write in mcp.yaml `runtime: { dockerfile: Dockerfile }` instead of language, entrypoint, command and build, and commit both.",
    );
    return exitCodes.clean;
  },
};

async function refuseExisting(path: string, name: string): Promise<void> {
  const there = await access(path).then(
    () => true,
    () => false,
  );
  if (!there) return;
  throw badInput("eject-would-overwrite", `${name} is there already; nothing was written.`, {
    file: name,
    help: "Move it away, and run eject again.",
  });
}
