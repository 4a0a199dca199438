import type { Environment, Platform } from "./schema.ts";

/** Name of the environment that needs no platform file. */
export const localEnvironment = "local";

/** product.md, "The built-in local platform needs no file": a process on this machine, registered in a file. */
const local: Environment = { delivery: { kind: "process" }, register: true };

/** The platform without a platform file. It waives `owner.support`; nothing but `local` can be deployed with it. */
export const localPlatform: Platform = {
  schemaVersion: 1,
  environments: { [localEnvironment]: local },
  // Below the folder of the local environment (src/home/home.ts).
  registry: { url: "file:registry", auth: "none", namePrefix: "local" },
  policy: { require: [] },
};

/**
 * The platform as seen from one environment. Where its file knows no environment `local`, that is the built-in one:
 * the company's rules are checked, but nothing leaves this machine.
 */
export function withLocal(platform: Platform, environment: string): Platform {
  if (environment !== localEnvironment || Object.hasOwn(platform.environments, localEnvironment))
    return platform;
  const { registry } = localPlatform;
  return {
    ...platform,
    environments: { ...platform.environments, [localEnvironment]: local },
    ...(registry === undefined ? {} : { registry }),
  };
}
