import type { ContractCheck } from "./check.ts";
import { check as capabilityNotDeclared } from "./checks/capability-not-declared.ts";
import { check as codePolicyInvalid } from "./checks/code-policy-invalid.ts";
import { confirmationChecks } from "./checks/confirmation.ts";
import { check as confirmationRequired } from "./checks/confirmation-required.ts";
import { check as exampleFailed } from "./checks/example-failed.ts";
import { check as handshakeMalformed } from "./checks/handshake-malformed.ts";
import { check as listMalformed } from "./checks/list-malformed.ts";
import { check as listRefused } from "./checks/list-refused.ts";
import { check as listUnstable } from "./checks/list-unstable.ts";
import { check as listensEverywhere } from "./checks/listens-everywhere.ts";
import { check as lockDiffers } from "./checks/lock-differs.ts";
import { check as lockMissing } from "./checks/lock-missing.ts";
import { check as outputSchemaViolated } from "./checks/output-schema-violated.ts";
import { check as paginationEndless } from "./checks/pagination-endless.ts";
import { check as policyConflict } from "./checks/policy-conflict.ts";
import { check as processLeftBehind } from "./checks/process-left-behind.ts";
import { check as protocolViolation } from "./checks/protocol-violation.ts";
import { check as revisionNotSpoken } from "./checks/revision-not-spoken.ts";
import { check as schemaDoesNotCompile } from "./checks/schema-does-not-compile.ts";
import { check as serverCrashed } from "./checks/server-crashed.ts";
import { check as serverErrorAnswered } from "./checks/server-error-answered.ts";
import { check as serverHung } from "./checks/server-hung.ts";
import { check as serverVersionDiffers } from "./checks/server-version-differs.ts";
import { check as shutdownIgnored } from "./checks/shutdown-ignored.ts";
import { check as stdoutNotJson } from "./checks/stdout-not-json.ts";
import { check as surfaceMissing } from "./checks/surface-missing.ts";
import { check as surfaceUndeclared } from "./checks/surface-undeclared.ts";
import { check as unknownToolAccepted } from "./checks/unknown-tool-accepted.ts";
import { probes } from "./conformance/index.ts";
import { fromProbe } from "./from-probe.ts";

/** Every check of the contract test, in the order of the report: wire, lists, manifest, lock, calls, probes. */
export const contractChecks: readonly ContractCheck[] = [
  revisionNotSpoken,
  handshakeMalformed,
  stdoutNotJson,
  protocolViolation,
  serverHung,
  serverCrashed,
  listRefused,
  listMalformed,
  capabilityNotDeclared,
  paginationEndless,
  listUnstable,
  schemaDoesNotCompile,
  serverVersionDiffers,
  surfaceUndeclared,
  surfaceMissing,
  codePolicyInvalid,
  policyConflict,
  lockMissing,
  lockDiffers,
  unknownToolAccepted,
  exampleFailed,
  outputSchemaViolated,
  processLeftBehind,
  shutdownIgnored,
  serverErrorAnswered,
  listensEverywhere,
  confirmationRequired,
  ...confirmationChecks,
  ...probes({ examples: new Map(), malformed: new Set() }).map(fromProbe),
];
