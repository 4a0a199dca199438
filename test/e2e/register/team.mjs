import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { tsImport } from "tsx/esm/api";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const cli = join(root, "dist", "cli.js");

/** The records of the one cluster of these tests; each team has a namespace of its own. */
let records;
let teams = 0;

/** Starts what keeps the records of releases: ConfigMaps and Secrets, written by the pipeline's own code. */
export async function openRecords() {
  const { recordApi } = await tsImport("../../kubernetes/release/record-api.ts", import.meta.url);
  records = await recordApi();
  return { stop: () => records.close() };
}

/** A team's folder with the example server, its company's platform, and a home of its own. */
export class Team {
  /** @param platform text of platform.yaml */
  constructor(scratch, platform) {
    this.at = join(scratch, "team");
    this.home = join(scratch, "home");
    cpSync(join(root, "examples", "stockroom"), this.at, {
      recursive: true,
      filter: (path) => !path.includes("node_modules"),
    });
    // Each team has records of its own.
    this.namespace = `team-${++teams}`;
    this.write("platform.yaml", `${platform}\nnamespace: ${this.namespace}\n`);
    this.version("1.0.0");
    this.write("kubeconfig", records.kubeconfig);
  }

  write(file, text) {
    writeFileSync(join(this.at, file), text);
  }

  read(file) {
    return readFileSync(join(this.at, file), "utf8");
  }

  /** Rewrites mcp.yaml. */
  change(edit) {
    this.write("mcp.yaml", edit(this.read("mcp.yaml")));
  }

  version(version) {
    this.change((text) => text.replace(/^version: .*$/m, `version: "${version}"`));
  }

  /** Runs one command as a process; the JSON that it prints, and its exit code. */
  async run(args, env = {}) {
    const { PATH, LANG } = process.env;
    const child = spawn(process.execPath, [cli, ...args, "--format", "json"], {
      cwd: this.at,
      env: {
        PATH,
        LANG,
        HOME: this.home,
        MCP_PIPELINE_HOME: this.home,
        KUBECONFIG: join(this.at, "kubeconfig"),
        CI: "true",
        NO_COLOR: "1",
        ...env,
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let [out, log] = ["", ""];
    child.stdout.on("data", (text) => (out += text));
    child.stderr.on("data", (text) => (log += text));
    const [code] = await once(child, "close");
    let report;
    try {
      report = JSON.parse(out);
    } catch {
      throw new Error(`${args.join(" ")} printed no JSON (exit ${code}): ${out}${log}`);
    }
    return { code, report, log, rules: (report.findings ?? []).map(({ ruleId }) => ruleId) };
  }

  /**
   * Has the cluster's records hold a release in production, as its deploy writes them: whether a deploy is what it says
   * is the deploy part's matter.
   */
  released(release, change = {}) {
    return records.release(
      { namespace: this.namespace, server: "stockroom", environment: "production" },
      {
        release,
        url: this.url,
        image: `registry.acme.example/mcp/stockroom@sha256:${"0".repeat(64)}`,
        manifest: this.read("mcp.yaml"),
        lock: this.read("mcp.lock.json"),
        ...change,
      },
    );
  }

  cliPath = cli;

  url = "https://stockroom.mcp.acme.example/mcp";

  register(release, env = {}) {
    const where = ["--platform", "platform.yaml", "--environment", "production"];
    return this.run(["register", ...where, "--url", this.url, "--release", String(release)], env);
  }

  remove() {
    rmSync(this.at, { recursive: true, force: true });
  }
}
