import { join } from "node:path";
import type { Plan } from "../manifest/plan.ts";
import { lockFileName, readLock } from "../surface/lock.ts";
import { type RenderedRelease, renderRelease } from "./render-release.ts";

/**
 * What deploy would apply, without cluster, registry or network: the image has no digest yet, and where keys of
 * issuers are is assumed where only the issuer itself could say.
 *
 * @param options.image by digest where there is one
 * @throws Problem (exit 2) where the gateway cannot enforce the policy, or the lock cannot be read
 */
export async function previewRelease(
  plan: Plan,
  options: { cwd: string; image?: string },
): Promise<RenderedRelease> {
  const lock = await readLock(join(plan.directory, lockFileName), options.cwd);
  return renderRelease({
    plan,
    image: options.image ?? unbuiltImage(plan),
    release: { id: "preview", run: "preview" },
    ...(lock === undefined ? {} : { lock }),
    jwksUris: assumedKeys(plan),
  });
}

function unbuiltImage({ name, version, runtime, platform }: Plan): string {
  const tag = (version ?? "unbuilt").replaceAll("+", "_");
  return runtime.image ?? `${platform.images?.registry ?? "local"}/${name}:${tag}`;
}

/** Deploy asks the issuer; this is where most keep them. */
function assumedKeys({ platform }: Plan): Record<string, string> {
  const { issuers = [], verifier } = platform.identity ?? {};
  const all = [...issuers, ...(verifier === undefined ? [] : [verifier])];
  return Object.fromEntries(
    all.map(({ issuer }) => [issuer, `${issuer.replace(/\/$/, "")}/.well-known/jwks.json`]),
  );
}
