import { openLocalImage } from "../image/open.ts";
import type { Plan } from "../manifest/plan.ts";
import type { ReleaseStep } from "../release/record.ts";
import type { Finding } from "../report/finding.ts";
import { badInput, unreachable } from "../report/problem.ts";
import type { Check } from "../stages/stage.ts";
import { takeDeployLock } from "./deploy-lock.ts";
import { locksDirectory, type ServerPlace } from "./layout.ts";
import { rollOut } from "./rollout.ts";
import { serverEnvironment } from "./server-environment.ts";
import { defaultSupervisor } from "./supervisor-start.ts";

export interface DeployRequest {
  home: string;
  plan: Plan;
  /** By digest. */
  image: string;
  /** Environment of the command: where secrets come from. */
  shell: Readonly<Record<string, string | undefined>>;
  /** Text of the manifest, for the record. */
  manifest: string;
  lock?: { text: string; file: string };
  who: string;
  /** Names the run to a person. */
  run: string;
  /** Set where the deploy repeats an older release. */
  rollbackTo?: number;
  signal: AbortSignal;
  progress(text: string): void;
  settings?: DeploySettings;
}

export interface DeploySettings {
  /** argv of the supervisor's process. */
  supervisor?: readonly string[];
  /** How long open streams and sessions of the old release may go on, in ms. */
  drainMs?: number;
  /** For each of the two checks over MCP, in ms. */
  checkMs?: number;
  /** Told after each step was recorded. */
  onStep?(step: ReleaseStep): void | Promise<void>;
  /** How long to wait for another deploy, in ms. */
  lockTimeoutMs?: number;
}

export interface DeployOutcome {
  /** `failed`: the release was refused, and what served before still does. */
  status: "passed" | "failed";
  release: number;
  url: string;
  findings: Finding[];
  checks: Check[];
}

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
