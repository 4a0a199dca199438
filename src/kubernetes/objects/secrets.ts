import type { EnvVar } from "kubernetes-types/core/v1.d.ts";
import { fillTemplate } from "../../platform/template.ts";
import type { Finding } from "../../report/finding.ts";
import { metadataOf } from "./metadata.ts";
import type { Settings } from "./settings.ts";
import type { RenderedObject } from "./types.ts";

/** https://external-secrets.io/latest/api/externalsecret/ */
export interface ExternalSecret extends RenderedObject {
  spec: {
    refreshInterval: string;
    secretStoreRef: { kind: string; name: string };
    target: { name: string; creationPolicy: "Owner" };
    data: { secretKey: string; remoteRef: { key: string; property?: string } }[];
  };
}

/** Where one secret is kept: `key` in the store, `property` of what is found there. */
interface Source {
  key: string;
  property?: string;
}

/** Where the manifest or the platform's template says that a secret is kept; undefined without a store. */
function sourceOf(settings: Settings, secret: string): Source | undefined {
  const { manifest, platform } = settings.request.plan;
  const own = Array.isArray(manifest.secrets) ? undefined : manifest.secrets?.[secret];
  const template = platform.secretStore?.key;
  const key = own?.key ?? (template && fillTemplate(template, { ...settings.names, secret }));
  if (key === undefined) return undefined;
  return { key, ...(own?.property === undefined ? {} : { property: own.property }) };
}

const dnsSubdomain = /^(?=.{1,253}$)[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const secretKey = /^(?!\.\.?$)[-._a-zA-Z0-9]{1,253}$/;

/** Name of the Secret that holds this server's secrets where nothing else is said. */
const secretName = ({ name }: Settings) => `${name}-secrets`;

/** Asks External Secrets to copy the declared secrets, and nothing else, into a Secret of the server's own. */
export function externalSecret(settings: Settings): ExternalSecret | undefined {
  const store = settings.request.plan.platform.secretStore;
  if (store === undefined || store.kind === "Secret" || settings.secrets.length === 0) return undefined;
  return {
    apiVersion: "external-secrets.io/v1",
    kind: "ExternalSecret",
    metadata: metadataOf(settings, secretName(settings)),
    spec: {
      refreshInterval: "1h",
      secretStoreRef: { kind: store.kind, name: store.name },
      target: { name: secretName(settings), creationPolicy: "Owner" },
      data: settings.secrets.map((secret) => ({
        secretKey: secret,
        remoteRef: sourceOf(settings, secret) ?? { key: secret },
      })),
    },
  };
}

/**
 * Environment variables from Secrets. With plain Kubernetes Secrets the platform's `name` is the Secret and `key` its
 * key; a manifest that names both key and property means the Secret and the key in it, as External Secrets does.
 */
export function secretVariables(settings: Settings): EnvVar[] {
  return settings.secrets.map((secret) => {
    const { name, key } = placeOf(settings, secret);
    return { name: secret, valueFrom: { secretKeyRef: { name, key } } };
  });
}

function placeOf(settings: Settings, secret: string): { name: string; key: string } {
  const store = settings.request.plan.platform.secretStore;
  if (store?.kind !== "Secret") return { name: secretName(settings), key: secret };
  const source = sourceOf(settings, secret) ?? { key: secret };
  if (source.property !== undefined) return { name: source.key, key: source.property };
  return { name: fillTemplate(store.name, settings.names), key: source.key };
}

/** Names that Kubernetes refuses: those of Secrets are DNS names, their keys have no slash. */
export function secretFindings(settings: Settings): Finding[] {
  const { plan } = settings.request;
  return settings.secrets.flatMap((secret) => {
    const { name, key } = placeOf(settings, secret);
    const bad = dnsSubdomain.test(name) ? (secretKey.test(key) ? undefined : key) : name;
    if (bad === undefined) return [];
    const pointer = `/secrets/${secret}`;
    const line = Number((plan.origins[`${pointer}/key`] ?? plan.origins[pointer] ?? "").split(":").at(-1));
    return [
      {
        ruleId: "secret-name-unusable",
        severity: "error" as const,
        message: `The secret ${secret} is read from ${JSON.stringify(bad)}, which is no ${bad === name ? "name of a Kubernetes Secret" : "key of a Kubernetes Secret"}.`,
        pointer,
        file: plan.manifestFile,
        ...(line > 0 ? { line } : {}),
        help:
          bad === name
            ? "Write key with lower-case letters, digits, dashes and dots; it is the Secret where property is written too."
            : "Write key with letters, digits, dashes, dots and underscores, or let the platform's secretStore.key make such names.",
      },
    ];
  });
}
