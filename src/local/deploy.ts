import { openLocalImage } from "../image/open.ts";
import { badInput, unreachable } from "../report/problem.ts";
import { takeDeployLock } from "./deploy-lock.ts";
import type { DeployOutcome, DeployRequest } from "./deploy-request.ts";
import { locksDirectory, type ServerPlace } from "./layout.ts";
import { rollOut } from "./rollout.ts";
import { serverEnvironment } from "./server-environment.ts";
import { defaultSupervisor } from "./supervisor-start.ts";

/**
 * Deploys to this machine: starts the release beside the running one, checks it, hands it the stable URL,
 * checks again there. One deploy of a server at a time.
 *
 * @throws Problem (exit 2) for secrets without a value and a foreign image; (exit 3) where image, port or
 *   supervisor are not to be had
 */
export async function deployLocal(request: DeployRequest): Promise<DeployOutcome> {
  const { home, plan } = request;
  const place: ServerPlace = { home, name: plan.name, environment: plan.environment };
  const environment = await serverEnvironment(plan, request.shell);
  await verifyImage(request);
  const release = await takeDeployLock(locksDirectory(place), {
    what: request.rollbackTo === undefined ? "deploy" : "rollback",
    who: request.who,
    run: request.run,
    progress: request.progress,
    signal: request.signal,
    ...(request.settings?.lockTimeoutMs === undefined ? {} : { timeoutMs: request.settings.lockTimeoutMs }),
  });
  try {
    const supervisor = request.settings?.supervisor ?? defaultSupervisor();
    return await rollOut({ ...request, place, environment, supervisor });
  } finally {
    await release();
  }
}

async function verifyImage(request: DeployRequest): Promise<void> {
  request.progress("verifying the image");
  const { manifest } = await openLocalImage(request.image, request.home, { verify: true });
  if (manifest.name !== request.plan.name) {
    throw badInput(
      "image-of-other-server",
      `The image ${request.image} was built for ${manifest.name}, not for ${request.plan.name}. Pass the image that build-push printed for this manifest.`,
    );
  }
  if (manifest.config.transport !== "streamable-http") {
    throw unreachable(
      "transport-not-exercised",
      "This version serves images over streamable HTTP only; the image speaks stdio without a bridge. Build it again.",
    );
  }
}
