import type { Platform } from "../schema.ts";

/** Where GitHub Enterprise Server, which has no `$/`, finds the actions: this repository at a tag. */
export interface Spelled {
  /** "owner/name" */
  repository: string;
  /** Tag under which this state is released. */
  ref: string;
}

/** What the workflow is written for. */
export interface WorkflowRequest {
  /** Text of workflows/pipeline.yml, written for the environments `staging` and `production`. */
  template: string;
  platform: Platform;
  spelled?: Spelled;
}

type Environments = readonly { name: string; runner: string }[];

const hosted = "ubuntu-latest";

/**
 * The reusable workflow of one company: a deploy job for each environment, in the platform's order, on the runner that
 * the platform names for its clusters. Pure text work, so that comments stay: in the template, jobs of an environment
 * are those whose id ends in its name, and every other line that names one stands for itself alone.
 * @throws RunnerConflict where the clusters of one environment are reached from different runners
 */
export function renderWorkflow({ template, platform, spelled }: WorkflowRequest): string {
  const [head = "", ...blocks] = template.split(/^(?= {2}[a-z][\w-]*:\n {4}name: )/m);
  const deployed = Object.entries(platform.environments).filter(
    ([, { delivery }]) => delivery.kind !== "process",
  );
  const rows = deployed.map(([name, { clusters = [], promoteFrom }]) => ({
    name,
    runner: runnerOf(name, clusters, platform),
    promoted: promoteFrom !== undefined,
  }));
  const unpromoted = rows.filter(({ promoted }) => !promoted);
  const promoted = rows.filter(({ promoted: isPromoted }) => isPromoted);
  const own = labels(platform.workflow?.runner ?? hosted);
  const written = [head, ...blocks].map((block) => {
    const id = /^ {2}([\w-]+):/.exec(block)?.[1] ?? "";
    if (id.endsWith("-staging")) return jobsOf(block, "staging", unpromoted);
    if (id.endsWith("-production")) return jobsOf(block, "production", promoted);
    const repeated = repeat(repeat(block, "staging", unpromoted), "production", promoted);
    return repeated.replace(`runs-on: ${hosted}\n`, `runs-on: ${own}\n`);
  });
  const text = forRegistry(written.join(""), platform);
  return spelled === undefined ? text : spell(text, spelled);
}

/** Names of an action file without `$/`. */
export function spell(text: string, { repository, ref }: Spelled): string {
  return text.replaceAll(/(\buses: )\$\/(\S+)/g, `$1${repository}/$2@${ref}`);
}

/** One environment's clusters are reached from different runners, and a job runs on one. */
export class RunnerConflict extends Error {
  readonly environment: string;
  constructor(environment: string) {
    super(
      `The clusters of ${environment} are reached from different runners, and one job deploys to all of them.`,
    );
    this.environment = environment;
  }
}

function runnerOf(environment: string, clusters: readonly string[], platform: Platform): string {
  const runners = new Set(clusters.map((cluster) => labels(platform.clusters?.[cluster]?.runner ?? hosted)));
  if (runners.size > 1) throw new RunnerConflict(environment);
  return [...runners][0] ?? hosted;
}

/** Labels as YAML's flow form, which is JSON; a plain word as it is. */
function labels(runner: string | readonly string[]): string {
  const shown = (label: string) => (/^[\w.-]+$/.test(label) ? label : JSON.stringify(label));
  const text = typeof runner === "string" ? shown(runner) : `[${runner.map(shown).join(", ")}]`;
  // zizmor warns of runners that a stranger's code may have touched; none runs in these jobs.
  return /\bself-hosted\b/.test(text)
    ? `${text} # zizmor: ignore[self-hosted-runner] no team code runs here`
    : text;
}

function jobsOf(block: string, word: string, environments: Environments): string {
  return environments
    .map(({ name, runner }) =>
      block
        .replaceAll(new RegExp(`\\b${word}\\b`, "g"), name)
        .replace(`runs-on: ${hosted}\n`, `runs-on: ${runner}\n`),
    )
    .join("");
}

function repeat(block: string, word: string, environments: Environments): string {
  const mentions = new RegExp(`\\b${word}\\b`);
  return block
    .split("\n")
    .flatMap((line) => {
      if (line.trimStart().startsWith("#") || !mentions.test(line)) return [line];
      return environments.map(({ name }) => line.replaceAll(new RegExp(mentions, "g"), name));
    })
    .join("\n");
}

/** GitHub's own image registry takes the job's token; every other one its own login or the job's OIDC token. */
function forRegistry(text: string, platform: Platform): string {
  if (!platform.images?.registry.startsWith("ghcr.io/")) return text;
  const at = text.indexOf("\n  build-push:\n");
  const line = "      id-token: write # to prove to the image registry which workflow pushes and signs\n";
  const packages = "      packages: write # to push to GitHub's image registry\n";
  return at < 0 ? text : text.slice(0, at) + text.slice(at).replace(line, `${line}${packages}`);
}
