// The register part: the official registry with a real database, GitHub's API as a stateful stand-in, and the
// catalogue in a real browser.
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startRegistry } from "../engines/mcp-registry.mjs";
import { startIssuer } from "../engines/oidc-issuer.mjs";
import { catalogueCases } from "./catalogue-cases.mjs";
import { companyClaims, registryCases } from "./registry-cases.mjs";
import { reviewCases } from "./review-cases.mjs";
import { openRecords } from "./team.mjs";

/** @param {import("../tally.mjs").Tally} tally */
export async function runPart(tally) {
  const scratch = realpathSync(mkdtempSync(join(tmpdir(), "mcp-pipeline-e2e-register-")));
  const opened = [];
  const open = async (starting) => {
    const engine = await starting;
    opened.unshift(engine);
    return engine;
  };
  try {
    await open(openRecords());
    const issuer = await open(startIssuer());
    const claims = [{ repository_owner_id: companyClaims.repository_owner_id }];
    const login = {
      issuer: issuer.issuer,
      audience: "mcp-registry",
      names: "com.acme/*,com.acme.reviewed/*",
      claims,
    };
    const registry = await open(startRegistry(login));
    await registryCases(tally, { scratch, registry, issuer });
    await reviewCases(tally, { scratch, registry, issuer, opened });
    await catalogueCases(tally, { scratch, registry, opened });
  } finally {
    for (const engine of opened) await engine.stop();
    rmSync(scratch, { recursive: true, force: true });
  }
}
