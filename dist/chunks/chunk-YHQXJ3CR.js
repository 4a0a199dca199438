import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  canRequestOidcToken,
  requestOidcToken
} from "./chunk-Y4VZYPQF.js";
import {
  audience
} from "./chunk-WSXIAXNN.js";

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
