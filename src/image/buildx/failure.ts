import type { ExecError } from "../../exec/run.ts";
import { type Problem, unreachable } from "../../report/problem.ts";
import { BuildFailed } from "../build-failed.ts";

interface Cause {
  ruleId: string;
  /** What BuildKit, the registry or the kernel says. */
  words: RegExp;
  message: string;
  help: string;
  /** May pass by itself: the build is asked for again, and what is done is not done again. */
  transient?: true;
}

/** First that fits. Words of BuildKit's and containerd's own messages. */
const causes: readonly Cause[] = [
  {
    ruleId: "build-disk-full",
    words: /no space left on device|disk quota exceeded/i,
    message: "The disk of the machine that builds is full",
    help: "Free space there (docker buildx prune, docker system df), then run the stage again. Nothing was pushed under a tag.",
  },
  {
    ruleId: "builder-missing",
    words:
      /no builder .* found|failed to find driver|Cannot connect to the Docker daemon|could not connect to .*buildkit|failed to list workers|dial unix .*buildkitd/i,
    message: "BuildKit does not answer",
    help: "Start Docker, or name a running builder in BUILDX_BUILDER.",
  },
  {
    ruleId: "image-registry-refused",
    words:
      /\b(401 Unauthorized|403 Forbidden)\b|unauthorized|authorization failed|insufficient_scope|access (is )?denied|denied: /i,
    message: "An image registry refused",
    help: "Log in with `docker login`, or set MCP_PIPELINE_REGISTRY_TOKEN, and check what the login may read and push.",
  },
  {
    ruleId: "base-image-missing",
    words: /failed to resolve source metadata for \S+: .*(not found|manifest unknown)/i,
    message: "A base image is not where the Dockerfile looks for it",
    help: "Correct `images.base` in platform.yaml, or push the image there.",
  },
  {
    ruleId: "image-registry-unreachable",
    words:
      /unexpected status.*: 5\d\d|\b50[0234] [A-Z]|429 Too Many|connection reset|connection refused|unexpected EOF|: EOF\b|broken pipe|i\/o timeout|no such host|TLS handshake timeout|server misbehaving/i,
    message: "A registry could not be reached",
    help: "Look whether it is up and reachable from the machine that builds, then run the stage again: what has arrived is kept.",
    transient: true,
  },
];

/** The step of the Dockerfile that failed: BuildKit says so of the team's own commands. */
const stepFailed = /process "(?<command>.+?)" did not complete successfully: (?<why>exit code: \d+|.+)/;

/** Words of a package manager that cannot reach its registry: not the team's fault, and it may pass. */
const offline =
  /ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|Temporary failure in name resolution|network is unreachable|no such host|i\/o timeout/i;

/** Whether asking for the same build again may help. */
export function mayPass(error: ExecError): boolean {
  const cause = causeOf(error);
  return cause?.transient === true;
}

/** What a failed `buildx build` means for the user. */
export function explainFailure(error: ExecError, manifest: string): Problem | BuildFailed {
  const said = `${error.stderr}\n${error.stdout}`;
  const step = stepFailed.exec(said)?.groups;
  if (step) return failedStep(error, step.command ?? "", said, manifest);
  const cause = causeOf(error);
  if (cause) return unreachable(cause.ruleId, `${cause.message}. ${error.message}`, { help: cause.help });
  const message = `The image could not be built. ${error.message}`;
  return new BuildFailed(
    { ruleId: "build-failed", severity: "error", message, file: manifest },
    { cause: error },
  );
}

function causeOf(error: ExecError): Cause | undefined {
  const said = `${error.stderr}\n${error.stdout}`;
  if (stepFailed.test(said)) return undefined;
  // The last error says why; what stands before is other steps' output, and caches that are not there yet.
  const last = said.slice(Math.max(0, said.lastIndexOf("ERROR: ")));
  return causes.find(({ words }) => words.test(last));
}

function failedStep(error: ExecError, command: string, said: string, file: string): Problem | BuildFailed {
  const words = wordsOfStep(said);
  if (/no space left on device/i.test(words)) {
    return unreachable("build-disk-full", `The disk of the machine that builds is full: ${words}`, {
      help: causes[0]?.help ?? "",
    });
  }
  if (/^(npm|pnpm|yarn|uv|pip|python3 -m pip|.*poetry|go mod)\b/.test(command) && offline.test(words)) {
    const message = `"${command}" could not reach its package registry: ${words}`;
    return unreachable("package-registry-unreachable", message);
  }
  const message = `"${command}" failed inside the image build. It said:\n${words}`;
  return new BuildFailed({ ruleId: "build-failed", severity: "error", message, file }, { cause: error });
}

/** Of `--progress=plain`: the last of the blocks that BuildKit repeats at the end, between dashes, under a heading. */
function wordsOfStep(said: string): string {
  const block = said.split(/^------$/m).findLast((part) => part.startsWith("\n > "));
  const lines = (block?.split("\n").slice(2) ?? said.split("\n")).filter((line) => line.trim() !== "");
  return lines
    .slice(-12)
    .map((line) => line.replace(/^(#\d+ )?[\d.]+ /, ""))
    .join("\n");
}
