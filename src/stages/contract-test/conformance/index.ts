import type { JsonObject } from "../../../source/json.ts";
import { argumentProbes } from "./argument-probes.ts";
import { messageProbe } from "./message-probe.ts";
import type { Probe } from "./probe.ts";
import { gatewayHeadersRefused, hostNotChecked, originNotChecked } from "./rebinding-probes.ts";
import { capabilityRefused, cursorNotChecked, unknownMethodAccepted } from "./request-probes.ts";
import {
  getMisanswered,
  notificationMisanswered,
  sessionIdMalformed,
  sessionNotEnded,
  sessionNotRequired,
} from "./session-probes.ts";
import { headerMismatchAccepted, metaNotChecked, stateNeeded } from "./stateless-probes.ts";
import { slowClientBlocks, streamsMixedUp } from "./stream-probes.ts";
import {
  batchAnswered,
  batchNotSurvived,
  batchRefused,
  cancellationNotSurvived,
  deepJsonNotSurvived,
  hugeMessageNotSurvived,
  invalidJsonAccepted,
  invalidJsonNotSurvived,
  invalidUtf8NotSurvived,
} from "./survival-probes.ts";
import { pingRefused, versionHeaderNotChecked, versionNotNegotiated } from "./version-probes.ts";

export interface ProbeFacts {
  /** Tool → arguments that an example calls it with successfully. */
  examples: ReadonlyMap<string, JsonObject>;
  /** Methods whose answers the capture has called malformed. */
  malformed: ReadonlySet<string>;
}

/** Every probe, in the order in which they are made: what may end the server comes last. */
export function probes({ examples, malformed }: ProbeFacts): Probe[] {
  return [
    versionNotNegotiated,
    versionHeaderNotChecked,
    pingRefused,
    unknownMethodAccepted,
    capabilityRefused,
    cursorNotChecked,
    ...argumentProbes(examples),
    hostNotChecked,
    originNotChecked,
    gatewayHeadersRefused,
    sessionIdMalformed,
    sessionNotRequired,
    sessionNotEnded,
    notificationMisanswered,
    getMisanswered,
    headerMismatchAccepted,
    metaNotChecked,
    stateNeeded,
    streamsMixedUp,
    messageProbe(malformed),
    slowClientBlocks,
    cancellationNotSurvived,
    invalidJsonNotSurvived,
    invalidJsonAccepted,
    invalidUtf8NotSurvived,
    hugeMessageNotSurvived,
    deepJsonNotSurvived,
    batchNotSurvived,
    batchAnswered,
    batchRefused,
  ];
}
