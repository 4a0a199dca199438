import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { commit, platformRepository, root } from "./pipeline-copy.mjs";

const author = ["-c", "user.name=team", "-c", "user.email=team@acme.example", "-c", "commit.gpgsign=false"];

/** A team's repository: its server, its lock, and a caller copied from workflows/callers. */
export class TeamRepository {
  constructor(folder, name, env) {
    this.folder = folder;
    this.name = name;
    this.env = env;
    mkdirSync(folder, { recursive: true });
    this.git("init", "-q", "-b", "main");
    // act reads owner and name of the repository from here.
    this.git("remote", "add", "origin", `https://github.com/acme/${name}.git`);
  }

  /** Copies a server, writes its lock the way its author would, and commits. */
  add(source, { at = ".", caller = "one-server.yml" } = {}) {
    const skip = /\/(node_modules|build)(\/|$)/;
    cpSync(join(root, source), join(this.folder, at), {
      recursive: true,
      filter: (path) => !skip.test(path),
    });
    this.useCaller(caller);
    return this;
  }

  /** @param change edits the caller's text */
  useCaller(file, change = (text) => text) {
    const text = readFileSync(join(root, "workflows/callers", file), "utf8");
    this.write(
      ".github/workflows/mcp.yml",
      change(text).replaceAll(/(pipeline|servers)\.yml@v1/g, `$1.yml@${commit}`),
    );
  }

  write(path, text) {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), text);
  }

  read(path) {
    return readFileSync(join(this.folder, path), "utf8");
  }

  /** Replaces text in a file. @throws where the text is not there, so that a test cannot plant nothing. */
  edit(path, from, to) {
    const before = readFileSync(join(this.folder, path), "utf8");
    const after = before.replace(from, to);
    if (after === before) throw new Error(`${path} has no ${from}`);
    this.write(path, after);
  }

  lock(at = ".") {
    this.cli(["lock"], at);
  }

  /** The command, as a person in this repository calls it. Gives its stdout. */
  cli(argv, at = ".") {
    const cwd = join(this.folder, at);
    const options = { cwd, env: this.env, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] };
    return execFileSync(process.execPath, [join(root, "dist", "cli.js"), ...argv], options);
  }

  commit(message) {
    this.git("add", "-A");
    this.git(...author, "commit", "-q", "-m", message);
    return this.git("rev-parse", "HEAD");
  }

  git(...argv) {
    return execFileSync("git", argv, { cwd: this.folder, encoding: "utf8" }).trim();
  }

  get platform() {
    return `${platformRepository}@${commit}`;
  }
}
