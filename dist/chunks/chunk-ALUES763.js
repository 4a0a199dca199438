import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  Cluster
} from "./chunk-CPDZ3HL6.js";
import {
  requestOidcToken
} from "./chunk-O2I2GG4U.js";
import {
  require_dist
} from "./chunk-ZWJGC2UG.js";
import {
  run
} from "./chunk-MRR4RABB.js";
import {
  badInput,
  unreachable
} from "./chunk-GAJYQUDI.js";
import {
  parseJson
} from "./chunk-QFC6GGLT.js";
import {
  array,
  boolean,
  object,
  string,
  url
} from "./chunk-3S3HXV5Q.js";
import {
  __toESM
} from "./chunk-L3QGWDXR.js";

// src/kubernetes/client/open.ts
import { readFile as readFile2 } from "node:fs/promises";
import { homedir } from "node:os";
import { delimiter, dirname as dirname2, join, resolve as resolve2 } from "node:path";

// src/kubernetes/client/kubeconfig.ts
var import_yaml = __toESM(require_dist(), 1);
import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
var text = string().min(1).optional();
var exec = object({
  apiVersion: string(),
  command: string().min(1),
  args: array(string()).nullish(),
  env: array(object({ name: string(), value: string() })).nullish()
});
var clusterEntry = object({
  server: url({ protocol: /^https?$/ }),
  "certificate-authority": text,
  "certificate-authority-data": text,
  "insecure-skip-tls-verify": boolean().optional(),
  "tls-server-name": text
});
var userEntry = object({
  token: text,
  tokenFile: text,
  "client-certificate": text,
  "client-certificate-data": text,
  "client-key": text,
  "client-key-data": text,
  exec: exec.optional()
});
var kubeconfigSchema = object({
  clusters: array(object({ name: string(), cluster: clusterEntry })).default([]),
  users: array(object({ name: string(), user: userEntry })).default([]),
  contexts: array(object({ name: string(), context: object({ cluster: string(), user: string() }) })).default([]),
  "current-context": string().optional()
});
var execCredential = object({
  status: object({
    token: string().optional(),
    clientCertificateData: string().optional(),
    clientKeyData: string().optional()
  })
});
async function readKubeconfig(request) {
  const { file } = request;
  const config = await parseFile(file);
  const named = config.contexts.find((one) => one.name === request.cluster);
  const context = named ?? config.contexts.find((one) => one.name === config["current-context"]);
  const cluster = config.clusters.find((one) => one.name === context?.context.cluster)?.cluster;
  const user = config.users.find((one) => one.name === context?.context.user)?.user;
  if (cluster === void 0 || user === void 0) {
    throw badInput(
      "kubeconfig-unusable",
      `The kubeconfig ${file} has no context ${JSON.stringify(request.cluster)} and no current context with a cluster and a user.`
    );
  }
  if (request.server !== void 0 && origin(request.server) !== origin(cluster.server)) {
    throw badInput(
      "kubeconfig-other-cluster",
      `The kubeconfig ${file} leads to ${cluster.server}, but the platform says that cluster ${request.cluster} is ${request.server}. Nothing was sent.`,
      {
        help: `Name a context ${JSON.stringify(request.cluster)} in the kubeconfig, or log in to that cluster.`
      }
    );
  }
  const pem = (data, path) => pemOf(data, path, file);
  const certificateAuthority = await pem(
    cluster["certificate-authority-data"],
    cluster["certificate-authority"]
  );
  const certificate = await pem(user["client-certificate-data"], user["client-certificate"]);
  const key = await pem(user["client-key-data"], user["client-key"]);
  const token = tokenSource(user, request);
  return {
    server: cluster.server,
    ...certificateAuthority === void 0 ? {} : { certificateAuthority },
    ...cluster["tls-server-name"] === void 0 ? {} : { serverName: cluster["tls-server-name"] },
    ...cluster["insecure-skip-tls-verify"] ? { insecure: true } : {},
    ...certificate && key ? { clientCertificate: { certificate, key } } : {},
    ...token === void 0 ? {} : { token }
  };
}
var origin = (url2) => new URL(url2).href.replace(/\/$/, "");
async function parseFile(file) {
  const content = await readFile(file, "utf8").catch((error) => {
    throw badInput(
      "kubeconfig-unusable",
      `The kubeconfig ${file} cannot be read (${error.code ?? error.message}).`
    );
  });
  let value;
  try {
    value = (0, import_yaml.parse)(content, { maxAliasCount: 100 });
  } catch {
    throw badInput("kubeconfig-unusable", `The kubeconfig ${file} is no YAML.`);
  }
  const parsed = kubeconfigSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const where = issue?.path.join(".") || "the file";
  throw badInput(
    "kubeconfig-unusable",
    `The kubeconfig ${file} cannot be used: ${where} is missing or of the wrong type.`
  );
}
async function pemOf(data, path, file) {
  if (data !== void 0) return Buffer.from(data, "base64").toString("utf8");
  if (path === void 0) return void 0;
  return readFile(resolve(dirname(file), path), "utf8").catch(() => {
    throw badInput(
      "kubeconfig-unusable",
      `The file ${path}, which the kubeconfig ${file} names, cannot be read.`
    );
  });
}
function tokenSource(user, request) {
  const { token, tokenFile, exec: plugin } = user;
  if (tokenFile !== void 0) {
    const path = resolve(dirname(request.file), tokenFile);
    return async () => (await readFile(path, "utf8")).trim();
  }
  if (token !== void 0) return async () => token;
  if (plugin === void 0) return void 0;
  let held;
  return (fresh) => {
    if (fresh) held = void 0;
    held ??= runPlugin(plugin, request);
    return held;
  };
}
async function runPlugin(plugin, request) {
  const { command, args, env, apiVersion } = plugin;
  const info = { apiVersion, kind: "ExecCredential", spec: { interactive: false } };
  const result = await run([command, ...args ?? []], {
    cwd: dirname(request.file),
    env: {
      ...request.env,
      ...Object.fromEntries((env ?? []).map(({ name, value }) => [name, value])),
      KUBERNETES_EXEC_INFO: JSON.stringify(info)
    },
    timeoutMs: 3e4,
    signal: request.signal,
    allowFailure: true
  });
  const credential = execCredential.safeParse(parseJson(result.stdout));
  const token = credential.data?.status.token;
  if (token !== void 0) return token;
  throw unreachable(
    "cluster-login-failed",
    `The login command ${command} of the kubeconfig gave no token for cluster ${request.cluster} (exit code ${result.exitCode}).`,
    { help: "Log in to the cloud first; client certificates from login commands are not supported." }
  );
}

// src/kubernetes/client/open.ts
var tokenMs = 4 * 6e4;
async function openCluster(request) {
  const { cluster: name, signal, patienceMs } = request;
  const connection = await connectionOf(request);
  return new Cluster({ name, connection, signal, ...patienceMs === void 0 ? {} : { patienceMs } });
}
async function connectionOf(request) {
  const { platform, cluster: name, env, signal } = request;
  const entry = platform.clusters && Object.hasOwn(platform.clusters, name) ? platform.clusters[name] : void 0;
  if (entry === void 0)
    throw badInput("cluster-unknown", `The platform has no cluster ${JSON.stringify(name)}.`);
  const { server, auth } = entry;
  if (auth?.kind !== "oidc") {
    return readKubeconfig({
      file: kubeconfigFile(env),
      cluster: name,
      ...server === void 0 ? {} : { server },
      env,
      signal
    });
  }
  if (server === void 0) {
    throw badInput(
      "cluster-without-server",
      `Cluster ${name} has auth "oidc" and no \`server\` in platform.yaml.`
    );
  }
  const certificateAuthority = await authorityOf(request, entry.certificateAuthority);
  const audience = auth.audience ?? server;
  let held;
  return {
    server,
    ...certificateAuthority === void 0 ? {} : { certificateAuthority },
    token(fresh) {
      if (held === void 0 || fresh || performance.now() > held.until) {
        held = { token: requestOidcToken(audience, env, signal), until: performance.now() + tokenMs };
      }
      return held.token;
    }
  };
}
function kubeconfigFile(env) {
  const first = env.KUBECONFIG?.split(delimiter).find((one) => one !== "");
  return first ?? join(env.HOME || homedir(), ".kube", "config");
}
async function authorityOf({ platformFile }, path) {
  if (path === void 0) return void 0;
  const file = platformFile === void 0 ? resolve2(path) : resolve2(dirname2(platformFile), path);
  return readFile2(file, "utf8").catch((error) => {
    throw badInput(
      "certificate-authority-unreadable",
      `The certificate authority ${path} of the platform cannot be read (${error.code ?? error.message}).`,
      { help: "Paths in platform.yaml are relative to it." }
    );
  });
}

export {
  openCluster
};
