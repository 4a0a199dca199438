import { execFile } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { EngineMissing, enginesFolder, engineVersions, findEngine } from "./find.mjs";

const call = promisify(execFile);

/** The host's certificates, for whatever stands between a build and the package registries. */
const certificates = "/etc/ssl/certs/ca-certificates.crt";
const trust = `ENV NODE_EXTRA_CA_CERTS=${certificates} SSL_CERT_FILE=${certificates} PIP_CERT=${certificates} REQUESTS_CA_BUNDLE=${certificates}`;

/** Everything below is made of files of this machine: nothing can be pulled where these tests run. */
const dockerfiles = {
  python: `FROM scratch\nADD rootfs.tar /\n${trust}\nENTRYPOINT ["python3"]\n`,
  node: `FROM scratch\nADD rootfs.tar /\nCOPY --from=node . /usr/local/\n${trust}\n`,
  go: `FROM scratch\nADD rootfs.tar /\nCOPY --from=go . /usr/local/go/\n${trust}\nENV PATH=/usr/local/go/bin:/usr/bin:/bin GOTOOLCHAIN=local\n`,
  static: "FROM scratch\nCOPY passwd /etc/passwd\n",
  uv: "FROM scratch\nCOPY --from=uv uv /uv\n",
  sbom: `FROM scratch\nADD rootfs.tar /\nCOPY --from=node bin/node /usr/local/bin/node\nCOPY --from=syft syft /usr/local/bin/syft\nCOPY scan.mjs /scan.mjs\nENTRYPOINT ["node","/scan.mjs"]\n`,
};

/** BuildKit's protocol for scanners: https://github.com/moby/buildkit/blob/master/docs/attestations/sbom-protocol.md */
const scanner = `
import { execFileSync } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
const { BUILDKIT_SCAN_SOURCE: source, BUILDKIT_SCAN_SOURCE_EXTRAS: extras, BUILDKIT_SCAN_DESTINATION: target } = process.env;
const scan = (folder, name) => {
  const env = { ...process.env, SYFT_CHECK_FOR_APP_UPDATE: "false", HOME: "/tmp" };
  const spdx = execFileSync("syft", ["scan", "dir:" + folder, "-q", "-o", "spdx-json"], { env, maxBuffer: 1e9 });
  const predicate = JSON.parse(spdx);
  const statement = { _type: "https://in-toto.io/Statement/v0.1", predicateType: "https://spdx.dev/Document", subject: [], predicate };
  writeFileSync(join(target, name + ".spdx.json"), JSON.stringify(statement));
};
scan(source, "image");
if (extras) for (const name of readdirSync(extras)) scan(join(extras, name), name);
`;

/**
 * Builds the base images that are asked for and pushes them to a registry.
 * @param registry address
 * @param env of buildx, see buildkit.mjs
 * @param kinds names of the table above
 * @returns platform.yaml's `images.base`, pinned by digest; `sbom` is among them under its own name
 */
export async function pushBaseImages(registry, env, kinds) {
  const folder = mkdtempSync(join(tmpdir(), "mcp-pipeline-bases-"));
  try {
    const contexts = await hostFiles(folder, kinds);
    const refs = await Promise.all(kinds.map((kind) => pushOne(kind, { registry, env, folder, contexts })));
    return Object.fromEntries(kinds.map((kind, index) => [keys[kind], refs[index]]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Keys that the pipeline asks for: its default versions, whatever the host really has. */
const keys = {
  python: "python:3.13",
  node: "node:24",
  go: "go:1.26",
  static: "static",
  uv: "uv",
  sbom: "sbom",
};

async function pushOne(kind, { registry, env, folder, contexts }) {
  const place = join(folder, kind);
  mkdirSync(place);
  writeFileSync(join(place, "Dockerfile"), dockerfiles[kind]);
  writeFileSync(
    join(place, "passwd"),
    "root:x:0:0:root:/:/sbin/nologin\nnonroot:x:65532:65532::/:/sbin/nologin\n",
  );
  writeFileSync(join(place, "scan.mjs"), scanner);
  if (dockerfiles[kind].includes("rootfs.tar")) cpSync(rootfs(), join(place, "rootfs.tar"));
  const metadata = join(place, "metadata.json");
  const named = Object.entries(contexts).map(([name, path]) => `--build-context=${name}=${path}`);
  const name = `${registry}/base/${kind}`;
  const output = `--output=type=image,name=${name}:e2e,push=true,oci-mediatypes=true,compression=uncompressed`;
  const flags = [
    "--provenance=false",
    "--platform=linux/amd64,linux/arm64",
    output,
    `--metadata-file=${metadata}`,
  ];
  const single = kind === "static" ? flags : flags.filter((flag) => !flag.startsWith("--platform"));
  await call("buildx", ["build", ...single, ...named, place], { env: { ...process.env, ...env } });
  return `${name}@${JSON.parse(readFileSync(metadata, "utf8"))["containerimage.digest"]}`;
}

function rootfs() {
  const file = join(enginesFolder(), "rootfs", engineVersions().ROOTFS_VERSION, "rootfs.tar");
  if (!existsSync(file)) throw new EngineMissing(`${file} is not there. Make it: npm run engines -- image`);
  return file;
}

async function hostFiles(folder, kinds) {
  const contexts = {};
  if (kinds.includes("node") || kinds.includes("sbom"))
    contexts.node = await nodeFiles(join(folder, "node-files"));
  if (kinds.includes("go")) contexts.go = (await call("go", ["env", "GOROOT"])).stdout.trim();
  if (kinds.includes("uv")) contexts.uv = dirname(findEngine("uv"));
  if (kinds.includes("sbom")) contexts.syft = dirname(findEngine("syft"));
  return contexts;
}

/** Node and npm of this machine, where the official image has them. */
async function nodeFiles(folder) {
  const npm = resolve(dirname(await real("npm")), "..");
  mkdirSync(join(folder, "bin"), { recursive: true });
  cpSync(process.execPath, join(folder, "bin", "node"));
  cpSync(npm, join(folder, "lib", "node_modules", "npm"), { recursive: true });
  const start = "#!/bin/sh\nexec /usr/local/bin/node /usr/local/lib/node_modules/npm/bin/";
  writeFileSync(join(folder, "bin", "npm"), `${start}npm-cli.js "$@"\n`, { mode: 0o755 });
  writeFileSync(join(folder, "bin", "npx"), `${start}npx-cli.js "$@"\n`, { mode: 0o755 });
  return folder;
}

async function real(program) {
  const { stdout } = await call("sh", ["-c", `readlink -f "$(command -v ${program})"`]);
  return stdout.trim();
}
