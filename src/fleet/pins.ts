import * as z from "zod";
import type { GithubApi } from "../github/api.ts";

/** What is read of GitHub's "List organization repositories". */
const repository = z.looseObject({
  full_name: z.string(),
  archived: z.boolean().default(false),
  default_branch: z.string(),
});
const content = z.looseObject({ type: z.literal("file"), sha: z.string(), content: z.string() });

/** The file that `init` and every caller template write. */
export const callerPath = ".github/workflows/mcp.yml";

/** A repository that calls the platform's workflow. */
export interface Caller {
  repository: string;
  branch: string;
  /** What stands behind the `@`: a tag, a branch or a commit. */
  refs: string[];
  text: string;
  /** Git's id of the file, which an update names so that nothing is overwritten unseen. */
  sha: string;
}

/** Names of the workflow in a caller: `uses: OWNER/NAME/.github/workflows/pipeline.yml@REF`. */
const usesOf = (platform: string): RegExp => {
  const name = platform.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(uses: ${name}/\\.github/workflows/(?:pipeline|servers)\\.yml@)([\\w./-]+)`, "gi");
};

/**
 * Who calls the platform's workflow, and at which ref; archived repositories are left out.
 * @param owner organization
 * @throws Problem (exit 3) where GitHub cannot be asked
 */
export async function callersOf(api: GithubApi, owner: string, platform: string): Promise<Caller[]> {
  const all = await api.list(`/orgs/${encodeURIComponent(owner)}/repos?type=all`, repository);
  const callers: Caller[] = [];
  for (const { full_name: name, archived, default_branch: branch } of all) {
    if (archived) continue;
    const file = await api.get(
      `/repos/${name}/contents/${callerPath}?ref=${encodeURIComponent(branch)}`,
      content,
    );
    if (file === undefined) continue;
    const text = Buffer.from(file.content, "base64").toString();
    const refs = [...new Set([...text.matchAll(usesOf(platform))].map(([, , ref]) => ref ?? ""))];
    if (refs.length > 0) callers.push({ repository: name, branch, refs, text, sha: file.sha });
  }
  return callers.sort((a, b) => (a.repository < b.repository ? -1 : 1));
}

/** A caller's text at another ref; the same text where it has that ref already. */
export function moved(text: string, platform: string, to: string): string {
  return text.replaceAll(usesOf(platform), (_whole, before: string) => `${before}${to}`);
}
