import { createHash, generateKeyPairSync } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import { fulcioHandler, initializeCA, initializeTLog, rekorHandler } from "@sigstore/mock";

/** What Fulcio's certificate names as its subject: the workflow, as a URL. Real Fulcio makes it of job_workflow_ref. */
const subjectClaim = "workflow_url";

const started = new Date(Date.now() - 60_000);

/**
 * Sigstore on this machine: a certificate authority, a transparency log and the endpoint that gives jobs their tokens,
 * over real HTTP. Signatures, certificates and log entries are real; only nobody checks the token.
 * @param claims of the token that a job gets
 * @returns `env` of a job that may sign, `sigstore` for platform.yaml, `trustedRoot` for its file
 */
export async function startSigstore(claims) {
  const keys = () => generateKeyPairSync("ec", { namedCurve: "prime256v1" });
  const [caKeys, logKeys] = [keys(), keys()];
  // Without a log of certificates: the one of this package writes a list that no parser takes.
  const ca = await initializeCA(caKeys);
  const handlers = [];
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const part of request) body += part;
    const path = request.url.split("?")[0];
    if (path === "/token") return response.end(JSON.stringify({ value: token(claims) }));
    const handler = handlers.find((one) => one.path === path);
    const answer = handler
      ? await handler.fn(path.endsWith("/entries") ? logged(body) : body)
      : { statusCode: 404, response: "" };
    response
      .writeHead(answer.statusCode, { "content-type": answer.contentType ?? "text/plain" })
      .end(answer.response);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${server.address().port}`;
  const tLog = await initializeTLog(url, logKeys);
  handlers.push(fulcioHandler(ca, { subjectClaim }), rekorHandler(tLog));
  return {
    env: { ACTIONS_ID_TOKEN_REQUEST_URL: `${url}/token`, ACTIONS_ID_TOKEN_REQUEST_TOKEN: "job" },
    sigstore: { fulcio: url, rekor: url, trustedRoot: "trusted-root.json", issuer: claims.iss },
    trustedRoot: trustedRoot(ca, tLog, url),
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

/** What Rekor makes of an envelope before it logs it: hashes and signature, not the payload. */
function logged(body) {
  const { proposedContent } = JSON.parse(body).spec;
  const envelope = JSON.parse(proposedContent.envelope);
  const hash = (bytes) => ({ algorithm: "sha256", value: createHash("sha256").update(bytes).digest("hex") });
  const signatures = [{ signature: envelope.signatures[0].sig, verifier: proposedContent.verifiers[0] }];
  const payloadHash = hash(Buffer.from(envelope.payload, "base64"));
  const spec = { envelopeHash: hash(proposedContent.envelope), payloadHash, signatures };
  return JSON.stringify({ apiVersion: "0.0.1", kind: "dsse", spec });
}

function token(claims) {
  const part = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const workflow = { [subjectClaim]: `https://github.com/${claims.job_workflow_ref}` };
  return `${part({ alg: "none" })}.${part({ ...claims, ...workflow, aud: "sigstore" })}.`;
}

function trustedRoot(ca, tLog, url) {
  const validFor = { start: started.toISOString() };
  const log = (publicKey) => ({
    baseUrl: url,
    hashAlgorithm: "SHA2_256",
    logId: { keyId: createHash("sha256").update(publicKey).digest("base64") },
    publicKey: { rawBytes: publicKey.toString("base64"), keyDetails: "PKIX_ECDSA_P256_SHA_256", validFor },
  });
  const certificates = [{ rawBytes: Buffer.from(ca.rootCertificate).toString("base64") }];
  return {
    mediaType: "application/vnd.dev.sigstore.trustedroot+json;version=0.1",
    tlogs: [log(tLog.publicKey)],
    ctlogs: [],
    certificateAuthorities: [
      {
        subject: { organization: "sigstore.mock", commonName: "sigstore" },
        uri: "http://ca",
        certChain: { certificates },
        validFor,
      },
    ],
    timestampAuthorities: [],
  };
}
