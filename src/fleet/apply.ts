import * as z from "zod";
import type { GithubApi } from "../github/api.ts";
import { type Caller, callerPath, moved } from "./pins.ts";

const reference = z.looseObject({ object: z.looseObject({ sha: z.string() }) });
const pullRequest = z.looseObject({ number: z.int().positive() });

/** GitHub asks for at least a second between requests that make content ("Best practices for using the REST API"). */
const pauseMs = 1_000;

export interface ApplyRequest {
  platform: string;
  to: string;
  /** Milliseconds between writes; default {@link pauseMs}. */
  pause?: number;
}

/**
 * Opens a pull request that moves one caller to another ref, or says which one is open already: a wave that broke off is
 * simply run again.
 * @throws Problem (exit 3) where GitHub refuses
 */
export async function openUpdate(
  api: GithubApi,
  { repository, branch, text, sha }: Caller,
  { platform, to, pause = pauseMs }: ApplyRequest,
): Promise<{ pull: number; isNew: boolean }> {
  const [owner = ""] = repository.split("/");
  const head = `mcp-pipeline/platform-${to.replaceAll(/[^\w.-]/g, "-")}`;
  const at = `/repos/${repository}`;
  const rest = () => new Promise((resolve) => setTimeout(resolve, pause));
  const query = `state=open&head=${encodeURIComponent(`${owner}:${head}`)}`;
  const [open] = await api.list(`${at}/pulls?${query}`, pullRequest);
  if (open !== undefined) return { pull: open.number, isNew: false };
  const known = await api.get(`${at}/git/ref/heads/${head}`, reference);
  if (known === undefined) {
    const tip = await api.get(`${at}/git/ref/heads/${branch}`, reference);
    await api.send(
      "POST",
      `${at}/git/refs`,
      { ref: `refs/heads/${head}`, sha: tip?.object.sha },
      z.unknown(),
    );
    await rest();
    const message = `Follow ${platform} at ${to}`;
    const file = Buffer.from(moved(text, platform, to)).toString("base64");
    await api.send(
      "PUT",
      `${at}/contents/${callerPath}`,
      { message, content: file, sha, branch: head },
      z.unknown(),
    );
    await rest();
  }
  const title = `Follow ${platform} at ${to}`;
  const body = `The company's MCP platform moves to \`${to}\`. The checks of this pull request ran with it.`;
  const made = await api.send("POST", `${at}/pulls`, { title, head, base: branch, body }, pullRequest);
  await rest();
  return { pull: made.number, isNew: true };
}
