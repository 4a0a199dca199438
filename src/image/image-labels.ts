import { run } from "../exec/run.ts";
import type { Plan } from "../manifest/plan.ts";
import type { BuildContext } from "./build-tool.ts";

const prefix = "org.opencontainers.image";

/**
 * Labels in the words of https://github.com/opencontainers/image-spec/blob/main/annotations.md. Revision is the last
 * commit that changed the manifest's folder, and absent where something there is not committed: then no commit says
 * what is in the image.
 */
export async function imageLabels(plan: Plan, context: BuildContext): Promise<Record<string, string>> {
  const labels: Record<string, string> = { [`${prefix}.title`]: plan.manifest.title ?? plan.name };
  if (plan.version !== undefined) labels[`${prefix}.version`] = plan.version;
  const [changed, revision, remote] = await Promise.all([
    git(["status", "--porcelain", "--", "."], plan, context),
    git(["log", "-1", "--format=%H", "--", "."], plan, context),
    git(["config", "--get", "remote.origin.url"], plan, context),
  ]);
  if (changed === "" && revision) labels[`${prefix}.revision`] = revision;
  const source = remote ? sourceUrl(remote) : undefined;
  if (source) labels[`${prefix}.source`] = source;
  return labels;
}

async function git(args: string[], plan: Plan, context: BuildContext): Promise<string | undefined> {
  const safe = ["-c", "core.fsmonitor=false", "-c", "safe.directory=*"];
  try {
    const answer = await run(["git", ...safe, ...args], {
      cwd: plan.directory,
      env: context.env,
      timeoutMs: 30_000,
      signal: context.signal,
      allowFailure: true,
    });
    return answer.exitCode === 0 ? answer.stdout.trim() : undefined;
  } catch (error) {
    if (context.signal.aborted) throw error;
    return undefined;
  }
}

/** The repository as a https URL without login; undefined for a path on this machine. */
export function sourceUrl(remote: string): string | undefined {
  const ssh = /^(?:ssh:\/\/)?(?:[^@/]+@)([^:/]+)(?::\d+)?[:/](.+?)(?:\.git)?\/?$/.exec(remote);
  if (ssh && !/^https?:/.test(remote)) return `https://${ssh[1]}/${ssh[2]}`;
  if (!/^https?:\/\//.test(remote) || !URL.canParse(remote)) return undefined;
  const url = new URL(remote);
  return `https://${url.host}${url.pathname.replace(/(\.git)?\/?$/, "")}`;
}
