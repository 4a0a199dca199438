import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { platformRepository, root } from "./pipeline-copy.mjs";

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
/** Longest that one workflow run may take, in milliseconds. */
const deadline = 300_000;

/**
 * Runs one event of a team's repository in act, on this machine and without containers.
 * @returns {Promise<Run>}
 */
export async function runWorkflow({
  act,
  scratch,
  team,
  pipeline,
  event,
  env = {},
  token,
  nodeOnPath = true,
}) {
  const eventFile = join(scratch, `event-${event.name}.json`);
  writeFileSync(eventFile, JSON.stringify(event.payload));
  const [, commit] = team.platform.split("@");
  const argv = [
    event.name,
    ...[
      "--directory",
      team.folder,
      "--eventpath",
      eventFile,
      "--json",
      "--no-cache-server",
      "--use-new-action-cache",
    ],
    ...["--platform", "ubuntu-latest=-self-hosted", "--platform", "self-hosted=-self-hosted"],
    ...["--local-repository", `${platformRepository}@${commit}=${pipeline}`],
    ...[
      "--local-repository",
      `actions/setup-node@${pinned("setup-node", ".github/actions/node/action.yml")}=${here("setup-node")}`,
    ],
    ...[
      "--local-repository",
      `actions/upload-artifact@${pinned("upload-artifact", "workflows/pipeline.yml")}=${here("upload-artifact")}`,
    ],
    // Without one, jobs have an empty token, as where a caller grants nothing.
    ...["--secret", `GITHUB_TOKEN=${token ?? "no-token"}`],
    ...Object.entries(env).flatMap(([name, value]) => ["--env", `${name}=${value}`]),
    ...["--action-cache-path", join(scratch, "act")],
  ];
  const shim = nodeShim(scratch);
  const path = nodeOnPath ? `${shim}:${process.env.PATH}` : pathWithoutNode(scratch);
  const child = spawn(act, argv, {
    cwd: team.folder,
    env: {
      ...team.env,
      PATH: path,
      ...(nodeOnPath ? {} : { STAND_IN_NODE: shim }),
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const timer = setTimeout(() => child.kill("SIGTERM"), deadline);
  const [out, err, code] = await Promise.all([textOf(child.stdout), textOf(child.stderr), exit(child)]);
  clearTimeout(timer);
  return new Run(out, err, code);
}

/** What one run of act said, read from its JSON log. */
export class Run {
  constructor(out, err, exitCode) {
    this.exitCode = exitCode;
    this.log = `${out}\n${err}`;
    this.lines = out.split("\n").flatMap((line) => (line.startsWith("{") ? [JSON.parse(line)] : []));
  }

  /** Job id → success, failure or skipped, as the job `result` saw them, and its own. */
  get jobs() {
    const ended = this.lines.flatMap((line) =>
      line.jobResult === undefined ? [] : [[line.job.trim().split("/").at(-1), line.jobResult]],
    );
    const judged = this.lines.flatMap(({ job, msg }) => {
      if (job?.trim().endsWith("/result") !== true) return [];
      const [, id, result] = msg.match(/^([\w-]+): (success|failure|cancelled|skipped)\s*$/) ?? [];
      return id === undefined ? [] : [[id, result]];
    });
    return Object.fromEntries([...ended, ...judged]);
  }

  /** Names of the steps of one job that ran to their end → success or failure. */
  steps(job) {
    return Object.fromEntries(
      this.lines
        .filter((line) => line.job?.trim().endsWith(`/${job}`) && line.stage === "Main" && line.stepResult)
        .map((line) => [line.step, line.stepResult]),
    );
  }

  /** Workflow commands that GitHub shows at a line of a file. */
  get annotations() {
    return this.lines
      .filter(({ command }) => command === "error" || command === "warning" || command === "notice")
      .map(({ command, kvPairs, arg }) => ({ level: command, ...kvPairs, message: arg }));
  }

  /** Outputs of the steps of one job. */
  outputs(job) {
    return Object.fromEntries(
      this.lines
        .filter((line) => line.command === "set-output" && line.job.trim().endsWith(`/${job}`))
        .map((line) => [line.name, line.arg]),
    );
  }

  /** The markdown that the steps of one job left for the run's page. */
  summary(job) {
    return this.lines
      .filter((line) => line.command === "summary" && line.job.trim().endsWith(`/${job}`))
      .map((line) => line.content)
      .join("\n");
  }

  /** The end of the log, for a failed check. */
  get tail() {
    return this.lines
      .filter((line) => line.raw_output || line.level === "error")
      .slice(-60)
      .map((line) => `${line.job?.trim() ?? ""} ${line.msg.trimEnd()}`)
      .join("\n");
  }
}

/** The commit that a file of ours names for one of GitHub's actions. */
function pinned(action, file) {
  return readFileSync(join(root, file), "utf8").match(
    new RegExp(`uses: actions/${action}@([0-9a-f]{40})`),
  )[1];
}

/** A folder with a `node` that drops the INPUT_* which act invents, and with the real npm. */
function nodeShim(scratch) {
  const folder = join(scratch, "node-shim");
  if (mkdirSync(folder, { recursive: true }) !== undefined) {
    // The path of the real one is written down: a server's environment does not carry variables of ours.
    const script = `#!/bin/bash\nREAL_NODE='${process.execPath}' exec '${here("node-without-act-inputs")}' "$@"\n`;
    writeFileSync(join(folder, "node"), script, { mode: 0o755 });
    symlinkSync(here("bash-that-drains"), join(folder, "bash"));
    for (const tool of ["npm", "npx"]) symlinkSync(join(dirname(process.execPath), tool), join(folder, tool));
  }
  return folder;
}

/** The few tools that every runner has, and no node. */
function pathWithoutNode(scratch) {
  const folder = join(scratch, "tools-only");
  if (mkdirSync(folder, { recursive: true }) !== undefined) {
    symlinkSync(here("bash-that-drains"), join(folder, "bash"));
    for (const tool of ["sleep", "sh", "env", "git", "cat", "ls", "mkdir", "rm", "tar"]) {
      const from = ["/bin", "/usr/bin"].map((bin) => join(bin, tool)).find((path) => existsSync(path));
      if (from !== undefined) symlinkSync(from, join(folder, tool));
    }
  }
  return folder;
}

async function textOf(stream) {
  stream.setEncoding("utf8");
  let text = "";
  for await (const chunk of stream) text += chunk;
  return text;
}

const exit = (child) => new Promise((resolve, reject) => child.once("error", reject).once("exit", resolve));
