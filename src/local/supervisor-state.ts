import { readFile, rm } from "node:fs/promises";
import * as z from "zod";
import { writeAtomically } from "../home/atomic-write.ts";
import { type ServerPlace, stateFile } from "./layout.ts";

const mark = z.object({ pid: z.int(), identity: z.string() });

/**
 * What a supervisor leaves for those who cannot ask it any more. It is removed on an orderly end, so a file
 * whose process does not run means that the supervisor was killed or the machine restarted.
 */
const supervisorState = z.object({
  schemaVersion: z.literal(1),
  supervisor: mark,
  socket: z.string(),
  since: z.string(),
  /** Server processes, by release. */
  servers: z.array(mark.extend({ release: z.int() })),
});
export type SupervisorState = z.infer<typeof supervisorState>;

/** `undefined` where there is none, or where it cannot be read: a damaged file must not block a deploy. */
export async function readState(place: ServerPlace): Promise<SupervisorState | undefined> {
  try {
    return supervisorState.parse(JSON.parse(await readFile(stateFile(place), "utf8")));
  } catch {
    return undefined;
  }
}

export async function writeState(place: ServerPlace, state: SupervisorState): Promise<void> {
  await writeAtomically(stateFile(place), `${JSON.stringify(state, undefined, 2)}\n`);
}

export async function removeState(place: ServerPlace): Promise<void> {
  await rm(stateFile(place), { force: true });
}
