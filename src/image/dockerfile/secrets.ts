import { access } from "node:fs/promises";
import { join } from "node:path";

type Environment = Readonly<Record<string, string | undefined>>;

/** Something that a package manager needs to reach its registry, and that no layer may hold. */
export interface BuildSecret {
  /** Name under which BuildKit mounts it; a team's own Dockerfile mounts it by the same name. */
  id: string;
  /** Where the build sees it: a file, or an environment variable of the same name. */
  target: { file: string } | { env: string };
  /** Files that hold it, the first that exists; absolute. */
  sources?(directory: string, env: Environment): string[];
}

const home = (env: Environment, ...parts: string[]) => (env.HOME ? [join(env.HOME, ...parts)] : []);
const named = (path: string | undefined) => (path ? [path] : []);

/** All of them. Those that are not there are simply not mounted. */
export const buildSecrets = {
  npmrc: {
    id: "npmrc",
    target: { file: "/root/.npmrc" },
    sources: (directory, env) => [
      join(directory, ".npmrc"),
      ...named(env.NPM_CONFIG_USERCONFIG ?? env.npm_config_userconfig),
      ...home(env, ".npmrc"),
    ],
  },
  yarnrc: {
    id: "yarnrc",
    target: { file: "/root/.yarnrc.yml" },
    sources: (directory, env) => [join(directory, ".yarnrc.yml"), ...home(env, ".yarnrc.yml")],
  },
  pip: {
    id: "pip",
    target: { file: "/root/.config/pip/pip.conf" },
    sources: (_, env) => [...named(env.PIP_CONFIG_FILE), ...home(env, ".config", "pip", "pip.conf")],
  },
  netrc: {
    id: "netrc",
    target: { file: "/root/.netrc" },
    sources: (_, env) => [...named(env.NETRC), ...home(env, ".netrc")],
  },
  npmRegistry: { id: "NPM_CONFIG_REGISTRY", target: { env: "NPM_CONFIG_REGISTRY" } },
  pipIndex: { id: "PIP_INDEX_URL", target: { env: "PIP_INDEX_URL" } },
  uvIndex: { id: "UV_DEFAULT_INDEX", target: { env: "UV_DEFAULT_INDEX" } },
  goProxy: { id: "GOPROXY", target: { env: "GOPROXY" } },
  goPrivate: { id: "GOPRIVATE", target: { env: "GOPRIVATE" } },
  httpsProxy: { id: "HTTPS_PROXY", target: { env: "HTTPS_PROXY" } },
  noProxy: { id: "NO_PROXY", target: { env: "NO_PROXY" } },
} satisfies Record<string, BuildSecret>;

/** What a `RUN` that installs mounts. Absent ones are no error: most builds need none. */
export function secretMounts(...names: (keyof typeof buildSecrets)[]): string[] {
  return [...names, "httpsProxy" as const, "noProxy" as const].map((name) => {
    const { id, target }: BuildSecret = buildSecrets[name];
    return "file" in target
      ? `type=secret,id=${id},target=${target.file}`
      : `type=secret,id=${id},env=${target.env}`;
  });
}

/** A secret as buildx is told of it: by path or by the name of a variable, never by value. */
export type GivenSecret = { id: string; file: string } | { id: string; env: string };

/** The secrets that are there, for `buildx build --secret`. */
export async function givenSecrets(directory: string, env: Environment): Promise<GivenSecret[]> {
  const given: GivenSecret[] = [];
  for (const secret of Object.values<BuildSecret>(buildSecrets)) {
    const { id, target } = secret;
    if ("env" in target) {
      if (env[target.env]) given.push({ id, env: target.env });
      continue;
    }
    for (const file of secret.sources?.(directory, env) ?? []) {
      if (!(await exists(file))) continue;
      given.push({ id, file });
      break;
    }
  }
  return given;
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
