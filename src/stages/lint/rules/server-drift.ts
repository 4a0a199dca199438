import type { LintContext } from "../context.ts";
import { quote } from "../quote.ts";
import type { Hit, Rule } from "../rule.ts";

export const serverDrift: Rule = {
  id: "server-drift",
  severity: "error",
  what: "Version and revisions of the manifest are those that the server tells.",
  why: "The registry, the release tag and clients name one version, the server another: nobody knows what runs.",
  clients: [],
  evidence: "product contract: tag, manifest and serverInfo.version must agree",
  before: 'version: 1.4.0                  # serverInfo: { "name": "orders", "version": "1.3.0" }',
  after: 'version: 1.4.0                  # serverInfo: { "name": "orders", "version": "1.4.0" }',
  needsManifest: true,
  *check(context) {
    yield* versionDrift(context);
    yield* revisionDrift(context);
  },
};

function* versionDrift({ manifest, surface }: LintContext): Iterable<Hit> {
  const [written, told] = [manifest?.version, surface.serverInfo.version];
  if (typeof written !== "string" || typeof told !== "string" || written === told) return;
  yield {
    pointer: "/version",
    message: `The manifest says version ${quote(written)}, the server says ${quote(told)}.`,
    help: "Read the version from one place: version: { from: package.json } or pyproject.toml.",
  };
}

function* revisionDrift({ manifest, surface }: LintContext): Iterable<Hit> {
  const declared = manifest?.runtime?.protocolVersions ?? [];
  if (surface.protocolVersions.length === 0) return;
  const missing = declared.filter((version) => !surface.protocolVersions.includes(version));
  if (missing.length === 0) return;
  yield {
    pointer: "/runtime/protocolVersions",
    message: `The manifest declares ${missing.join(", ")}, which the server was not seen to speak.`,
    help: "Remove it, or run mcp-pipeline lock where the server speaks it now.",
  };
}
