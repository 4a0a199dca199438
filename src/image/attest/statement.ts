import * as z from "zod";

/** https://github.com/in-toto/attestation/blob/main/spec/v1/statement.md */
export const statementSchema = z.looseObject({
  _type: z.literal("https://in-toto.io/Statement/v1"),
  subject: z
    .array(z.looseObject({ name: z.string().optional(), digest: z.looseObject({ sha256: z.string() }) }))
    .min(1),
  predicateType: z.string(),
  predicate: z.unknown(),
});
export type Statement = z.infer<typeof statementSchema>;

/** What is said of an image, by whoever signs it. */
export function statementOf(image: string, predicateType: string, predicate: unknown): Statement {
  const [name = "", digest = ""] = image.split("@sha256:");
  const subject = [{ name, digest: { sha256: digest } }];
  return { _type: "https://in-toto.io/Statement/v1", subject, predicateType, predicate };
}

/** True where the statement is about this digest (`sha256:…`) and nothing else. */
export function isAbout({ subject }: Statement, digest: string): boolean {
  return subject.every((one) => `sha256:${one.digest.sha256}` === digest);
}
