import type { EnvVar } from "kubernetes-types/core/v1.d.ts";
import { fillTemplate } from "../../platform/template.ts";
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
  const store = settings.request.plan.platform.secretStore;
  return settings.secrets.map((secret) => {
    const source = store?.kind === "Secret" ? sourceOf(settings, secret) : undefined;
    const whole = store?.kind === "Secret" ? fillTemplate(store.name, settings.names) : secretName(settings);
    const name = source?.property === undefined ? whole : source.key;
    const key = source?.property ?? source?.key ?? secret;
    return { name: secret, valueFrom: { secretKeyRef: { name, key } } };
  });
}
