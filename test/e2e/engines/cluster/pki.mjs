// Certificates of a test cluster, all from one test authority.
import { execFileSync } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Writes pki/: ca, accounts (a bare key pair), front-proxy, issuer and gateway. */
export function makeCertificates(folder, { address, domains }) {
  const pki = join(folder, "pki");
  mkdirSync(pki, { recursive: true, mode: 0o700 });
  const openssl = (...args) => execFileSync("openssl", args, { cwd: pki, stdio: "pipe" });
  const newKey = ["-newkey", "rsa:2048", "-nodes", "-days", "2"];
  openssl(
    "req",
    "-x509",
    ...newKey,
    "-subj",
    "/CN=mcp-pipeline test authority",
    "-keyout",
    "ca.key",
    "-out",
    "ca.crt",
  );
  const certificate = (name, subject, names) => {
    const extensions = names ? ["-addext", `subjectAltName=${names}`] : [];
    const signer = ["-CA", "ca.crt", "-CAkey", "ca.key", "-addext", "basicConstraints=CA:FALSE"];
    const files = ["-keyout", `${name}.key`, "-out", `${name}.crt`];
    openssl("req", "-x509", ...newKey, "-subj", `/CN=${subject}`, ...signer, ...extensions, ...files);
  };
  certificate("front-proxy", "front-proxy");
  certificate("issuer", "issuer", `IP:${address}`);
  certificate("gateway", "gateway", domains.map((domain) => `DNS:${domain}`).join(","));
  const accounts = generateKeyPairSync("rsa", {
    modulusLength: 2048,
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
    publicKeyEncoding: { type: "spki", format: "pem" },
  });
  writeFileSync(join(pki, "accounts.key"), accounts.privateKey, { mode: 0o600 });
  writeFileSync(join(pki, "accounts.pub"), accounts.publicKey);
}
