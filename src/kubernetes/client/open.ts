import { readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { delimiter, dirname, join, resolve } from "node:path";
import { requestOidcToken } from "../../github/oidc-token.ts";
import type { Platform } from "../../platform/schema.ts";
import { badInput } from "../../report/problem.ts";
import { Cluster } from "./cluster.ts";
import type { Connection } from "./connection.ts";
import { readKubeconfig } from "./kubeconfig.ts";

export interface OpenRequest {
  platform: Platform;
  /** Absolute path of platform.yaml, which `certificateAuthority` is relative to. */
  platformFile?: string;
  cluster: string;
  env: Readonly<Record<string, string | undefined>>;
  signal: AbortSignal;
  patienceMs?: number;
}

/** A GitHub token lives for five minutes; one in use gets a successor in time. In ms. */
const tokenMs = 4 * 60_000;

/**
 * Opens a cluster of the platform, with the identity that the platform names for it. Nothing is sent yet.
 * @throws Problem (exit 2) where platform or kubeconfig do not say how
 */
export async function openCluster(request: OpenRequest): Promise<Cluster> {
  const { cluster: name, signal, patienceMs } = request;
  const connection = await connectionOf(request);
  return new Cluster({ name, connection, signal, ...(patienceMs === undefined ? {} : { patienceMs }) });
}

async function connectionOf(request: OpenRequest): Promise<Connection> {
  const { platform, cluster: name, env, signal } = request;
  const entry =
    platform.clusters && Object.hasOwn(platform.clusters, name) ? platform.clusters[name] : undefined;
  if (entry === undefined)
    throw badInput("cluster-unknown", `The platform has no cluster ${JSON.stringify(name)}.`);
  const { server, auth } = entry;
  if (auth?.kind !== "oidc") {
    return readKubeconfig({
      file: kubeconfigFile(env),
      cluster: name,
      ...(server === undefined ? {} : { server }),
      env,
      signal,
    });
  }
  if (server === undefined) {
    throw badInput(
      "cluster-without-server",
      `Cluster ${name} has auth "oidc" and no \`server\` in platform.yaml.`,
    );
  }
  const certificateAuthority = await authorityOf(request, entry.certificateAuthority);
  // Each cluster has an audience of its own: a token for one opens no other.
  const audience = auth.audience ?? server;
  let held: { token: Promise<string>; until: number } | undefined;
  return {
    server,
    ...(certificateAuthority === undefined ? {} : { certificateAuthority }),
    token(fresh) {
      if (held === undefined || fresh || performance.now() > held.until) {
        held = { token: requestOidcToken(audience, env, signal), until: performance.now() + tokenMs };
      }
      return held.token;
    },
  };
}

/** $KUBECONFIG, or what kubectl would read. Of several files the first counts. */
function kubeconfigFile(env: OpenRequest["env"]): string {
  const first = env.KUBECONFIG?.split(delimiter).find((one) => one !== "");
  return first ?? join(env.HOME || homedir(), ".kube", "config");
}

async function authorityOf(
  { platformFile }: OpenRequest,
  path: string | undefined,
): Promise<string | undefined> {
  if (path === undefined) return undefined;
  const file = platformFile === undefined ? resolve(path) : resolve(dirname(platformFile), path);
  return readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    throw badInput(
      "certificate-authority-unreadable",
      `The certificate authority ${path} of the platform cannot be read (${error.code ?? error.message}).`,
      { help: "Paths in platform.yaml are relative to it." },
    );
  });
}
