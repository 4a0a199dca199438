import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { attachProof, findProof } from "../../../src/image/proof/proof.ts";
import { mediaTypes } from "../../../src/image/registry-client/manifest.ts";
import { commit, openSigning, type Signing } from "../attest/signing.ts";

let signing: Signing;
beforeEach(async () => {
  signing = await openSigning();
});
afterEach(async () => signing.close());

const proof = {
  environment: "staging",
  commit,
  server: "presto",
  lock: "1".repeat(64),
  run: "https://ci.example/1",
};
const wanted = { commit, environment: "staging", server: "presto" };
const attachSigned = (digest = signing.digest, more = {}) =>
  attachProof(signing.client, digest, { ...proof, ...more }, signing.sigstore, signing.context);
const find = (more = {}) => findProof(signing.client, { ...wanted, ...more }, signing.judge);
const missing = (why: string) => ({
  finding: { ruleId: "proof-missing", message: expect.stringContaining(why) },
});

describe("the proof that an environment verified a commit's image", () => {
  it("is found by the commit", async () => {
    await attachSigned();
    const image = `${signing.registry.address}/mcp/presto@${signing.digest}`;
    expect(await find()).toEqual({ image, proof });
  });

  it("is missing for a commit that was never built, or never verified there", async () => {
    expect(await find({ commit: "d".repeat(40) })).toMatchObject(missing("has no image"));
    expect(await find()).toMatchObject(missing("staging never proved"));
    await attachSigned(undefined, { environment: "playground" });
    expect(await find()).toMatchObject(missing("staging never proved"));
  });

  it("does not pass to another image, commit or server", async () => {
    await attachSigned();
    const other = { schemaVersion: 2, mediaType: mediaTypes.index, manifests: [], annotations: { a: "b" } };
    signing.registry.store("mcp/presto", other, mediaTypes.index, `sha-${commit}`);
    expect(await find()).toMatchObject(missing("staging never proved"));
    const digest = signing.registry.store("mcp/presto", other, mediaTypes.index, `sha-${"e".repeat(40)}`);
    await attachSigned(digest);
    expect(await find({ commit: "e".repeat(40) })).toMatchObject(missing("staging never proved"));
    expect(await find({ server: "other" })).toMatchObject(missing("staging never proved"));
  });

  it("does not count unsigned where the platform signs, and counts where it does not", async () => {
    await attachProof(signing.client, signing.digest, proof, undefined, signing.context);
    expect(await find()).toMatchObject(missing("staging never proved"));
    expect(await findProof(signing.client, wanted, undefined)).toMatchObject({ proof });
  });
});
