import { writeFile } from "node:fs/promises";
import { afterEach, describe, expect, it } from "vitest";
import { attach, attached, bundleType } from "../../../src/image/attest/attach.ts";
import { attest, attestations } from "../../../src/image/attest/attest.ts";
import { attestProvenance, verifyImage } from "../../../src/image/attest/provenance.ts";
import { statementOf } from "../../../src/image/attest/statement.ts";
import { trustOf } from "../../../src/image/attest/trust.ts";
import type { Plan } from "../../../src/manifest/plan.ts";
import { commit, openSigning, type Signing, workflow } from "./signing.ts";

let signing: Signing | undefined;
afterEach(async () => signing?.close());
const open = async (more = {}) => {
  signing = await openSigning(more);
  return signing;
};

const kind = "https://acme.example/kind/v1";
const image = (digest: string) => `r.example/mcp/presto@${digest}`;

describe("a signed statement about an image", () => {
  it.each([true, false])("is found and holds (registry lists referrers: %s)", async (referrers) => {
    const { client, digest, sigstore, judge, context } = await open({ referrers });
    await attest(client, digest, statementOf(image(digest), kind, { a: 1 }), sigstore, context);
    await attest(client, digest, statementOf(image(digest), kind, { a: 2 }), sigstore, context);
    const { held, refused } = await attestations(client, digest, kind, judge);
    expect(refused).toEqual([]);
    expect(held.map(({ statement }) => statement.predicate)).toEqual([{ a: 1 }, { a: 2 }]);
    expect(held[0]?.signer).toEqual({
      issuer: "https://token.actions.githubusercontent.com",
      workflow: `https://github.com/${workflow}@refs/tags/v1`,
      repository: "https://github.com/acme/presto",
      commit,
    });
  });

  it("does not hold for another image", async () => {
    const { client, digest, sigstore, judge, context } = await open();
    await attest(client, digest, statementOf(image(`sha256:${"0".repeat(64)}`), kind, {}), sigstore, context);
    expect(await attestations(client, digest, kind, judge)).toEqual({
      held: [],
      refused: ["it is about another image"],
    });
  });

  it("does not hold once a byte of it is changed", async () => {
    const { client, digest, sigstore, judge, context } = await open();
    await attest(client, digest, statementOf(image(digest), kind, { groups: ["data"] }), sigstore, context);
    const [text = ""] = await attached(client, digest, bundleType);
    const bundle = JSON.parse(text) as { dsseEnvelope: { payload: string } };
    const payload = Buffer.from(bundle.dsseEnvelope.payload, "base64").toString().replace("data", "evil");
    bundle.dsseEnvelope.payload = Buffer.from(payload).toString("base64");
    await attach(client, digest, { type: bundleType, content: JSON.stringify(bundle), annotations: {} });
    const { held, refused } = await attestations(client, digest, kind, judge);
    expect(held).toHaveLength(1);
    expect(refused).toHaveLength(1);
  });

  it("does not hold from a certificate that another root gave", async () => {
    const { client, digest, sigstore, judge, context, close } = await open();
    const other = await openSigning();
    await attest(
      client,
      digest,
      statementOf(image(digest), kind, {}),
      { ...sigstore, ...pick(other) },
      other.context,
    );
    expect((await attestations(client, digest, kind, judge)).held).toEqual([]);
    await other.close();
    expect(close).toBeDefined();
    expect(context).toBeDefined();
  });
});

const pick = ({ sigstore: { fulcio = "", rekor = "" } }: Signing) => ({ fulcio, rekor });

describe("the image that is deployed", () => {
  const plan = { name: "presto", manifestFile: "mcp.yaml", version: "1.0.0" } as Plan;
  const revision = { commit, time: 0 };

  it("is trusted where this repository's build signed it, and is signed once", async () => {
    const { client, digest, sigstore, judge, context, registry } = await open();
    const what = { ref: image(digest), client };
    await attestProvenance(what, plan, revision, { sigstore, judge }, context);
    const before = registry.blobs.size;
    await attestProvenance(what, plan, revision, { sigstore, judge }, context);
    expect(registry.blobs.size).toBe(before);
    const { statement } = await verifyImage(client, digest, judge);
    expect(statement.predicate).toMatchObject({
      buildDefinition: { resolvedDependencies: [{ digest: { gitCommit: commit } }] },
    });
  });

  it.each([
    ["nobody signed it", undefined, "it carries no signature"],
    [
      "another repository's run did",
      { repository: "evil/presto" },
      "it was signed for evil/presto, not acme/presto",
    ],
    [
      "another workflow did",
      { job_workflow_ref: "acme/presto/.github/workflows/mine.yml@refs/heads/main" },
      "it was signed by acme/presto/.github/workflows/mine.yml@refs/heads/main",
    ],
    [
      "another issuer vouched",
      { iss: "https://idp.evil.example" },
      "its signer was vouched for by https://idp.evil.example",
    ],
  ])("is refused where %s", async (_, claims, why) => {
    const { client, digest, sigstore, judge, context } = await open(claims ? { claims } : {});
    const issuer = "https://token.actions.githubusercontent.com";
    const strict = { ...judge, trust: { ...judge.trust, issuer } };
    if (claims)
      await attestProvenance(
        { ref: image(digest), client },
        plan,
        revision,
        { sigstore, judge: strict },
        context,
      );
    await expect(verifyImage(client, digest, strict)).rejects.toMatchObject({
      exitCode: 3,
      findings: [{ ruleId: "image-not-trusted", message: expect.stringContaining(why) }],
    });
  });

  it("is not judged without a trusted root", async () => {
    const { client, digest, sigstore, judge, context } = await open();
    await attest(client, digest, statementOf(image(digest), kind, {}), sigstore, context);
    await writeFile(sigstore.trustedRoot ?? "", "{");
    await expect(verifyImage(client, digest, judge)).rejects.toMatchObject({
      findings: [{ ruleId: "trusted-root-unavailable" }],
    });
  });
});

describe("a registry that takes no attachment", () => {
  it("is an error that says so", async () => {
    const { client, digest, context, registry } = await open();
    registry.settings.before = (request, response) =>
      request.method === "PUT" &&
      request.url?.includes("/manifests/") === true &&
      Boolean(response.writeHead(409).end("immutable"));
    const statement = statementOf(image(digest), kind, {});
    await expect(attest(client, digest, statement, undefined, context)).rejects.toMatchObject({
      findings: [{ ruleId: "attachment-refused" }],
    });
  });
});

describe("who is trusted", () => {
  it("is whoever the platform names, else the workflow of this very job", async () => {
    const { context, sigstore } = await open();
    const platform = { schemaVersion: 1 as const, environments: {} };
    expect(await trustOf(platform, sigstore, context)).toEqual({
      issuer: sigstore.issuer,
      repository: "acme/presto",
      workflows: [`${workflow}@*`],
    });
    const images = { registry: "r.example", signers: ["acme/other/*"] as [string] };
    expect((await trustOf({ ...platform, images }, sigstore, context)).workflows).toEqual(["acme/other/*"]);
    const terminal = { ...context, env: {} };
    await expect(trustOf(platform, sigstore, terminal)).rejects.toMatchObject({
      exitCode: 2,
      findings: [{ ruleId: "signer-unknown" }],
    });
  });

  it("cannot be asked of a Sigstore that is down", async () => {
    const { client, digest, sigstore, context } = await open();
    const down = { ...sigstore, fulcio: "http://127.0.0.1:9" };
    const signed = attest(client, digest, statementOf(image(digest), kind, {}), down, context);
    await expect(signed).rejects.toMatchObject({ exitCode: 3, findings: [{ ruleId: "signing-failed" }] });
  });
});
