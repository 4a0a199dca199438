import type { Plan } from "../manifest/plan.ts";
import { git } from "./git.ts";

interface GitContext {
  env: Record<string, string>;
  signal: AbortSignal;
}

const prefix = "org.opencontainers.image";

/**
 * Labels in the words of https://github.com/opencontainers/image-spec/blob/main/annotations.md. Revision is the last
 * commit that changed the manifest's folder, and absent where something there is not committed: then no commit says
 * what is in the image.
 */
export async function imageLabels(plan: Plan, context: GitContext): Promise<Record<string, string>> {
  const labels: Record<string, string> = { [`${prefix}.title`]: plan.manifest.title ?? plan.name };
  if (plan.version !== undefined) labels[`${prefix}.version`] = plan.version;
  const [revision, remote] = await Promise.all([
    sourceRevision(plan.directory, context),
    git(["config", "--get", "remote.origin.url"], plan.directory, context).then((text) => text?.trim()),
  ]);
  if (revision) labels[`${prefix}.revision`] = revision.commit;
  const source = remote ? sourceUrl(remote) : undefined;
  if (source) labels[`${prefix}.source`] = source;
  return labels;
}

/** The commit that says what is in a folder. */
export interface Revision {
  commit: string;
  /** Seconds since 1970 of the commit. */
  time: number;
}

/** The last commit that changed the folder; undefined where something there is not committed, or without git. */
export async function sourceRevision(folder: string, context: GitContext): Promise<Revision | undefined> {
  const [changed, last] = await Promise.all([
    git(["status", "--porcelain", "--", "."], folder, context),
    git(["log", "-1", "--format=%H %ct", "--", "."], folder, context),
  ]);
  const [, commit, time] = /^([0-9a-f]{40,64}) (\d+)\n$/.exec(last ?? "") ?? [];
  if (changed !== "" || commit === undefined) return undefined;
  return { commit, time: Number(time) };
}

/** The repository as a https URL without login; undefined for a path on this machine. */
export function sourceUrl(remote: string): string | undefined {
  const ssh = /^(?:ssh:\/\/)?(?:[^@/]+@)([^:/]+)(?::\d+)?[:/](.+?)(?:\.git)?\/?$/.exec(remote);
  if (ssh && !/^https?:/.test(remote)) return `https://${ssh[1]}/${ssh[2]}`;
  if (!/^https?:\/\//.test(remote) || !URL.canParse(remote)) return undefined;
  const url = new URL(remote);
  return `https://${url.host}${url.pathname.replace(/(\.git)?\/?$/, "")}`;
}
