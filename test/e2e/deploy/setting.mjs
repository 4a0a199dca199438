// A platform with a test cluster, and servers that are deployed to it by the command.
import { execFile } from "node:child_process";
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const cli = ["--import", join(root, "node_modules/tsx/dist/loader.mjs"), join(root, "src/cli.ts")];
const marker = "# mcp-pipeline e2e";

/** A platform: one cluster, its gateway and its issuer. */
export class Setting {
  constructor(cluster, gatewayImage, scratch) {
    this.cluster = cluster;
    this.gatewayImage = gatewayImage;
    this.scratch = scratch;
    mkdirSync(scratch, { recursive: true });
  }

  /** Writes a server's manifest, makes its namespace, and its name on this machine. */
  open(name, { manifest = defaultDeploy, env = "" } = {}) {
    const folder = join(this.scratch, name);
    mkdirSync(folder, { recursive: true });
    const { cluster } = this;
    writeFileSync(join(folder, "platform.yaml"), this.#platform());
    const manifestText = `schemaVersion: 1
name: ${name}
description: Say hello to people by name.
version: 1.0.0
owner: { team: ${name}, support: ["mailto:demo@acme.example"] }
runtime: { image: "${cluster.registry}/mcp/${name}@sha256:${"0".repeat(64)}" }
defaults: { authorize: { groups: [demo] } }
tools:
  greet: {}
${env}${manifest}`;
    writeFileSync(join(folder, "mcp.yaml"), manifestText);
    cluster.apply([{ apiVersion: "v1", kind: "Namespace", metadata: { name: `mcp-${name}` } }]);
    // The host's own resolver must find the public name; the cluster's address is this run's.
    appendFileSync("/etc/hosts", `${cluster.address} ${name}.mcp.test ${marker}\n`);
    return new Server(this, name, folder);
  }

  #platform() {
    const { address, registry, issuer, audience } = this.cluster;
    const keys = `http://${address}:9080/keys`;
    const server = `server: "https://${address}:6443"`;
    return `schemaVersion: 1
servers: [{ repositories: ["*/*"], names: ["*"] }]
images: { registry: "${registry}/mcp", base: { "envoy:1.40": "${this.gatewayImage}" } }
clusters:
  one: { ${server}, auth: { kind: kubeconfig } }
  through: { auth: { kind: kubeconfig } }
  c1: { auth: { kind: kubeconfig } }
  c2: { auth: { kind: kubeconfig } }
  keyless: { ${server}, certificateAuthority: api.crt, auth: { kind: oidc, audience: "${audience}" } }
environments:
  staging: { clusters: [one], delivery: { kind: apply }, domain: "{name}.mcp.test" }
  keyless: { clusters: [keyless], delivery: { kind: apply }, domain: "{name}.mcp.test" }
  through: { clusters: [through], delivery: { kind: apply }, domain: "{name}.mcp.test" }
  line: { clusters: [c1, c2], delivery: { kind: apply }, domain: "{name}.mcp.test" }
namespace: "mcp-{owner.team}"
gateway: { parentRefs: [{ name: mcp, namespace: gateway-system, sectionName: https }] }
identity:
  issuers: [{ issuer: "https://people.mcp.test", audiences: ["{url}"], jwksUri: "${keys}" }]
  verifier: { issuer: "${issuer}", jwksUri: "${keys}", claims: { repository_id: "777" } }
`;
  }

  /** Takes this run's names off the machine again. */
  close() {
    const ours = (line) => line.endsWith(marker) && line.startsWith(`${this.cluster.address} `);
    const lines = readFileSync("/etc/hosts", "utf8").split("\n");
    writeFileSync("/etc/hosts", lines.filter((line) => !ours(line)).join("\n"));
  }
}

const defaultDeploy = `deploy:
  startupSeconds: 15
  autoscaling: { minReplicas: 1, maxReplicas: 1 }
  resources: { requests: { cpu: 20m, memory: 48Mi }, limits: { memory: 200Mi } }
`;

/** What a released workflow of the right repository says of itself. */
export const claims = {
  sub: "repo:acme/hello:environment:staging",
  repository_id: "777",
  repository_owner_id: "4242",
  environment: "staging",
  job_workflow_sha: "1".repeat(40),
};

export class Server {
  constructor(setting, name, folder) {
    Object.assign(this, { setting, name, folder, namespace: `mcp-${name}` });
    this.url = `https://${name}.mcp.test/mcp`;
  }

  /** Runs the command in the server's folder; `kubeconfig` may lead elsewhere. */
  async run(args, { env = {}, as = claims, onSpawn = () => {} } = {}) {
    const { cluster } = this.setting;
    const token = `http://${cluster.address}:9080/token?claims=${encodeURIComponent(JSON.stringify(as))}`;
    const argv = [...cli, ...args, "--platform", "platform.yaml", "--format", "json"];
    const child = execFile(process.execPath, argv, {
      cwd: this.folder,
      maxBuffer: 64 << 20,
      env: {
        PATH: process.env.PATH,
        HOME: this.folder,
        MCP_PIPELINE_HOME: join(this.folder, "home"),
        KUBECONFIG: cluster.kubeconfig,
        NODE_EXTRA_CA_CERTS: cluster.certificateAuthority,
        ACTIONS_ID_TOKEN_REQUEST_URL: token,
        ACTIONS_ID_TOKEN_REQUEST_TOKEN: "test",
        ...env,
      },
    });
    onSpawn(child);
    let stdout = "";
    let stderr = "";
    child.stdout.on("data", (text) => {
      stdout += text;
    });
    child.stderr.on("data", (text) => {
      stderr += text;
    });
    const exitCode = await new Promise((resolve) =>
      child.once("close", (code, signal) => resolve(code ?? signal)),
    );
    let report = { findings: [], checks: [], text: stdout };
    try {
      report = { ...report, ...JSON.parse(stdout) };
    } catch {
      // The expectation that fails shows the text.
    }
    return { exitCode, report, stderr };
  }

  deploy(image, { environment = "staging", args = [], ...options } = {}) {
    return this.run(["deploy", "--environment", environment, "--image", image, ...args], options);
  }

  kubectl(...args) {
    return this.setting.cluster.kubectl("-n", this.namespace, ...args);
  }

  json(...args) {
    return JSON.parse(this.kubectl(...args, "-o", "json"));
  }

  /** Changes the manifest's text. */
  edit(change) {
    const file = join(this.folder, "mcp.yaml");
    writeFileSync(file, change(readFileSync(file, "utf8")));
  }
}

/** Rule ids of a report's errors. */
export const rulesOf = ({ report }) =>
  report.findings.filter((one) => one.severity === "error").map((one) => one.ruleId);

/** What a failed expectation needs to be understood. */
export const told = ({ exitCode, report, stderr }) =>
  `exit ${exitCode}\n${JSON.stringify(report).slice(0, 3000)}\n${stderr.slice(-3000)}`;
