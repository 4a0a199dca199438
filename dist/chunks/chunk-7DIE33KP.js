import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);

// src/image/dockerfile/secrets.ts
import { access } from "node:fs/promises";
import { join } from "node:path";
var home = (env, ...parts) => env.HOME ? [join(env.HOME, ...parts)] : [];
var named = (path) => path ? [path] : [];
var buildSecrets = {
  npmrc: {
    id: "npmrc",
    target: { file: "/root/.npmrc" },
    sources: (directory, env) => [
      join(directory, ".npmrc"),
      ...named(env.NPM_CONFIG_USERCONFIG ?? env.npm_config_userconfig),
      ...home(env, ".npmrc")
    ]
  },
  yarnrc: {
    id: "yarnrc",
    target: { file: "/root/.yarnrc.yml" },
    sources: (directory, env) => [join(directory, ".yarnrc.yml"), ...home(env, ".yarnrc.yml")]
  },
  pip: {
    id: "pip",
    target: { file: "/root/.config/pip/pip.conf" },
    sources: (_, env) => [...named(env.PIP_CONFIG_FILE), ...home(env, ".config", "pip", "pip.conf")]
  },
  netrc: {
    id: "netrc",
    target: { file: "/root/.netrc" },
    sources: (_, env) => [...named(env.NETRC), ...home(env, ".netrc")]
  },
  npmRegistry: { id: "NPM_CONFIG_REGISTRY", target: { env: "NPM_CONFIG_REGISTRY" } },
  pipIndex: { id: "PIP_INDEX_URL", target: { env: "PIP_INDEX_URL" } },
  uvIndex: { id: "UV_DEFAULT_INDEX", target: { env: "UV_DEFAULT_INDEX" } },
  goProxy: { id: "GOPROXY", target: { env: "GOPROXY" } },
  goPrivate: { id: "GOPRIVATE", target: { env: "GOPRIVATE" } },
  httpsProxy: { id: "HTTPS_PROXY", target: { env: "HTTPS_PROXY" } },
  noProxy: { id: "NO_PROXY", target: { env: "NO_PROXY" } }
};
function secretMounts(...names) {
  return [...names, "httpsProxy", "noProxy"].map((name) => {
    const { id, target } = buildSecrets[name];
    return "file" in target ? `type=secret,id=${id},target=${target.file}` : `type=secret,id=${id},env=${target.env}`;
  });
}
async function givenSecrets(directory, env) {
  const given = [];
  for (const secret of Object.values(buildSecrets)) {
    const { id, target } = secret;
    if ("env" in target) {
      if (env[target.env]) given.push({ id, env: target.env });
      continue;
    }
    for (const file of secret.sources?.(directory, env) ?? []) {
      if (!await exists(file)) continue;
      given.push({ id, file });
      break;
    }
  }
  return given;
}
async function exists(file) {
  return access(file).then(
    () => true,
    () => false
  );
}

export {
  secretMounts,
  givenSecrets
};
