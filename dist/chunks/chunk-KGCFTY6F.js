import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  captureSurface
} from "./chunk-L3BKXCHF.js";
import {
  compareLock,
  parseLock
} from "./chunk-TL2TVHD2.js";
import {
  definitionName
} from "./chunk-GKFUQATE.js";
import {
  Problem
} from "./chunk-GAJYQUDI.js";

// src/local/check-release.ts
async function checkRelease(target, request) {
  const { plan, signal } = request;
  const versions = plan.runtime.protocolVersions;
  try {
    const capture = await captureSurface(target, {
      signal,
      ...versions ? { versions } : {},
      ...request.checkMs === void 0 ? {} : { deadlineMs: request.checkMs }
    });
    const { surface, observed } = capture;
    const compared = request.lock ? differences(request.lock, surface, observed.sessions) : missing(plan, surface);
    return { surface, findings: [...capture.findings, ...compared] };
  } catch (error) {
    if (error instanceof Problem && !signal.aborted) return { findings: [...error.findings] };
    throw error;
  }
}
function differences(lock, surface, sessions) {
  const parsed = parseLock(lock.text, lock.file);
  const facts = new Map(
    [...parsed.facts].filter(([key]) => !/^(policy[/@]|observed\/confirmation\/)/.test(key))
  );
  return compareLock({ ...parsed, facts }, { surface, policy: { entries: [] }, observed: { sessions } });
}
function missing(plan, surface) {
  const exposed = new Set(surface.tools.map(definitionName));
  const absent = Object.keys(plan.manifest.tools).filter((name) => !exposed.has(name));
  return absent.sort().map((tool) => ({
    ruleId: "release-lacks-tool",
    severity: "error",
    message: `The manifest lists the tool ${tool}, but the server of this image does not have it.`,
    tool,
    file: plan.manifestFile
  }));
}

export {
  checkRelease
};
