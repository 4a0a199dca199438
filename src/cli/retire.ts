import { type PlaceOptions, serverPlace } from "../local/place.ts";
import { runId, whoDeploys } from "../local/run-identity.ts";
import { stopLocal } from "../local/stop.ts";
import { exitCodes } from "../report/exit-codes.ts";
import type { LocalOutput } from "./local-output.ts";

export interface RetireOptions extends PlaceOptions {
  signal: AbortSignal;
  progress(text: string): void;
}

/** What `retire --format json` prints. */
export interface RetireData {
  schemaVersion: 1;
  server: string;
  environment: string;
  /** False where nothing ran. */
  stopped: boolean;
}

/**
 * Ends the server and its supervisor. Records and images stay.
 *
 * @throws Problem (exit 2) for an unreadable manifest, (exit 3) where it cannot be ended
 */
export async function retire(options: RetireOptions): Promise<LocalOutput<RetireData>> {
  const place = await serverPlace(options);
  const { env, signal, progress } = options;
  const stopped = await stopLocal({ place, who: whoDeploys(env), run: runId(env), signal, progress });
  const name = `${place.name} (${place.environment})`;
  return {
    data: { schemaVersion: 1, server: place.name, environment: place.environment, stopped },
    text: stopped
      ? `${name} is stopped. Its records stay: \`mcp-pipeline history\`.`
      : `${name} was not running.`,
    exitCode: exitCodes.clean,
  };
}
