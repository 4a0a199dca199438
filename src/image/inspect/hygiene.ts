import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import type { Finding } from "../../report/finding.ts";
import { holdsPrivateKey } from "../never-in-image.ts";
import type { RepositoryClient } from "../registry-client/client.ts";
import { type ImageConfig, imageConfigSchema, imageManifestSchema } from "../registry-client/manifest.ts";
import { tarEntries } from "./tar-entries.ts";

/** Compressed bytes of a layer above which it is not looked into: a base image, a model. */
const largestLayer = 200_000_000;
/** Most files that are named; the rest are counted. */
const mostNamed = 5;

/** Names under which credentials lie. Test keys inside of installed packages are everybody's. */
const secretFile =
  /(^|\/)(\.env(\.(?!example$|sample$|template$)[^/]+)?|\.npmrc|\.netrc|\.pypirc|\.git-credentials|id_(rsa|ecdsa|ed25519)|\.docker\/config\.json|\.aws\/credentials|\.kube\/config)$/;
const installed = /(^|\/)(node_modules|site-packages|dist-packages|usr\/(share|lib))\//;
/** Names of variables that hold credentials by convention. */
const secretVariable = /(PASSWORD|PASSWD|SECRET|TOKEN|API_?KEY|PRIVATE_KEY|CREDENTIAL)/i;

/**
 * What is wrong with an image that the team builds by its own Dockerfile: a credential that a layer or the
 * configuration holds stays there for everybody who may pull, whatever later layers delete.
 * @param manifest digest of one platform's image manifest
 */
export async function hygieneFindings(client: RepositoryClient, manifest: string): Promise<Finding[]> {
  const { config, layers } = await client.read(manifest, imageManifestSchema);
  const settings = await client.blob(config.digest, imageConfigSchema);
  const findings = configFindings(settings);
  const secrets: string[] = [];
  for (const { digest, size, mediaType } of layers) {
    if (size > largestLayer || !/tar(\+gzip|\.gzip)?$/.test(mediaType)) continue;
    const stream = Readable.fromWeb((await client.stream(digest)) as Parameters<typeof Readable.fromWeb>[0]);
    const plain = /gzip$/.test(mediaType) ? stream.pipe(createGunzip()) : stream;
    for await (const { path, head } of tarEntries(plain)) {
      if (isSecret(path, head)) secrets.push(`/${path}`);
    }
  }
  if (secrets.length === 0) return findings;
  const named = [
    ...secrets.slice(0, mostNamed),
    ...(secrets.length > mostNamed ? [`${secrets.length - mostNamed} more`] : []),
  ];
  return [
    ...findings,
    {
      ruleId: "secret-in-layer",
      severity: "error",
      message: `A layer of the image holds ${named.join(", ")}. Whoever may pull the image can read it, even if a later step deletes it.`,
      help: "Mount what a build needs: RUN --mount=type=secret,id=npmrc,target=/root/.npmrc npm ci. Then change the credential.",
    },
  ];
}

/** True for a file that holds a credential. */
export function isSecret(path: string, head: Buffer): boolean {
  if (installed.test(`/${path}`)) return false;
  return (secretFile.test(path) && head.length > 0) || holdsPrivateKey(head);
}

/** What the configuration alone says. */
export function configFindings({ config, history }: ImageConfig): Finding[] {
  const findings: Finding[] = [];
  const user = (config?.User ?? "").split(":")[0] ?? "";
  if (!/^[1-9]\d*$/.test(user)) {
    const message = `The image's user is ${user === "" ? "not set, so it is root" : JSON.stringify(user)}; the cluster takes only a number that is not 0.`;
    findings.push({
      ruleId: "image-runs-as-root",
      severity: "error",
      message,
      help: "Set a number in the Dockerfile: USER 65532:65532.",
    });
  }
  const variables = (config?.Env ?? []).filter(
    (entry) => /^[^=]*=./.test(entry) && secretVariable.test(entry.split("=")[0] ?? ""),
  );
  const names = variables.map((entry) => entry.split("=")[0]);
  const buildArguments = (history ?? []).flatMap(
    ({ created_by = "" }) => created_by.match(/\|\d+ (?:\S+=\S+ )*/)?.[0].match(/\S+(?==)/g) ?? [],
  );
  names.push(...buildArguments.filter((name) => secretVariable.test(name)));
  if (names.length > 0) {
    findings.push({
      ruleId: "secret-in-config",
      severity: "error",
      message: `The image's configuration or history holds a value for ${[...new Set(names)].join(", ")}, for everybody who may pull it.`,
      help: "Name it under secrets in mcp.yaml for the running server; for the build, mount it as a secret.",
    });
  }
  return findings;
}
