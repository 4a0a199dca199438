import { redact } from "../../exec/redact.ts";
import { requestOidcToken } from "../../github/oidc-token.ts";
import { unreachable } from "../../report/problem.ts";
import type { Sigstore } from "./sigstore.ts";
import type { Statement } from "./statement.ts";

type Environment = Readonly<Record<string, string | undefined>>;

const payloadType = "application/vnd.in-toto+json";
const timeoutMs = 20_000;

/**
 * Signs a statement without a key that anybody keeps: Fulcio gives a certificate of ten minutes for the job's own
 * token, Rekor logs the signature.
 * @returns a Sigstore bundle, JSON (https://docs.sigstore.dev/about/bundle/)
 * @throws Problem exit 3 `oidc-token-unavailable`, `signing-failed`
 */
export async function signStatement(
  statement: Statement,
  sigstore: Sigstore,
  { env, signal }: { env: Environment; signal: AbortSignal },
): Promise<string> {
  const token = await requestOidcToken("sigstore", env, signal);
  const [{ DSSEBundleBuilder, FulcioSigner, RekorWitness }, { bundleToJSON }] = await Promise.all([
    import("@sigstore/sign"),
    import("@sigstore/bundle"),
  ]);
  const common = { timeout: timeoutMs, retry: 2 };
  const signer = new FulcioSigner({
    ...common,
    ...(sigstore.fulcio && { fulcioBaseURL: sigstore.fulcio }),
    identityProvider: { getToken: async () => token },
  });
  const witness = new RekorWitness({
    ...common,
    entryType: "dsse",
    ...(sigstore.rekor && { rekorBaseURL: sigstore.rekor }),
  });
  try {
    const builder = new DSSEBundleBuilder({ signer, witnesses: [witness] });
    const bundle = await builder.create({ data: Buffer.from(JSON.stringify(statement)), type: payloadType });
    return JSON.stringify(bundleToJSON(bundle));
  } catch (error) {
    signal.throwIfAborted();
    // The library's own message quotes a token that it cannot read.
    const reason = redact(error instanceof Error ? error.message : String(error), [token]);
    throw unreachable("signing-failed", `Sigstore gave no signature: ${reason}`, {
      help: "Look at the status of Sigstore, then run the stage again: the image is pushed and is not built again.",
    });
  }
}
