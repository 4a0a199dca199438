import { type PlaceOptions, serverPlace } from "../local/place.ts";
import { type LocalState, type LocalStatus, localStatus } from "../local/status.ts";
import { exitCodes } from "../report/exit-codes.ts";
import type { Finding } from "../report/finding.ts";
import { shortImage } from "../report/shorten.ts";
import { findingLines, type LocalOutput, labelled } from "./local-output.ts";

/** What `status --format json` prints. */
export interface StatusData {
  schemaVersion: 1;
  server: string;
  environment: string;
  state: LocalState;
  url?: string;
  /** Number of the newest verified release. */
  release?: number;
  image?: string;
  /** ISO 8601, UTC. */
  deployedAt?: string;
  who?: string;
  run?: string;
  supervisorPid?: number;
  serverPid?: number;
  restarts?: number;
  /** Older releases that still finish what is in flight. */
  draining: { release: number; inFlight: number; sessions: number }[];
  policy: "enforced" | "not enforced";
  findings: Finding[];
}

/**
 * Says what runs and what should. Exit code 0 only where the URL is answered by the current release; any other
 * state is a finding, so 1.
 *
 * @throws Problem (exit 2) for an unreadable manifest, (exit 3) for unreadable records
 */
export async function status(options: PlaceOptions): Promise<LocalOutput<StatusData>> {
  const found = await localStatus(await serverPlace(options));
  const failed = found.findings.some((finding) => finding.severity === "error");
  const data = dataOf(found);
  return { data, text: textOf(data, found), exitCode: failed ? exitCodes.findings : exitCodes.clean };
}

function dataOf(found: LocalStatus): StatusData {
  const { current, process } = found;
  return {
    schemaVersion: 1,
    server: found.server,
    environment: found.environment,
    state: found.state,
    ...(current && {
      url: current.url,
      release: current.release,
      image: current.image,
      deployedAt: current.endedAt ?? current.startedAt,
      who: current.who,
      run: current.run.id,
    }),
    ...(found.supervisorPid !== undefined && { supervisorPid: found.supervisorPid }),
    ...(process?.pid !== undefined && { serverPid: process.pid }),
    ...(process && { restarts: process.restarts }),
    draining: found.draining.map(({ release, inFlight, sessions }) => ({ release, inFlight, sessions })),
    policy: current?.policyEnforced === true ? "enforced" : "not enforced",
    findings: found.findings,
  };
}

function textOf(data: StatusData, { lastFailure }: LocalStatus): string {
  const draining = data.draining
    .map((one) => `release ${one.release} (${one.inFlight} in flight)`)
    .join(", ");
  const rows = labelled([
    ["server", `${data.server} (${data.environment})`],
    ["state", data.state],
    ["url", data.url],
    [
      "release",
      data.release === undefined ? undefined : `${data.release}, deployed ${data.deployedAt} by ${data.who}`,
    ],
    ["image", data.image && shortImage(data.image)],
    ["processes", processes(data)],
    ["restarts", data.restarts ? String(data.restarts) : undefined],
    ["draining", draining || undefined],
    ["policy", data.state === "serving" ? data.policy : undefined],
    [
      "last try",
      lastFailure && `release ${lastFailure.release} failed: ${lastFailure.diagnosis ?? "unknown"}`,
    ],
  ]);
  return [...rows, ...data.findings.flatMap((finding) => ["", ...findingLines(finding)])].join("\n");
}

function processes(data: StatusData): string | undefined {
  if (data.supervisorPid === undefined) return undefined;
  const server = data.serverPid === undefined ? "" : `, server ${data.serverPid}`;
  return `supervisor ${data.supervisorPid}${server}`;
}
