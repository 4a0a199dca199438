import { readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import * as z from "zod";
import { run } from "../../exec/run.ts";
import { parseJson } from "../../source/json.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** A login; `identityToken` instead of a password is a refresh token of the registry's own token service. */
export type Credentials = { username: string; password: string } | { identityToken: string };

/** https://docs.docker.com/reference/cli/docker/#docker-cli-configuration-file-configjson-properties */
const configSchema = z.looseObject({
  auths: z
    .record(z.string(), z.looseObject({ auth: z.string().optional(), identitytoken: z.string().optional() }))
    .optional(),
  credHelpers: z.record(z.string(), z.string()).optional(),
  credsStore: z.string().optional(),
});
const helperAnswer = z.looseObject({ Username: z.string(), Secret: z.string() });

const helperTimeoutMs = 30_000;

/** Folder of Docker's configuration. */
export function dockerConfigFolder(env: Environment): string {
  return env.DOCKER_CONFIG || join(env.HOME || homedir(), ".docker");
}

/**
 * The login that the job brings in its environment: `MCP_PIPELINE_REGISTRY_TOKEN` (with
 * `MCP_PIPELINE_REGISTRY_USERNAME`) for the platform's own registry and no other, `GITHUB_TOKEN` for GitHub's.
 * @param own host of the platform's registry
 */
export function tokenFor(
  registry: string,
  own: string | undefined,
  env: Environment,
): Credentials | undefined {
  const token = env.MCP_PIPELINE_REGISTRY_TOKEN;
  if (token && registry === own)
    return { username: env.MCP_PIPELINE_REGISTRY_USERNAME || "token", password: token };
  if (registry === "ghcr.io" && env.GITHUB_TOKEN) {
    return { username: env.GITHUB_ACTOR || "token", password: env.GITHUB_TOKEN };
  }
  return undefined;
}

/**
 * The login that `docker login` left: in a credential helper, or in the file. Undefined where there is none.
 * Nothing of it is ever written, nor passed on as an argument.
 */
export async function dockerLogin(registry: string, env: Environment): Promise<Credentials | undefined> {
  const file = join(dockerConfigFolder(env), "config.json");
  const text = await readFile(file, "utf8").catch(() => undefined);
  const config = configSchema.safeParse(text === undefined ? {} : parseJson(text)).data ?? {};
  const keys =
    registry === "docker.io" ? ["https://index.docker.io/v1/", registry] : [registry, `https://${registry}`];
  for (const key of keys) {
    const helper = config.credHelpers?.[key] ?? config.credsStore;
    const found = helper ? await askHelper(helper, key, env) : undefined;
    if (found) return found;
    const entry = config.auths?.[key];
    if (entry?.identitytoken) return { identityToken: entry.identitytoken };
    if (entry?.auth) return decodeLogin(entry.auth);
  }
  return undefined;
}

function decodeLogin(auth: string): Credentials | undefined {
  const [, username, password] = /^([^:]*):(.*)$/s.exec(Buffer.from(auth, "base64").toString("utf8")) ?? [];
  return username === undefined || password === undefined ? undefined : { username, password };
}

/** https://github.com/docker/docker-credential-helpers#development; a login that is not there is exit code 1. */
async function askHelper(
  helper: string,
  registry: string,
  env: Environment,
): Promise<Credentials | undefined> {
  // The name comes from a file of the user's; it may not lead elsewhere.
  if (!/^[\w.-]+$/.test(helper)) return undefined;
  const variables = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined),
  ) as Record<string, string>;
  const options = {
    cwd: homedir(),
    env: variables,
    input: registry,
    timeoutMs: helperTimeoutMs,
    allowFailure: true,
  };
  const answer = await run([`docker-credential-${helper}`, "get"], options).catch(() => undefined);
  const parsed = helperAnswer.safeParse(answer?.exitCode === 0 ? parseJson(answer.stdout) : undefined);
  if (!parsed.success) return undefined;
  const { Username, Secret } = parsed.data;
  return Username === "<token>" ? { identityToken: Secret } : { username: Username, password: Secret };
}
