import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const cli = join(root, "dist", "cli.js");

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
    this.write("platform.yaml", platform);
    this.version("1.0.0");
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
      env: { PATH, LANG, HOME: this.home, MCP_PIPELINE_HOME: this.home, CI: "true", NO_COLOR: "1", ...env },
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
   * Writes the record of a verified release in production, as its deploy would have: whether a deploy is what it says
   * is the deploy part's matter. The plan is the one that `validate` resolved.
   */
  async released(release, change = {}) {
    const { report, code } = await this.run([
      "validate",
      "--platform",
      "platform.yaml",
      "--environment",
      "production",
    ]);
    if (code !== 0) throw new Error(`validate failed: ${JSON.stringify(report.findings)}`);
    const plan = JSON.parse(readFileSync(report.outputs.plan, "utf8"));
    const folder = join(this.home, "servers", plan.name, "production", "releases");
    mkdirSync(folder, { recursive: true });
    const record = {
      schemaVersion: 1,
      release,
      server: plan.name,
      environment: "production",
      state: "verified",
      step: "verifying",
      image: `registry.acme.example/mcp/${plan.name}@sha256:${"0".repeat(64)}`,
      url: this.url,
      who: "e2e",
      run: { id: "e2e" },
      startedAt: new Date().toISOString(),
      manifest: this.read("mcp.yaml"),
      lock: this.read("mcp.lock.json"),
      plan,
      ...change,
    };
    writeFileSync(join(folder, `${release}.json`), JSON.stringify(record));
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
