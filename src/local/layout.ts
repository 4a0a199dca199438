import { join } from "node:path";

/** Where the local environment keeps what it knows about one server in one environment. */
export interface ServerPlace {
  home: string;
  /** Server name, a DNS label. */
  name: string;
  environment: string;
}

/** `<home>/servers/<name>/<environment>`. */
export function serverDirectory(place: ServerPlace): string {
  return join(place.home, "servers", place.name, place.environment);
}

export function releasesDirectory(place: ServerPlace): string {
  return join(serverDirectory(place), "releases");
}

export function locksDirectory(place: ServerPlace): string {
  return join(serverDirectory(place), "locks");
}

/** Copies of application layers that processes run in, one each; nothing in it outlives the supervisor. */
export function runningDirectory(place: ServerPlace): string {
  return join(serverDirectory(place), "running");
}

/** What the supervisor says about itself; see supervisor-state.ts. */
export function stateFile(place: ServerPlace): string {
  return join(serverDirectory(place), "supervisor.json");
}

/** Output of the supervisor itself; of a server only the end of stderr is kept, in memory. */
export function supervisorLog(place: ServerPlace): string {
  return join(serverDirectory(place), "supervisor.log");
}
