import { lstat, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseEnv } from "node:util";
import type { Plan } from "../manifest/plan.ts";
import { secretNames } from "../manifest/secret-names.ts";
import { exitCodes } from "../report/exit-codes.ts";
import type { Finding } from "../report/finding.ts";
import { Problem } from "../report/problem.ts";
import { inheritedVariables } from "../server/spec.ts";
import { isTrackedByGit } from "./env-file.ts";

export interface ServerEnvironment {
  env: Record<string, string>;
  /** Names in `env` whose values are secret. */
  secretNames: string[];
  findings: Finding[];
}

/**
 * The environment of the server's processes on this machine: the plan's values, and its secrets from the shell
 * or, where the shell has none, from `.env` beside the manifest. Only declared names are taken from either.
 *
 * @throws Problem (exit 2) naming every secret that is missing.
 */
export async function serverEnvironment(
  plan: Plan,
  shell: Readonly<Record<string, string | undefined>>,
): Promise<ServerEnvironment> {
  const names = secretNames(plan.manifest);
  const file = join(plan.directory, ".env");
  const fromFile = names.length > 0 ? await readEnvFile(file) : undefined;
  const found = new Map<string, string>();
  for (const name of names) {
    const value = shell[name] || fromFile?.get(name);
    if (value) found.set(name, value);
  }
  const missing = names.filter((name) => !found.has(name));
  if (missing.length > 0)
    throw new Problem(
      exitCodes.badInput,
      missing.map((name) => missingSecret(name, plan)),
    );
  const base = inheritedVariables.flatMap((name) => (shell[name] ? [[name, shell[name]] as const] : []));
  return {
    env: Object.fromEntries([...base, ...Object.entries(plan.manifest.env ?? {}), ...found]),
    secretNames: names,
    findings: fromFile !== undefined && (await isTrackedByGit(file)) ? [trackedFile()] : [],
  };
}

async function readEnvFile(file: string): Promise<Map<string, string> | undefined> {
  const found = await lstat(file).catch(() => undefined);
  if (found === undefined || found.isDirectory()) return undefined;
  const parsed = parseEnv(await readFile(file, "utf8"));
  return new Map(Object.entries(parsed).map(([name, value]) => [name, value ?? ""]));
}

function missingSecret(name: string, plan: Plan): Finding {
  const origin = /^(.*):(\d+)$/.exec(
    plan.origins[`/secrets/${name}`] ?? plan.origins["/secrets"] ?? plan.manifestFile,
  );
  return {
    ruleId: "secret-missing",
    severity: "error",
    message: `The secret ${name} has no value. Export it in the shell, or write it to the git-ignored .env beside ${plan.manifestFile}.`,
    pointer: `/secrets/${name}`,
    file: origin?.[1] ?? plan.manifestFile,
    ...(origin?.[2] === undefined ? {} : { line: Number(origin[2]) }),
  };
}

function trackedFile(): Finding {
  return {
    ruleId: "env-file-tracked",
    severity: "warning",
    message:
      "The .env beside the manifest holds secrets and is in git. Remove it (`git rm --cached .env`), ignore it, and replace the secrets.",
    file: ".env",
  };
}
