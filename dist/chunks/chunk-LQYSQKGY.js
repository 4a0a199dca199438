import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  canRequestOidcToken
} from "./chunk-O2I2GG4U.js";
import {
  badInput
} from "./chunk-GAJYQUDI.js";

// src/github/team-code.ts
function refuseCredential(what, env) {
  if (!canRequestOidcToken(env)) return;
  throw badInput(
    "credential-beside-team-code",
    `This job holds \`id-token: write\`, and ${what} would run the team's code beside it.`,
    {
      help: "Run it in a job of its own with `permissions: contents: read`, as workflows/pipeline.yml does."
    }
  );
}

export {
  refuseCredential
};
