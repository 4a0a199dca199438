import * as z from "zod";
import type { Enforcement } from "./gateway/enforced.ts";

/** Raised with every change that an older supervisor or an older command would misread. */
export const controlVersion = 2;

const release = z.int().positive();

/** What a command may ask of a supervisor; one JSON object a line. */
export const controlRequest = z.discriminatedUnion("command", [
  z.object({ command: z.literal("status") }),
  z.object({
    command: z.literal("prepare"),
    release,
    image: z.string(),
    /** Port of the stable URL. */
    port: z.int().min(1).max(65_535),
    startupMs: z.number().positive(),
    env: z.record(z.string(), z.string()),
    /** Names in `env` whose values are secret. */
    secretNames: z.array(z.string()),
    /** Envoy in front of the server; absent where the policy is not enforced. */
    enforcement: z.custom<Enforcement>((value) => typeof value === "object" && value !== null).optional(),
  }),
  z.object({ command: z.literal("activate"), release }),
  z.object({ command: z.literal("settle"), release, drainMs: z.number().nonnegative() }),
  z.object({ command: z.literal("discard"), release }),
  z.object({ command: z.literal("stop") }),
]);
export type ControlRequest = z.infer<typeof controlRequest>;

const finding = z.looseObject({
  ruleId: z.string(),
  severity: z.enum(["error", "warning", "info"]),
  message: z.string(),
  help: z.string().optional(),
  evidence: z.string().optional(),
});

/** The answer: in the order of the requests on one connection. */
export const controlReply = z.discriminatedUnion("ok", [
  z.object({ ok: z.literal(true), value: z.unknown().optional() }),
  z.object({ ok: z.literal(false), findings: z.array(finding).nonempty() }),
]);

/** What `prepare` answers. */
export const preparedRelease = z.object({ pid: z.int(), port: z.int() });
export type PreparedRelease = z.infer<typeof preparedRelease>;

const releaseStatus = z.object({
  release,
  state: z.enum(["starting", "ready", "restarting", "crashed", "stopped"]),
  role: z.enum(["preparing", "active", "draining"]),
  pid: z.int().optional(),
  restarts: z.int(),
  lastExit: z.string().optional(),
  inFlight: z.int(),
  sessions: z.int(),
  since: z.string(),
  stderrTail: z.string(),
});
export type ReleaseStatus = z.infer<typeof releaseStatus>;

/** What `status` answers. */
export const supervisorStatus = z.object({
  controlVersion: z.int(),
  pid: z.int(),
  since: z.string(),
  active: release.optional(),
  /** False between the handover and the last check of a deploy. */
  settled: z.boolean(),
  ports: z.array(z.int()),
  releases: z.array(releaseStatus),
});
export type SupervisorStatus = z.infer<typeof supervisorStatus>;
