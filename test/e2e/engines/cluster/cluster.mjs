// A single-node Kubernetes for the tests, in namespaces of its own: several can run on one machine, and none leaves
// anything behind.
import { execFileSync, spawn } from "node:child_process";
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { EngineMissing, enginesFolder, engineVersions } from "../find.mjs";
import {
  audience,
  definitionFiles,
  kubeconfig,
  standardObjects,
  trustRegistry,
  writeFiles,
} from "./files.mjs";
import { pushPause } from "./images.mjs";
import { makeCertificates } from "./pki.mjs";

const environment = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/sbin` };
const nodeScript = fileURLToPath(new URL("node.sh", import.meta.url));

/**
 * Starts a cluster and waits until its node, its gateway and its registry are ready: about half a minute.
 * Needs root: it makes namespaces and a network device.
 * @param {{ domains?: string[], folder?: string, log?: (text: string) => void }} [options] host names of the gateway
 * @throws EngineMissing where a part is not installed
 */
export async function startCluster({
  domains = ["*.mcp.test"],
  folder = mkdtempSync(join(tmpdir(), "mcp-cluster-")),
  log = () => {},
} = {}) {
  const engines = enginesFolder();
  const versions = engineVersions();
  const binary = join(engines, "kubernetes", versions.KUBERNETES_VERSION, "kubernetes");
  if (!existsSync(binary))
    throw new EngineMissing(`there is no Kubernetes in ${engines}. Install it: npm run engines -- cluster`);
  if (process.getuid() !== 0)
    throw new EngineMissing(
      "the test cluster needs root, for its namespaces. Or name a cluster in KUBECONFIG",
    );
  const { number, address, host } = makeLink();
  const cgroup = `mcp-cluster-${number}`;
  const about = { folder, address, cgroup, domains, engines, versions };
  let node;
  const stop = async () => {
    if (node && node.exitCode === null && node.signalCode === null) {
      const ended = new Promise((resolve) => node.once("exit", resolve));
      node.kill("SIGKILL");
      await ended;
    }
    ip("link", "delete", link(number), { quiet: true });
    await removeCgroups(cgroup);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    makeCertificates(folder, about);
    writeFiles(about);
    writeFileSync(join(folder, "admin.kubeconfig"), kubeconfig({ address }), { mode: 0o600 });
    const namespaces = [
      "--mount",
      "--net",
      "--pid",
      "--fork",
      "--kill-child=SIGKILL",
      "--mount-proc",
      "--propagation",
      "private",
    ];
    const out = join(folder, "logs", "node.log");
    node = spawn(
      "unshare",
      [
        ...namespaces,
        "bash",
        "-c",
        `exec bash "$0" "$@" >${out} 2>&1`,
        nodeScript,
        folder,
        engines,
        address,
        cgroup,
      ],
      { env: environment, stdio: ["pipe", "inherit", "inherit"] },
    );
    await until("the node's namespaces", () => existsSync(join(folder, "entered")));
    connect(number, node.pid, address);
    await until("the registry", () => answersHttp(`http://${address}:5000/v2/`));
    await pushPause(`${address}:5000`, engines);
    const certificate = join(folder, "apiserver", "apiserver.crt");
    await until(
      "the API server's certificate",
      () => existsSync(certificate) && readFileSync(certificate, "utf8").includes("END"),
    );
    const config = join(folder, "kubeconfig");
    writeFileSync(config, kubeconfig({ address, certificate }), { mode: 0o600 });
    const kubectl = (...args) =>
      execFileSync(
        join(engines, "kubernetes", versions.KUBERNETES_VERSION, "kubectl"),
        [`--kubeconfig=${config}`, ...args],
        { encoding: "utf8", stdio: ["pipe", "pipe", "pipe"], maxBuffer: 64 << 20 },
      );
    const apply = (objects) =>
      execFileSync(
        join(engines, "kubernetes", versions.KUBERNETES_VERSION, "kubectl"),
        [`--kubeconfig=${config}`, "apply", "--server-side", "--force-conflicts", "-f", "-"],
        {
          input: JSON.stringify({ apiVersion: "v1", kind: "List", items: objects }),
          stdio: ["pipe", "pipe", "pipe"],
        },
      );
    await until("the API server", () => succeeds(() => kubectl("get", "--raw", "/readyz")));
    log("API server ready");
    kubectl("apply", "--server-side", ...definitionFiles(about).flatMap((file) => ["-f", file]));
    kubectl(
      "wait",
      "--for=condition=Established",
      "--timeout=30s",
      "crd/gateways.gateway.networking.k8s.io",
      "crd/httproutes.gateway.networking.k8s.io",
    );
    apply(standardObjects(about));
    writeFileSync(join(folder, "definitions-applied"), "");
    await until(
      "the node",
      () => succeeds(() => kubectl("wait", "--for=condition=Ready", "node/node", "--timeout=1s")),
      60_000,
    );
    await until("the default service account", () =>
      succeeds(() => kubectl("get", "serviceaccount", "default")),
    );
    await until(
      "the gateway",
      () =>
        succeeds(() =>
          kubectl("wait", "-n", "gateway-system", "--for=condition=Accepted", "gateway/mcp", "--timeout=1s"),
        ),
      60_000,
    );
    return {
      folder,
      address,
      host,
      domains,
      audience,
      kubectl,
      apply,
      stop,
      kubeconfig: config,
      registry: `${address}:5000`,
      certificateAuthority: join(folder, "pki", "ca.crt"),
      issuer: `https://${address}:9443`,
      trustRegistry: (name, at) => trustRegistry(folder, name, at),
      /** Cuts the cluster off from this machine, or joins it again; what runs in it goes on. */
      cut: (off) => ip("link", "set", link(number), off ? "down" : "up"),
    };
  } catch (error) {
    const kept = logTails(folder);
    await stop();
    throw new Error(`${error.message}\n${kept}`, { cause: error });
  }
}

const link = (number) => `mcpc${number}`;

function ip(...args) {
  const quiet = typeof args.at(-1) === "object" && args.pop().quiet;
  try {
    return execFileSync("ip", args, {
      env: environment,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    });
  } catch (error) {
    if (!quiet) throw error;
    return "";
  }
}

/** A pair of network devices with a number that nobody else on this machine has. */
function makeLink() {
  const first = 1 + Math.floor(Math.random() * 200);
  for (let at = 0; at < 200; at++) {
    const number = 1 + ((first + at) % 200);
    try {
      ip("link", "add", link(number), "type", "veth", "peer", "name", `${link(number)}n`);
    } catch {
      continue;
    }
    const host = `10.200.${number}.1`;
    ip("address", "add", `${host}/24`, "dev", link(number));
    ip("link", "set", link(number), "up");
    return { number, host, address: `10.200.${number}.2` };
  }
  throw new EngineMissing(
    "no network device could be made for the test cluster; is this a container without NET_ADMIN?",
  );
}

/** Moves the far end into the cluster's namespace. */
function connect(number, pid, address) {
  ip("link", "set", `${link(number)}n`, "netns", String(pid));
  const inside = (...args) =>
    execFileSync("nsenter", [`--net=/proc/${pid}/ns/net`, "ip", ...args], { env: environment });
  inside("address", "add", `${address}/24`, "dev", `${link(number)}n`);
  inside("link", "set", `${link(number)}n`, "up");
  inside("route", "add", "default", "via", `10.200.${number}.1`);
}

async function removeCgroups(name) {
  const roots = [
    "/sys/fs/cgroup",
    ...readdirSync("/sys/fs/cgroup").map((one) => join("/sys/fs/cgroup", one)),
  ];
  for (let attempt = 0; attempt < 20; attempt++) {
    const left = roots.map((root) => join(root, name)).filter((folder) => existsSync(folder));
    if (left.length === 0) return;
    for (const folder of left) removeTree(folder);
    await delay(100);
  }
}

function removeTree(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isDirectory()) removeTree(join(folder, entry.name));
  try {
    rmdirSync(folder);
  } catch {
    // Its last process is still on its way out; the caller tries again.
  }
}

function logTails(folder) {
  const logs = join(folder, "logs");
  if (!existsSync(logs)) return "";
  return readdirSync(logs)
    .map((name) => `--- ${name}\n${readFileSync(join(logs, name), "utf8").split("\n").slice(-8).join("\n")}`)
    .join("\n");
}

async function until(what, reached, timeoutMs = 30_000) {
  const end = Date.now() + timeoutMs;
  while (!(await reached())) {
    if (Date.now() > end)
      throw new Error(`the test cluster: ${what} did not come up within ${timeoutMs / 1000} s`);
    await delay(100);
  }
}

function succeeds(body) {
  try {
    body();
    return true;
  } catch {
    return false;
  }
}

const answersHttp = (url) =>
  fetch(url).then(
    (response) => response.ok,
    () => false,
  );
