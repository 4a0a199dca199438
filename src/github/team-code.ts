import { badInput } from "../report/problem.ts";
import { canRequestOidcToken } from "./oidc-token.ts";

/**
 * Refuses to start a team's server or build beside a credential: whatever runs in a job can take the job's OIDC token
 * (product.md, "Team code never runs where a credential is"). workflows/pipeline.yml gives such jobs none; this holds
 * where somebody wires the actions in another way.
 * @throws Problem (exit 2, `credential-beside-team-code`)
 */
export function refuseCredential(what: string, env: Readonly<Record<string, string | undefined>>): void {
  if (!canRequestOidcToken(env)) return;
  throw badInput(
    "credential-beside-team-code",
    `This job holds \`id-token: write\`, and ${what} would run the team's code beside it.`,
    {
      help: "Run it in a job of its own with `permissions: contents: read`, as workflows/pipeline.yml does.",
    },
  );
}
