import { existsSync } from "node:fs";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { baseOfChange, readAtBase } from "../github/base-commit.ts";
import { packageRoot } from "../source/package-root.ts";

const platformFile = "platform.yaml";

/**
 * The platform that judges a workflow run, never one that a caller names (product.md, "Where the platform comes from"):
 * that of the repository which holds these actions, at the same commit; else that of the one repository which holds
 * platform.yaml and its servers, in a pull request as its base has it, so that nobody loosens their own judge; else
 * none, which is the built-in local platform.
 * @throws Problem (exit 2) where the base of a pull request cannot be read
 */
export async function findPlatform(
  cwd: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<string | undefined> {
  const owned = join(packageRoot(), platformFile);
  if (existsSync(owned)) return owned;
  const base = await baseOfChange(cwd, env);
  const written = join(cwd, platformFile);
  if (base === undefined) return existsSync(written) ? written : undefined;
  const text = await readAtBase(base, platformFile);
  if (text === undefined) return undefined;
  const path = join(await mkdtemp(join(env.RUNNER_TEMP || tmpdir(), "mcp-pipeline-base-")), platformFile);
  await writeFile(path, text);
  return path;
}
