import type { FailureNumber } from "./table.ts";

/**
 * Rows 1 to 5: a failed pull by its cause. The kubelet's word for it (ErrImagePull, ImagePullBackOff) says nothing;
 * "not found" stands in the errors of rows 1 and 2 alike, so the order matters.
 */
const causes: readonly (readonly [RegExp, FailureNumber])[] = [
  [/no match for platform/i, 2],
  [/exec format|no matching manifest/i, 2],
  [/\b429\b|toomanyrequests|rate limit/i, 4],
  [
    /i\/o timeout|no such host|connection refused|connection reset|TLS handshake timeout|context deadline exceeded|server misbehaving|network is unreachable|no route to host|\b50[0234]\b|Service Unavailable|Bad Gateway|\bEOF\b/i,
    4,
  ],
  [/unauthorized|denied|\b401\b|\b403\b|forbidden|authentication required/i, 3],
  [/x509:|certificate/i, 3],
  [/not found|manifest unknown|does not exist|\b404\b/i, 1],
];

/** The row of a failed pull, from the message of the container's state. */
export function pullFailure(message: string): FailureNumber {
  return causes.find(([pattern]) => pattern.test(message))?.[1] ?? 5;
}
