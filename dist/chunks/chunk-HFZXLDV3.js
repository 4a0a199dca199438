import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  badInput
} from "./chunk-GAJYQUDI.js";
import {
  object,
  string
} from "./chunk-QQ3TL6EX.js";

// src/github/oidc-token.ts
var answerSchema = object({ value: string().min(1) });
function canRequestOidcToken(env) {
  return Boolean(env.ACTIONS_ID_TOKEN_REQUEST_URL && env.ACTIONS_ID_TOKEN_REQUEST_TOKEN);
}

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
