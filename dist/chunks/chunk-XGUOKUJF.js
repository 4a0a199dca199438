import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);

// src/image/dockerfile/lines.ts
function exec(instruction, argv, mounts = []) {
  const flags = mounts.map((mount) => `--mount=${mount} \\
    `).join("");
  return `${instruction} ${flags}${JSON.stringify(argv)}`;
}
function env(variables) {
  const one = ([name, value]) => `${name}="${value.replaceAll(/[\\"$]/g, "\\$&")}"`;
  return `ENV ${Object.entries(variables).map(one).join(" \\\n    ")}`;
}
function copy(sources, target, flags = "") {
  return `COPY ${flags === "" ? "" : `${flags} `}${JSON.stringify([...sources, target])}`;
}
function cache(target) {
  return `type=cache,target=${target},sharing=locked`;
}

// src/image/dockerfile/secrets.ts
import { access } from "node:fs/promises";
import { join } from "node:path";
var home = (env2, ...parts) => env2.HOME ? [join(env2.HOME, ...parts)] : [];
var named = (path) => path ? [path] : [];
var buildSecrets = {
  npmrc: {
    id: "npmrc",
    target: { file: "/root/.npmrc" },
    sources: (directory, env2) => [
      join(directory, ".npmrc"),
      ...named(env2.NPM_CONFIG_USERCONFIG ?? env2.npm_config_userconfig),
      ...home(env2, ".npmrc")
    ]
  },
  yarnrc: {
    id: "yarnrc",
    target: { file: "/root/.yarnrc.yml" },
    sources: (directory, env2) => [join(directory, ".yarnrc.yml"), ...home(env2, ".yarnrc.yml")]
  },
  pip: {
    id: "pip",
    target: { file: "/root/.config/pip/pip.conf" },
    sources: (_, env2) => [...named(env2.PIP_CONFIG_FILE), ...home(env2, ".config", "pip", "pip.conf")]
  },
  netrc: {
    id: "netrc",
    target: { file: "/root/.netrc" },
    sources: (_, env2) => [...named(env2.NETRC), ...home(env2, ".netrc")]
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
async function givenSecrets(directory, env2) {
  const given = [];
  for (const secret of Object.values(buildSecrets)) {
    const { id, target } = secret;
    if ("env" in target) {
      if (env2[target.env]) given.push({ id, env: target.env });
      continue;
    }
    for (const file of secret.sources?.(directory, env2) ?? []) {
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
  exec,
  env,
  copy,
  cache,
  secretMounts,
  givenSecrets
};
