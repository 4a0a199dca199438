import * as z from "zod";
import type { GithubApi } from "../github/api.ts";

/** What is read of GitHub's issue comments. */
const comment = z.looseObject({
  id: z.int().positive(),
  body: z.string().nullish(),
  user: z.looseObject({ login: z.string() }).nullish(),
});

/** Who writes with a workflow's own token. */
export const workflowAuthor = "github-actions[bot]";

export type StickyOutcome = "created" | "updated" | "unchanged" | "quiet";

/** The hidden first line by which a comment is found again; nothing in it can end the HTML comment. */
export function marker(manifest: string): string {
  return `<!-- mcp-pipeline:1:${encodeURIComponent(manifest).replaceAll("-", "%2D")} -->`;
}

/**
 * Keeps one comment for a manifest on a pull request, found by marker and author on all pages, and edits it in place.
 * Of several the oldest stays. Nothing is written where the text is the same, or where there is nothing to say and no
 * comment yet; one that is there is always brought up to date, so that no stale red stays.
 * @param quiet whether there is nothing to say
 * @throws Forbidden for a token that may only read, as that of a fork's pull request
 */
export async function keepComment(
  api: GithubApi,
  pull: number,
  {
    manifest,
    text,
    quiet,
    author = workflowAuthor,
  }: { manifest: string; text: string; quiet: boolean; author?: string },
): Promise<StickyOutcome> {
  const mark = marker(manifest);
  const body = `${mark}\n${text}`;
  const comments = `/repos/${api.repository}/issues/${pull}/comments`;
  const own = (await api.list(comments, comment))
    .filter(({ body: old, user }) => user?.login === author && old?.split(/\r?\n/, 1)[0] === mark)
    .sort((a, b) => a.id - b.id);
  const [first, ...others] = own;
  const at = (id: number) => `/repos/${api.repository}/issues/comments/${id}`;
  for (const { id } of others) await api.send("DELETE", at(id), undefined, z.unknown());
  if (first === undefined) {
    if (quiet) return "quiet";
    await api.send("POST", comments, { body }, comment);
    return "created";
  }
  if (substance(first.body ?? "") === substance(body)) return "unchanged";
  await api.send("PATCH", at(first.id), { body }, comment);
  return "updated";
}

/** A comment without what differs from run to run though nothing changed: times, the run, and GitHub's line ends. */
function substance(body: string): string {
  return body
    .replaceAll("\r\n", "\n")
    .replace(/\| [\d.,]+ \w+ \|$/gm, "|")
    .replace(/\/actions\/runs\/\d+/g, "")
    .trimEnd();
}
