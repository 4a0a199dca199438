import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  canRequestOidcToken,
  requestOidcToken
} from "./chunk-O2I2GG4U.js";
import {
  audience
} from "./chunk-PIHCMN2R.js";

// src/gateway/verifier-headers.ts
function verifierHeaders(plan, publicUrl, env) {
  return async (signal) => {
    const verifier = plan.platform.identity?.verifier;
    if (verifier === void 0 || !canRequestOidcToken(env)) return {};
    const token = await requestOidcToken(audience(verifier.audience, { plan, publicUrl }), env, signal);
    return { authorization: `Bearer ${token}` };
  };
}

export {
  verifierHeaders
};
