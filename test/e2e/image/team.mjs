import { execFile, execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";

const call = promisify(execFile);
const root = resolve(import.meta.dirname, "../../..");

/** A team's repository in a folder of its own, built by the pipeline from source. */
export class ImageTeam {
  /** @param files path → text; mcp.yaml is made of `manifest` */
  constructor(folder, { name, files, manifest, env, platform }) {
    Object.assign(this, { folder, name, env, platform });
    mkdirSync(folder, { recursive: true });
    this.write({ "mcp.yaml": JSON.stringify(manifestOf(name, manifest)), ...files });
    this.git("init", "-q", "-b", "main");
    this.commit();
  }

  write(files) {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.folder, path)), { recursive: true });
      writeFileSync(join(this.folder, path), text);
    }
  }

  git(...args) {
    const who = ["-c", "user.name=Ada", "-c", "user.email=ada@example.com"];
    return execFileSync("git", [...who, ...args], { cwd: this.folder, encoding: "utf8" }).trim();
  }

  /** @returns the commit */
  commit() {
    this.git("add", "-A");
    this.git("commit", "-q", "--allow-empty", "-m", "change");
    return this.git("rev-parse", "HEAD");
  }

  /** Runs a command of the pipeline. @returns exit code, the report, and what it said */
  async run(args, more = {}) {
    const cli = ["--import", join(root, "node_modules/tsx/dist/loader.mjs"), join(root, "src/cli.ts")];
    const argv = [...cli, ...args, "--format", "json"];
    const env = { ...this.env, ...more };
    const options = { cwd: this.folder, env, maxBuffer: 1e8 };
    const done = await call(process.execPath, argv, options).catch((error) => error);
    const text = done.stdout ?? "";
    const report = text.startsWith("{") ? JSON.parse(text) : undefined;
    return { code: done.code ?? 0, report, text, said: `${text}\n${done.stderr}` };
  }

  build(more, platform = this.platform) {
    return this.run(["build-push", "--platform", platform, "--environment", "staging"], more);
  }
}

function manifestOf(name, more) {
  return {
    schemaVersion: 1,
    name,
    description: "A server of the end-to-end tests.",
    version: "1.0.0",
    owner: { team: "e2e", support: ["mailto:e2e@acme.example"] },
    tools: { echo: { authorize: { authenticated: true } } },
    ...more,
  };
}
