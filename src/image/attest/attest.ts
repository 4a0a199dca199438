import { parseJson } from "../../source/json.ts";
import type { RepositoryClient } from "../registry-client/client.ts";
import { attach, attached, bundleType, statementType } from "./attach.ts";
import { signStatement } from "./sign.ts";
import type { Sigstore } from "./sigstore.ts";
import { isAbout, type Statement, statementSchema } from "./statement.ts";
import { distrust, type Trust } from "./trust.ts";
import { type Signer, verifyBundle } from "./verify.ts";

type Context = { env: Readonly<Record<string, string | undefined>>; signal: AbortSignal };

/** A statement about an image, and who signed it; nobody where the platform does not sign. */
export interface Attested {
  statement: Statement;
  signer?: Signer;
}

/** How the statements of a platform are judged: signed by somebody trusted, or (where it does not sign) as they are. */
export type Judge = { sigstore: Sigstore; trust: Trust } | undefined;

/** Signs a statement (where the platform signs) and attaches it to the digest that it is about. */
export async function attest(
  client: RepositoryClient,
  digest: string,
  statement: Statement,
  sigstore: Sigstore | undefined,
  context: Context,
): Promise<void> {
  const annotations = {
    "dev.sigstore.bundle.content": "dsse-envelope",
    "dev.sigstore.bundle.predicateType": statement.predicateType,
  };
  if (sigstore === undefined) {
    const plain = { "in-toto.io/predicate-type": statement.predicateType };
    return attach(client, digest, {
      type: statementType,
      content: JSON.stringify(statement),
      annotations: plain,
    });
  }
  const content = await signStatement(statement, sigstore, context);
  await attach(client, digest, { type: bundleType, content, annotations });
}

/**
 * Statements of one kind about a digest that hold, and why others do not: a signature that is wrong, a signer that is
 * not trusted, a statement about something else.
 */
export async function attestations(
  client: RepositoryClient,
  digest: string,
  predicateType: string,
  judge: Judge,
): Promise<{ held: Attested[]; refused: string[] }> {
  const held: Attested[] = [];
  const refused: string[] = [];
  for (const text of await attached(client, digest, judge ? bundleType : statementType)) {
    const one = judge ? await judged(text, judge) : plain(text);
    if ("refused" in one) refused.push(one.refused);
    else if (!isAbout(one.statement, digest)) refused.push("it is about another image");
    else if (one.statement.predicateType === predicateType) held.push(one);
  }
  return { held, refused };
}

async function judged(
  text: string,
  { sigstore, trust }: NonNullable<Judge>,
): Promise<Attested | { refused: string }> {
  const verified = await verifyBundle(text, sigstore);
  if ("refused" in verified) return verified;
  const reason = distrust(verified.signer, trust);
  return reason === undefined ? verified : { refused: reason };
}

function plain(text: string): Attested | { refused: string } {
  const parsed = statementSchema.safeParse(parseJson(text));
  return parsed.success ? { statement: parsed.data } : { refused: "it is no statement" };
}
