import type { Plan } from "../manifest/plan.ts";
import type { BuildContext } from "./build-tool.ts";
import { git } from "./git.ts";

const prefix = "org.opencontainers.image";

/**
 * Labels in the words of https://github.com/opencontainers/image-spec/blob/main/annotations.md. Revision is the last
 * commit that changed the manifest's folder, and absent where something there is not committed: then no commit says
 * what is in the image.
 */
export async function imageLabels(plan: Plan, context: BuildContext): Promise<Record<string, string>> {
  const labels: Record<string, string> = { [`${prefix}.title`]: plan.manifest.title ?? plan.name };
  if (plan.version !== undefined) labels[`${prefix}.version`] = plan.version;
  const ask = async (...args: string[]) => (await git(args, plan.directory, context))?.trim();
  const [changed, revision, remote] = await Promise.all([
    ask("status", "--porcelain", "--", "."),
    ask("log", "-1", "--format=%H", "--", "."),
    ask("config", "--get", "remote.origin.url"),
  ]);
  if (changed === "" && revision) labels[`${prefix}.revision`] = revision;
  const source = remote ? sourceUrl(remote) : undefined;
  if (source) labels[`${prefix}.source`] = source;
  return labels;
}

/** The repository as a https URL without login; undefined for a path on this machine. */
export function sourceUrl(remote: string): string | undefined {
  const ssh = /^(?:ssh:\/\/)?(?:[^@/]+@)([^:/]+)(?::\d+)?[:/](.+?)(?:\.git)?\/?$/.exec(remote);
  if (ssh && !/^https?:/.test(remote)) return `https://${ssh[1]}/${ssh[2]}`;
  if (!/^https?:\/\//.test(remote) || !URL.canParse(remote)) return undefined;
  const url = new URL(remote);
  return `https://${url.host}${url.pathname.replace(/(\.git)?\/?$/, "")}`;
}
