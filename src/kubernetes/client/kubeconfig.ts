import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { parse } from "yaml";
import * as z from "zod";
import { run } from "../../exec/run.ts";
import { badInput, unreachable } from "../../report/problem.ts";
import { parseJson } from "../../source/json.ts";
import type { Connection } from "./connection.ts";

type Environment = Readonly<Record<string, string | undefined>>;

const text = z.string().min(1).optional();
const exec = z.object({
  apiVersion: z.string(),
  command: z.string().min(1),
  args: z.array(z.string()).nullish(),
  env: z.array(z.object({ name: z.string(), value: z.string() })).nullish(),
});
const clusterEntry = z.object({
  server: z.url({ protocol: /^https?$/ }),
  "certificate-authority": text,
  "certificate-authority-data": text,
  "insecure-skip-tls-verify": z.boolean().optional(),
  "tls-server-name": text,
});
const userEntry = z.object({
  token: text,
  tokenFile: text,
  "client-certificate": text,
  "client-certificate-data": text,
  "client-key": text,
  "client-key-data": text,
  exec: exec.optional(),
});

/** A kubeconfig, as far as it is read; https://kubernetes.io/docs/reference/config-api/kubeconfig.v1/. */
const kubeconfigSchema = z.object({
  clusters: z.array(z.object({ name: z.string(), cluster: clusterEntry })).default([]),
  users: z.array(z.object({ name: z.string(), user: userEntry })).default([]),
  contexts: z
    .array(z.object({ name: z.string(), context: z.object({ cluster: z.string(), user: z.string() }) }))
    .default([]),
  "current-context": z.string().optional(),
});

const execCredential = z.object({
  status: z.object({
    token: z.string().optional(),
    clientCertificateData: z.string().optional(),
    clientKeyData: z.string().optional(),
  }),
});

export interface KubeconfigRequest {
  file: string;
  /** Name of the cluster in platform.yaml: the context of that name is taken, else the current one. */
  cluster: string;
  /** URL that platform.yaml names; another one in the file is refused. */
  server?: string;
  env: Environment;
  signal: AbortSignal;
}

/**
 * Reads a kubeconfig. What it names as a credential is read when it is needed and never shown.
 * @throws Problem (exit 2) where it cannot be read, or leads to another cluster than the platform names
 */
export async function readKubeconfig(request: KubeconfigRequest): Promise<Connection> {
  const { file } = request;
  const config = await parseFile(file);
  const named = config.contexts.find((one) => one.name === request.cluster);
  const context = named ?? config.contexts.find((one) => one.name === config["current-context"]);
  const cluster = config.clusters.find((one) => one.name === context?.context.cluster)?.cluster;
  const user = config.users.find((one) => one.name === context?.context.user)?.user;
  if (cluster === undefined || user === undefined) {
    throw badInput(
      "kubeconfig-unusable",
      `The kubeconfig ${file} has no context ${JSON.stringify(request.cluster)} and no current context with a cluster and a user.`,
    );
  }
  if (request.server !== undefined && origin(request.server) !== origin(cluster.server)) {
    throw badInput(
      "kubeconfig-other-cluster",
      `The kubeconfig ${file} leads to ${cluster.server}, but the platform says that cluster ${request.cluster} is ${request.server}. Nothing was sent.`,
      {
        help: `Name a context ${JSON.stringify(request.cluster)} in the kubeconfig, or log in to that cluster.`,
      },
    );
  }
  const pem = (data: string | undefined, path: string | undefined) => pemOf(data, path, file);
  const certificateAuthority = await pem(
    cluster["certificate-authority-data"],
    cluster["certificate-authority"],
  );
  const certificate = await pem(user["client-certificate-data"], user["client-certificate"]);
  const key = await pem(user["client-key-data"], user["client-key"]);
  const token = tokenSource(user, request);
  return {
    server: cluster.server,
    ...(certificateAuthority === undefined ? {} : { certificateAuthority }),
    ...(cluster["tls-server-name"] === undefined ? {} : { serverName: cluster["tls-server-name"] }),
    ...(cluster["insecure-skip-tls-verify"] ? { insecure: true } : {}),
    ...(certificate && key ? { clientCertificate: { certificate, key } } : {}),
    ...(token === undefined ? {} : { token }),
  };
}

const origin = (url: string) => new URL(url).href.replace(/\/$/, "");

async function parseFile(file: string) {
  const content = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    throw badInput(
      "kubeconfig-unusable",
      `The kubeconfig ${file} cannot be read (${error.code ?? error.message}).`,
    );
  });
  let value: unknown;
  try {
    value = parse(content, { maxAliasCount: 100 });
  } catch {
    // The parser quotes the file in its message, and the file holds credentials.
    throw badInput("kubeconfig-unusable", `The kubeconfig ${file} is no YAML.`);
  }
  const parsed = kubeconfigSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const where = issue?.path.join(".") || "the file";
  throw badInput(
    "kubeconfig-unusable",
    `The kubeconfig ${file} cannot be used: ${where} is missing or of the wrong type.`,
  );
}

async function pemOf(
  data: string | undefined,
  path: string | undefined,
  file: string,
): Promise<string | undefined> {
  if (data !== undefined) return Buffer.from(data, "base64").toString("utf8");
  if (path === undefined) return undefined;
  // Paths in a kubeconfig are relative to it.
  return readFile(resolve(dirname(file), path), "utf8").catch(() => {
    throw badInput(
      "kubeconfig-unusable",
      `The file ${path}, which the kubeconfig ${file} names, cannot be read.`,
    );
  });
}

function tokenSource(user: z.infer<typeof userEntry>, request: KubeconfigRequest): Connection["token"] {
  const { token, tokenFile, exec: plugin } = user;
  if (tokenFile !== undefined) {
    const path = resolve(dirname(request.file), tokenFile);
    return async () => (await readFile(path, "utf8")).trim();
  }
  if (token !== undefined) return async () => token;
  if (plugin === undefined) return undefined;
  let held: Promise<string> | undefined;
  return (fresh) => {
    if (fresh) held = undefined;
    held ??= runPlugin(plugin, request);
    return held;
  };
}

/** Logs in by a credential plug-in, the way of the cloud providers (client.authentication.k8s.io). */
async function runPlugin(plugin: z.infer<typeof exec>, request: KubeconfigRequest): Promise<string> {
  const { command, args, env, apiVersion } = plugin;
  const info = { apiVersion, kind: "ExecCredential", spec: { interactive: false } };
  const result = await run([command, ...(args ?? [])], {
    cwd: dirname(request.file),
    env: {
      ...request.env,
      ...Object.fromEntries((env ?? []).map(({ name, value }) => [name, value])),
      KUBERNETES_EXEC_INFO: JSON.stringify(info),
    },
    timeoutMs: 30_000,
    signal: request.signal,
    allowFailure: true,
  });
  const credential = execCredential.safeParse(parseJson(result.stdout));
  const token = credential.data?.status.token;
  if (token !== undefined) return token;
  throw unreachable(
    "cluster-login-failed",
    `The login command ${command} of the kubeconfig gave no token for cluster ${request.cluster} (exit code ${result.exitCode}).`,
    { help: "Log in to the cloud first; client certificates from login commands are not supported." },
  );
}
