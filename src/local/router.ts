/** Where a request goes: a release, nowhere, or a session whose release is gone. */
export type Route = { to: number } | { ended: number } | "nowhere";

/** More sessions than this are forgotten, oldest first; a forgotten one goes to the active release. */
const longestMemory = 10_000;

/**
 * Decides which release a request belongs to. Without a session it is the active one; a session
 * (`Mcp-Session-Id`) stays with the release that issued it for as long as that release runs.
 */
export class Router {
  active: number | undefined;
  readonly #sessions = new Map<string, number>();
  readonly #gone = new Set<number>();

  route(session: string | undefined): Route {
    const issuer = session === undefined ? undefined : this.#sessions.get(session);
    if (issuer !== undefined) return this.#gone.has(issuer) ? { ended: issuer } : { to: issuer };
    return this.active === undefined ? "nowhere" : { to: this.active };
  }

  noteSession(session: string, release: number): void {
    this.#sessions.delete(session);
    this.#sessions.set(session, release);
    for (const oldest of this.#sessions.keys()) {
      if (this.#sessions.size <= longestMemory) break;
      this.#sessions.delete(oldest);
    }
  }

  /** The client has ended it (HTTP DELETE). */
  forgetSession(session: string): void {
    this.#sessions.delete(session);
  }

  sessionsOf(release: number): number {
    return [...this.#sessions.values()].filter((issuer) => issuer === release).length;
  }

  /** The release has stopped: its sessions are answered with 404, on which clients begin a new one. */
  markGone(release: number): void {
    this.#gone.add(release);
  }
}
