import { readFile } from "node:fs/promises";
import { unreachable } from "../../report/problem.ts";
import { parseJson } from "../../source/json.ts";
import type { Sigstore } from "./sigstore.ts";
import { type Statement, statementSchema } from "./statement.ts";

/** Who signed, as Fulcio wrote it into the certificate (https://github.com/sigstore/fulcio/blob/main/docs/oid-info.md). */
export interface Signer {
  issuer: string;
  /** `https://github.com/OWNER/REPOSITORY/.github/workflows/FILE@REF` of the workflow that the job belongs to. */
  workflow: string;
  /** `https://github.com/OWNER/REPOSITORY` that the job ran for. */
  repository: string;
  /** Commit that the job ran for. */
  commit: string;
}

/** What a bundle says, once its signature, certificate and log entry have been checked. */
export interface Verified {
  statement: Statement;
  signer: Signer;
}

const extensions = { issuer: 8, workflow: 9, repository: 12, commit: 13 } as const;
const fulcioArc = [1, 3, 6, 1, 4, 1, 57264, 1];

/**
 * Checks a bundle against the trusted root: signature, certificate chain, both transparency logs.
 * @returns undefined and why where any of it does not hold
 * @throws Problem exit 3 `trusted-root-unavailable`
 */
export async function verifyBundle(
  text: string,
  sigstore: Sigstore,
): Promise<Verified | { refused: string }> {
  const [{ toSignedEntity, toTrustMaterial, Verifier }, { bundleFromJSON }] = await Promise.all([
    import("@sigstore/verify"),
    import("@sigstore/bundle"),
  ]);
  const root = await trustedRoot(sigstore);
  const material = toTrustMaterial(root);
  // A company's own authority may log no certificates: then its root names no such log. The public one does.
  const thresholds = { ctlogThreshold: root.ctlogs.length > 0 ? 1 : 0, tlogThreshold: 1 };
  try {
    const bundle = bundleFromJSON(JSON.parse(text));
    if (bundle.content.$case !== "dsseEnvelope") return { refused: "it holds no statement" };
    const { identity } = new Verifier(material, thresholds).verify(toSignedEntity(bundle));
    const statement = statementSchema.parse(parseJson(bundle.content.dsseEnvelope.payload.toString("utf8")));
    const value = (number: number) =>
      derText(identity?.oids?.find(({ oid }) => oid?.id.join() === [...fulcioArc, number].join())?.value);
    const signer = Object.fromEntries(
      Object.entries(extensions).map(([name, number]) => [name, value(number)]),
    );
    return { statement, signer: signer as unknown as Signer };
  } catch (error) {
    return { refused: error instanceof Error ? error.message : String(error) };
  }
}

/** Fulcio writes these extensions as DER UTF8String: a tag, a length, the text. */
function derText(der: Buffer | undefined): string {
  if (der?.[0] !== 0x0c) return "";
  const long = (der[1] ?? 0) & 0x80 ? (der[1] ?? 0) & 0x7f : 0;
  return der.subarray(2 + long).toString("utf8");
}

async function trustedRoot({ trustedRoot: file, cache }: Sigstore) {
  try {
    if (file === undefined) {
      const { getTrustedRoot } = await import("@sigstore/tuf");
      return await getTrustedRoot({ cachePath: cache });
    }
    const { TrustedRoot } = await import("@sigstore/protobuf-specs");
    return TrustedRoot.fromJSON(JSON.parse(await readFile(file, "utf8")));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw unreachable(
      "trusted-root-unavailable",
      `Signatures cannot be checked without Sigstore's trusted root: ${reason}`,
      {
        help: "Where the public one is out of reach, name a copy in platform.yaml: images: { sigstore: { trustedRoot: PATH } }.",
      },
    );
  }
}
