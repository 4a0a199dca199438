import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);

// src/kubernetes/client/api-error.ts
var ApiError = class extends Error {
  /** HTTP status. */
  status;
  /** Machine-readable reason of the Status object: NotFound, Conflict, Forbidden, Invalid, …; "" without one. */
  reason;
  causes;
  constructor(status, reason, message, causes = []) {
    super(message);
    this.name = "ApiError";
    this.status = status;
    this.reason = reason;
    this.causes = causes;
  }
};
var ClusterAway = class extends Error {
  constructor(message, options) {
    super(message, options);
    this.name = "ClusterAway";
  }
};
function isNotFound(error) {
  return error instanceof ApiError && error.status === 404;
}
function isConflict(error) {
  return error instanceof ApiError && error.status === 409;
}

export {
  ApiError,
  ClusterAway,
  isNotFound,
  isConflict
};
