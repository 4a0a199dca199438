import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  digestOf
} from "./chunk-USI4NJLY.js";
import {
  imageManifestSchema,
  indexSchema,
  mediaTypes
} from "./chunk-FDAJP5LY.js";
import {
  distrust
} from "./chunk-BEHBBENI.js";
import {
  requestOidcToken
} from "./chunk-O2I2GG4U.js";
import {
  redact
} from "./chunk-4E3PMIEO.js";
import {
  unreachable
} from "./chunk-GAJYQUDI.js";
import {
  parseJson
} from "./chunk-QFC6GGLT.js";
import {
  array,
  literal,
  looseObject,
  string,
  unknown
} from "./chunk-3S3HXV5Q.js";

// src/image/attest/statement.ts
var statementSchema = looseObject({
  _type: literal("https://in-toto.io/Statement/v1"),
  subject: array(looseObject({ name: string().optional(), digest: looseObject({ sha256: string() }) })).min(1),
  predicateType: string(),
  predicate: unknown()
});
function statementOf(image, predicateType, predicate) {
  const [name = "", digest = ""] = image.split("@sha256:");
  const subject = [{ name, digest: { sha256: digest } }];
  return { _type: "https://in-toto.io/Statement/v1", subject, predicateType, predicate };
}
function isAbout({ subject }, digest) {
  return subject.every((one) => `sha256:${one.digest.sha256}` === digest);
}

// src/image/attest/attach.ts
var bundleType = "application/vnd.dev.sigstore.bundle.v0.3+json";
var statementType = "application/vnd.in-toto+json";
var anyJson = unknown();
async function attach(client, digest, { type, content, annotations }) {
  const subject = await client.manifest(digest);
  if (!subject)
    throw unreachable(
      "image-missing",
      `${client.registry}/${client.repository}@${digest} is not in the registry.`
    );
  const [config, layer] = await Promise.all([
    client.putBlob(Buffer.from("{}"), mediaTypes.emptyConfig),
    client.putBlob(Buffer.from(content), type)
  ]);
  const manifest = {
    schemaVersion: 2,
    mediaType: mediaTypes.manifest,
    artifactType: type,
    config,
    layers: [layer],
    subject: { mediaType: subject.mediaType, digest, size: subject.bytes.length },
    annotations
  };
  const bytes = Buffer.from(JSON.stringify(manifest));
  refuse(await client.putManifest(bytes, mediaTypes.manifest));
  if (await client.referrers(digest) !== void 0) return;
  const own = {
    mediaType: mediaTypes.manifest,
    digest: digestOf(bytes),
    size: bytes.length,
    artifactType: type,
    annotations
  };
  const others = (await listed(client, digest)).filter((one) => one.digest !== own.digest);
  const list = { schemaVersion: 2, mediaType: mediaTypes.index, manifests: [...others, own] };
  refuse(await client.putManifest(Buffer.from(JSON.stringify(list)), mediaTypes.index, listTag(digest)));
}
async function attached(client, digest, type) {
  const found = (await listed(client, digest)).filter(({ artifactType }) => artifactType === type);
  const documents = await Promise.all(found.map((one) => contentOf(client, one, digest, type)));
  return documents.flatMap((one) => one ?? []);
}
async function contentOf(client, { digest }, subject, type) {
  const manifest = await client.read(digest, imageManifestSchema).catch(() => void 0);
  const [layer] = manifest?.layers ?? [];
  if (manifest?.subject?.digest !== subject || layer?.mediaType !== type) return void 0;
  return JSON.stringify(await client.blob(layer.digest, anyJson));
}
async function listed(client, digest) {
  const list = await client.referrers(digest) ?? await client.manifest(listTag(digest));
  if (!list) return [];
  return indexSchema.safeParse(parseJson(list.bytes.toString("utf8"))).data?.manifests ?? [];
}
function listTag(digest) {
  return digest.replace(":", "-");
}
function refuse(refusal) {
  if (refusal === void 0) return;
  throw unreachable(
    "attachment-refused",
    `The image registry does not take what is attached to an image: ${refusal}`,
    {
      help: "A registry that keeps tags from being moved needs an exception for tags that begin with sha256-, or the referrers API."
    }
  );
}

// src/image/attest/sign.ts
var payloadType = "application/vnd.in-toto+json";
var timeoutMs = 2e4;
async function signStatement(statement, sigstore, { env, signal }) {
  const token = await requestOidcToken("sigstore", env, signal);
  const [{ DSSEBundleBuilder, FulcioSigner, RekorWitness }, { bundleToJSON }] = await Promise.all([
    import("./dist-D6YSPAVC.js"),
    import("./dist-UA7RS4HQ.js")
  ]);
  const common = { timeout: timeoutMs, retry: 2 };
  const signer = new FulcioSigner({
    ...common,
    ...sigstore.fulcio && { fulcioBaseURL: sigstore.fulcio },
    identityProvider: { getToken: async () => token }
  });
  const witness = new RekorWitness({
    ...common,
    entryType: "dsse",
    ...sigstore.rekor && { rekorBaseURL: sigstore.rekor }
  });
  try {
    const builder = new DSSEBundleBuilder({ signer, witnesses: [witness] });
    const bundle = await builder.create({ data: Buffer.from(JSON.stringify(statement)), type: payloadType });
    return JSON.stringify(bundleToJSON(bundle));
  } catch (error) {
    signal.throwIfAborted();
    const reason = redact(error instanceof Error ? error.message : String(error), [token]);
    throw unreachable("signing-failed", `Sigstore gave no signature: ${reason}`, {
      help: "Look at the status of Sigstore, then run the stage again: the image is pushed and is not built again."
    });
  }
}

// src/image/attest/verify.ts
import { readFile } from "node:fs/promises";
var extensions = { issuer: 8, workflow: 9, repository: 12, commit: 13 };
var fulcioArc = [1, 3, 6, 1, 4, 1, 57264, 1];
async function verifyBundle(text, sigstore) {
  const [{ toSignedEntity, toTrustMaterial, Verifier }, { bundleFromJSON }] = await Promise.all([
    import("./dist-SMFDP6NG.js"),
    import("./dist-UA7RS4HQ.js")
  ]);
  const root = await trustedRoot(sigstore);
  const material = toTrustMaterial(root);
  const thresholds = { ctlogThreshold: root.ctlogs.length > 0 ? 1 : 0, tlogThreshold: 1 };
  try {
    const bundle = bundleFromJSON(JSON.parse(text));
    if (bundle.content.$case !== "dsseEnvelope") return { refused: "it holds no statement" };
    const { identity } = new Verifier(material, thresholds).verify(toSignedEntity(bundle));
    const statement = statementSchema.parse(parseJson(bundle.content.dsseEnvelope.payload.toString("utf8")));
    const value = (number) => derText(identity?.oids?.find(({ oid }) => oid?.id.join() === [...fulcioArc, number].join())?.value);
    const signer = Object.fromEntries(
      Object.entries(extensions).map(([name, number]) => [name, value(number)])
    );
    return { statement, signer };
  } catch (error) {
    return { refused: error instanceof Error ? error.message : String(error) };
  }
}
function derText(der) {
  if (der?.[0] !== 12) return "";
  const long = (der[1] ?? 0) & 128 ? (der[1] ?? 0) & 127 : 0;
  return der.subarray(2 + long).toString("utf8");
}
async function trustedRoot({ trustedRoot: file, cache }) {
  try {
    if (file === void 0) {
      const { getTrustedRoot } = await import("./dist-XWA5X2TP.js");
      return await getTrustedRoot({ cachePath: cache });
    }
    const { TrustedRoot } = await import("./dist-KTFWEWSF.js");
    return TrustedRoot.fromJSON(JSON.parse(await readFile(file, "utf8")));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw unreachable(
      "trusted-root-unavailable",
      `Signatures cannot be checked without Sigstore's trusted root: ${reason}`,
      {
        help: "Where the public one is out of reach, name a copy in platform.yaml: images: { sigstore: { trustedRoot: PATH } }."
      }
    );
  }
}

// src/image/attest/attest.ts
async function attest(client, digest, statement, sigstore, context) {
  const annotations = {
    "dev.sigstore.bundle.content": "dsse-envelope",
    "dev.sigstore.bundle.predicateType": statement.predicateType
  };
  if (sigstore === void 0) {
    const plain2 = { "in-toto.io/predicate-type": statement.predicateType };
    return attach(client, digest, {
      type: statementType,
      content: JSON.stringify(statement),
      annotations: plain2
    });
  }
  const content = await signStatement(statement, sigstore, context);
  await attach(client, digest, { type: bundleType, content, annotations });
}
async function attestations(client, digest, predicateType, judge) {
  const held = [];
  const refused = [];
  for (const text of await attached(client, digest, judge ? bundleType : statementType)) {
    const one = judge ? await judged(text, judge) : plain(text);
    if ("refused" in one) refused.push(one.refused);
    else if (!isAbout(one.statement, digest)) refused.push("it is about another image");
    else if (one.statement.predicateType === predicateType) held.push(one);
  }
  return { held, refused };
}
async function judged(text, { sigstore, trust }) {
  const verified = await verifyBundle(text, sigstore);
  if ("refused" in verified) return verified;
  const reason = distrust(verified.signer, trust);
  return reason === void 0 ? verified : { refused: reason };
}
function plain(text) {
  const parsed = statementSchema.safeParse(parseJson(text));
  return parsed.success ? { statement: parsed.data } : { refused: "it is no statement" };
}

export {
  statementOf,
  attest,
  attestations
};
