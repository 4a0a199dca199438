import { rollbackTarget } from "../release/choose.ts";
import { openReleases } from "../release/store.ts";
import { deployLocal } from "./deploy.ts";
import type { DeployOutcome, DeployRequest } from "./deploy-request.ts";
import { releasesDirectory, type ServerPlace } from "./layout.ts";

export interface RollbackRequest
  extends Pick<DeployRequest, "shell" | "who" | "run" | "signal" | "progress" | "settings"> {
  place: ServerPlace;
  /** Release to go back to; default: the verified one before the current. */
  to?: number;
}

export interface RollbackOutcome extends DeployOutcome {
  /** The release that is repeated. */
  target: number;
}

/**
 * Deploys an older verified release again, whole and as it was recorded, as a new release: same checks, same
 * handover. Secrets are read anew, because no record holds them.
 *
 * @throws Problem (exit 2) where there is no such verified release; else as {@link deployLocal}
 */
export async function localRollback(request: RollbackRequest): Promise<RollbackOutcome> {
  const { place, to } = request;
  const records = await openReleases(releasesDirectory(place)).list();
  const target = rollbackTarget(records, to);
  const outcome = await deployLocal({
    home: place.home,
    plan: target.plan,
    image: target.image,
    shell: request.shell,
    manifest: target.manifest,
    ...(target.lock === undefined
      ? {}
      : { lock: { text: target.lock, file: `mcp.lock.json of release ${target.release}` } }),
    who: request.who,
    run: request.run,
    rollbackTo: target.release,
    signal: request.signal,
    progress: request.progress,
    ...(request.settings === undefined ? {} : { settings: request.settings }),
  });
  return { ...outcome, target: target.release };
}
