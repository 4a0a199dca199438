import { isMap, itemsOf, membersOf, pick } from "../source/pick.ts";
import type { Locate } from "../source/position.ts";
import type { Layer } from "./merge.ts";

interface Sources {
  manifest: unknown;
  locateManifest: Locate;
  /** `manifestDefaults` of the platform. */
  defaults: unknown;
  /** `policy` of the platform. */
  policy: unknown;
  locatePlatform: Locate;
  environment: string;
}

/** What every server has where nothing else is written; a platform's policy is then the default as well. */
function pipelineDefaults(policy: unknown): Layer[] {
  const [failOn, breaking] = [pick(policy, "lint", "failOn"), pick(policy, "breaking")];
  const stricter = {
    ...(failOn === undefined ? {} : { lint: { failOn } }),
    ...(breaking === undefined ? {} : { contractTest: { breaking } }),
  };
  return [
    { value: { lint: { failOn: "error" }, contractTest: { breaking: "client" } } },
    { value: stricter, label: "platform policy" },
  ];
}

/**
 * The layers of product.md's precedence, weakest first: pipeline default < platform `manifestDefaults` < manifest <
 * manifest `environments`.
 */
export function manifestLayers(sources: Sources): Layer[] {
  const { environment, locateManifest, locatePlatform } = sources;
  const [defaults, manifest] = [split(sources.defaults, environment), split(sources.manifest, environment)];
  const under = `/environments/${environment}`;
  const layers: Layer[] = [
    ...pipelineDefaults(sources.policy),
    { value: defaults.base, locate: locatePlatform, prefix: "/manifestDefaults" },
    { value: manifest.base, locate: locateManifest },
    { value: defaults.patch, locate: locatePlatform, prefix: `/manifestDefaults${under}`, claimsMaps: false },
    { value: manifest.patch, locate: locateManifest, prefix: under, claimsMaps: false },
  ];
  return alignSecrets(layers.filter((layer) => layer.value !== undefined));
}

/** The layer itself, in the long forms that can be merged, and its patch for the environment. */
function split(value: unknown, environment: string): { base: unknown; patch: unknown } {
  if (!isMap(value)) return { base: undefined, patch: undefined };
  const { environments, ...rest } = value;
  const base: Record<string, unknown> = rest;
  if (typeof base.owner === "string") base.owner = { team: base.owner };
  for (const section of ["tools", "prompts", "resources"]) {
    const entries = membersOf(base[section]);
    // A bare key means "with the defaults"; in a merge patch null would remove it.
    if (isMap(base[section]))
      base[section] = Object.fromEntries(entries.map(([name, own]) => [name, own ?? {}]));
  }
  const patch = membersOf(environments).find(([name]) => name === environment)?.[1];
  return { base, patch: isMap(patch) ? patch : undefined };
}

/** A list of secrets that a stronger layer continues as a map is written as a map, so that it is not lost. */
function alignSecrets(layers: Layer[]): Layer[] {
  let mapAbove = false;
  return layers
    .reverse()
    .map((layer) => {
      const secrets = isMap(layer.value) ? layer.value.secrets : undefined;
      if (isMap(secrets)) mapAbove = true;
      if (!Array.isArray(secrets) || !mapAbove || !isMap(layer.value)) return layer;
      const named = Object.fromEntries(itemsOf(secrets).map((name) => [String(name), {}]));
      return { ...layer, value: { ...layer.value, secrets: named } };
    })
    .reverse();
}
