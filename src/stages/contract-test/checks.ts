import type { ContractCheck } from "./check.ts";
import { check as codePolicyInvalid } from "./checks/code-policy-invalid.ts";
import { check as exampleFailed } from "./checks/example-failed.ts";
import { check as listUnstable } from "./checks/list-unstable.ts";
import { check as lockDiffers } from "./checks/lock-differs.ts";
import { check as lockMissing } from "./checks/lock-missing.ts";
import { check as outputSchemaViolated } from "./checks/output-schema-violated.ts";
import { check as paginationEndless } from "./checks/pagination-endless.ts";
import { check as policyConflict } from "./checks/policy-conflict.ts";
import { check as revisionNotSpoken } from "./checks/revision-not-spoken.ts";
import { check as schemaDoesNotCompile } from "./checks/schema-does-not-compile.ts";
import { check as serverCrashed } from "./checks/server-crashed.ts";
import { check as serverHung } from "./checks/server-hung.ts";
import { check as serverVersionDiffers } from "./checks/server-version-differs.ts";
import { check as stdoutNotJson } from "./checks/stdout-not-json.ts";
import { check as surfaceMissing } from "./checks/surface-missing.ts";
import { check as surfaceUndeclared } from "./checks/surface-undeclared.ts";
import { check as unknownToolAccepted } from "./checks/unknown-tool-accepted.ts";

/** Every check of the contract test, in the order of the report: wire, lists, manifest, lock, calls. */
export const contractChecks: readonly ContractCheck[] = [
  revisionNotSpoken,
  stdoutNotJson,
  serverHung,
  serverCrashed,
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
];
