import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  imageConfigSchema,
  imageManifestSchema
} from "./chunk-FDAJP5LY.js";
import {
  holdsPrivateKey
} from "./chunk-UJZ3XCC5.js";
import "./chunk-YH6JC4P5.js";
import "./chunk-3S3HXV5Q.js";
import "./chunk-MSZFCAM2.js";
import "./chunk-L3QGWDXR.js";

// src/image/inspect/hygiene.ts
import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";

// src/image/inspect/tar-entries.ts
var block = 512;
var headBytes = 4096;
async function* tarEntries(chunks) {
  const bytes = new Reader(chunks);
  let longName;
  for (; ; ) {
    const header = await bytes.take(block);
    if (header === void 0 || header.every((byte) => byte === 0)) return;
    const size = Number.parseInt(text(header, 124, 12).trim(), 8) || 0;
    const type = text(header, 156, 1);
    const keep = type === "x" || type === "L" ? size : Math.min(size, headBytes);
    const head = await bytes.take(keep) ?? Buffer.alloc(0);
    await bytes.skip(Math.ceil(size / block) * block - keep);
    if (type === "L" || type === "x") {
      longName = longNameOf(type, head) ?? longName;
      continue;
    }
    const path = (longName ?? nameOf(header)).replace(/^(\.?\/)+/, "");
    longName = void 0;
    if (type === "0" || type === "") yield { path, head };
  }
}
function longNameOf(type, content) {
  const words = content.toString("utf8");
  return type === "L" ? words.replace(/\0+$/, "") : /\d+ path=([^\n]*)\n/.exec(words)?.[1];
}
function nameOf(header) {
  return [text(header, 345, 155), text(header, 0, 100)].filter(Boolean).join("/");
}
function text(header, start, length) {
  return header.subarray(start, start + length).toString("utf8").replace(/\0.*$/s, "");
}
var Reader = class {
  #chunks;
  #rest = Buffer.alloc(0);
  constructor(chunks) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }
  async take(length) {
    const parts = [this.#rest];
    let size = this.#rest.length;
    while (size < length) {
      const { value, done } = await this.#chunks.next();
      if (done) return void 0;
      parts.push(Buffer.from(value));
      size += value.length;
    }
    const all = parts.length === 1 ? this.#rest : Buffer.concat(parts);
    this.#rest = all.subarray(length);
    return all.subarray(0, length);
  }
  async skip(length) {
    let left = length;
    while (left > 0) {
      const step = Math.min(left, 1 << 20);
      if (await this.take(step) === void 0) return;
      left -= step;
    }
  }
};

// src/image/inspect/hygiene.ts
var largestLayer = 2e8;
var mostNamed = 5;
var secretFile = /(^|\/)(\.env(\.(?!example$|sample$|template$)[^/]+)?|\.npmrc|\.netrc|\.pypirc|\.git-credentials|id_(rsa|ecdsa|ed25519)|\.docker\/config\.json|\.aws\/credentials|\.kube\/config)$/;
var installed = /(^|\/)(node_modules|site-packages|dist-packages|usr\/(share|lib))\//;
var secretVariable = /(PASSWORD|PASSWD|SECRET|TOKEN|API_?KEY|PRIVATE_KEY|CREDENTIAL)/i;
async function hygieneFindings(client, manifest) {
  const { config, layers } = await client.read(manifest, imageManifestSchema);
  const settings = await client.blob(config.digest, imageConfigSchema);
  const findings = configFindings(settings);
  const secrets = [];
  for (const { digest, size, mediaType } of layers) {
    if (size > largestLayer || !/tar(\+gzip|\.gzip)?$/.test(mediaType)) continue;
    const stream = Readable.fromWeb(await client.stream(digest));
    const plain = /gzip$/.test(mediaType) ? stream.pipe(createGunzip()) : stream;
    for await (const { path, head } of tarEntries(plain)) {
      if (isSecret(path, head)) secrets.push(`/${path}`);
    }
  }
  if (secrets.length === 0) return findings;
  const named = [
    ...secrets.slice(0, mostNamed),
    ...secrets.length > mostNamed ? [`${secrets.length - mostNamed} more`] : []
  ];
  return [
    ...findings,
    {
      ruleId: "secret-in-layer",
      severity: "error",
      message: `A layer of the image holds ${named.join(", ")}. Whoever may pull the image can read it, even if a later step deletes it.`,
      help: "Mount what a build needs: RUN --mount=type=secret,id=npmrc,target=/root/.npmrc npm ci. Then change the credential."
    }
  ];
}
function isSecret(path, head) {
  if (installed.test(`/${path}`)) return false;
  return secretFile.test(path) && head.length > 0 || holdsPrivateKey(head);
}
function configFindings({ config, history }) {
  const findings = [];
  const user = (config?.User ?? "").split(":")[0] ?? "";
  if (!/^[1-9]\d*$/.test(user)) {
    const message = `The image's user is ${user === "" ? "not set, so it is root" : JSON.stringify(user)}; the cluster takes only a number that is not 0.`;
    findings.push({
      ruleId: "image-runs-as-root",
      severity: "error",
      message,
      help: "Set a number in the Dockerfile: USER 65532:65532."
    });
  }
  const variables = (config?.Env ?? []).filter(
    (entry) => /^[^=]*=./.test(entry) && secretVariable.test(entry.split("=")[0] ?? "")
  );
  const names = variables.map((entry) => entry.split("=")[0]);
  const buildArguments = (history ?? []).flatMap(
    ({ created_by = "" }) => created_by.match(/\|\d+ (?:\S+=\S+ )*/)?.[0].match(/\S+(?==)/g) ?? []
  );
  names.push(...buildArguments.filter((name) => secretVariable.test(name)));
  if (names.length > 0) {
    findings.push({
      ruleId: "secret-in-config",
      severity: "error",
      message: `The image's configuration or history holds a value for ${[...new Set(names)].join(", ")}, for everybody who may pull it.`,
      help: "Name it under secrets in mcp.yaml for the running server; for the build, mount it as a secret."
    });
  }
  return findings;
}
export {
  configFindings,
  hygieneFindings,
  isSecret
};
