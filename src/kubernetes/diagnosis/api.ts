import type { ApiError } from "../client/api-error.ts";
import type { FailureNumber } from "./table.ts";

/** Rows 40 to 46: what the API server's own refusals mean. */
export function refusalOf(error: ApiError): FailureNumber | undefined {
  const { status, reason, message, causes } = error;
  if (/admission webhook .* denied the request|ValidatingAdmissionPolicy/.test(message)) return 40;
  if (/failed calling webhook/.test(message)) return 41;
  if (
    status === 403 &&
    (causes.some((cause) => cause.reason === "NamespaceTerminating") || /being terminated/.test(message))
  )
    return 46;
  if (status === 403 && /exceeded quota/.test(message)) return 37;
  if (status === 403 && /violates PodSecurity/.test(message)) return 39;
  if (status === 403 || status === 401) return 45;
  if (status === 404) return 46;
  if (status === 409 && causes.some((cause) => cause.reason === "FieldManagerConflict")) return 44;
  if (
    status === 422 &&
    /field is immutable|may not change once set|updates to .* for fields other than/.test(message)
  )
    return 43;
  if (reason === "Invalid" && /must specify limits|maximum .* usage per/.test(message)) return 38;
  return undefined;
}
