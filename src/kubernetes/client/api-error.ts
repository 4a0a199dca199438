/** One cause of a refusal, in the API server's own words: `field` is a path such as spec.replicas. */
export interface ApiCause {
  reason: string;
  message: string;
  field: string;
}

/** The API server answered, and said no. */
export class ApiError extends Error {
  /** HTTP status. */
  readonly status: number;
  /** Machine-readable reason of the Status object: NotFound, Conflict, Forbidden, Invalid, …; "" without one. */
  readonly reason: string;
  readonly causes: readonly ApiCause[];

  constructor(status: number, reason: string, message: string, causes: readonly ApiCause[] = []) {
    super(message);
    this.name = "ApiError";
    this.status = status;
    this.reason = reason;
    this.causes = causes;
  }
}

/** No answer that says anything: timeouts, refused connections, 429 and 5xx for longer than we wait (rollout.md, row 47). */
export class ClusterAway extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "ClusterAway";
  }
}

/** True for the answer "there is no such object". */
export function isNotFound(error: unknown): boolean {
  return error instanceof ApiError && error.status === 404;
}

/** True where somebody else wrote first, or the object is there already. */
export function isConflict(error: unknown): boolean {
  return error instanceof ApiError && error.status === 409;
}
