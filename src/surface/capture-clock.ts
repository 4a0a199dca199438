/** One deadline for a whole capture, counted from the start of the server (product.md, "Command line"). */
export interface CaptureClock {
  /** Milliseconds since the start. */
  elapsed(): number;
  /** Milliseconds left for start-up and handshake together; at least 1. */
  handshakeLeft(): number;
  /** Milliseconds left for all requests after the handshake; at least 1. */
  requestsLeft(): number;
  /** Says that the handshake is complete. */
  handshaken(): void;
  /** Milliseconds that a server may take to end by itself. */
  stopGrace(): number;
}

/** A server that stops cleanly needs far less; one that does not gets no more. */
const longestGraceMs = 2000;

/**
 * Requests end a twentieth of the deadline early, so that the verdict over a server that hangs is there within
 * it; a server that was slow to start gets as much after its handshake, as far as the deadline allows.
 * @param startedAt by `performance.now()`.
 * @param deadlineMs from the start.
 */
export function captureClock(startedAt: number, deadlineMs: number): CaptureClock {
  const margin = deadlineMs / 20;
  let requestsEnd = deadlineMs - margin;
  const elapsed = (): number => performance.now() - startedAt;
  const left = (end: number): number => Math.max(1, Math.round(end - elapsed()));
  return {
    elapsed,
    handshakeLeft: () => left(deadlineMs),
    requestsLeft: () => left(requestsEnd),
    handshaken() {
      requestsEnd = Math.min(deadlineMs, Math.max(deadlineMs - margin, elapsed() + margin));
    },
    stopGrace: () => Math.min(longestGraceMs, Math.max(margin / 2, deadlineMs - elapsed())),
  };
}
