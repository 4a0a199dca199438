import * as z from "zod";
import { Forbidden, type GithubApi } from "../github/api.ts";
import { toYaml } from "../kubernetes/to-yaml.ts";
import { unreachable } from "../report/problem.ts";
import { parseJson } from "../source/json.ts";
import type { Delivered, DeliveredState, Delivery, DeliveryContent } from "./delivery.ts";

const fileAnswer = z.looseObject({ sha: z.string(), content: z.string(), encoding: z.literal("base64") });
const writeAnswer = z.looseObject({ commit: z.looseObject({ sha: z.string() }) });
const refAnswer = z.looseObject({ object: z.looseObject({ sha: z.string() }) });
const commitAnswer = z.looseObject({ commit: z.looseObject({ message: z.string() }) });
const pullAnswer = z.looseObject({
  number: z.int(),
  html_url: z.string(),
  state: z.string(),
  merged: z.boolean().optional(),
  merge_commit_sha: z.string().nullish(),
});

const headSchema = z.object({ release: z.int().positive(), marker: z.string(), image: z.string() });
const headPrefix = "# mcp-pipeline: ";

export interface GitPlace {
  /** "owner/name" */
  repository: string;
  branch: string;
  /** Of the one file that holds the objects. */
  path: string;
  /** Tag that names the commit of the last verified release. */
  verifiedTag: string;
}

export interface GitOptions {
  /** Open a pull request and wait for its merge, instead of committing to the branch. */
  pullRequest: boolean;
  /** How long a pull request may take to be merged, in ms. */
  mergeMs: number;
  /** Between two looks at it, in ms. */
  lookEveryMs: number;
  signal: AbortSignal;
  progress(text: string): void;
}

/**
 * Releases as commits of one file in a repository that Argo CD or Flux watch. One file, so that a release is one
 * commit; its first line says which release it is.
 */
export class GitDelivery implements Delivery {
  readonly where: string;
  readonly #api: GithubApi;
  readonly #place: GitPlace;
  readonly #options: GitOptions;

  constructor(api: GithubApi, place: GitPlace, options: GitOptions) {
    this.#api = api;
    this.#place = place;
    this.#options = options;
    this.where = `${place.repository}:${place.path} (${place.branch})`;
  }

  async read(): Promise<DeliveredState> {
    const verifiedCommit = await this.#ref(`tags/${this.#place.verifiedTag}`);
    const [current, verified] = await Promise.all([
      this.#delivered(this.#place.branch),
      verifiedCommit === undefined ? undefined : this.#delivered(verifiedCommit),
    ]);
    const numbers = (await this.#history()).map((message) =>
      Number(/^Release (\d+) of /.exec(message)?.[1] ?? 0),
    );
    const next = Math.max(0, current?.release ?? 0, verified?.release ?? 0, ...numbers) + 1;
    return { ...(current && { current }), ...(verified && { verified }), next };
  }

  async deliver({ release, marker, image, run, objects }: DeliveryContent): Promise<Delivered> {
    const head = `${headPrefix}${JSON.stringify({ release, marker, image })}\n`;
    const message = `Release ${release} of ${this.#place.path}\n\nImage: ${image}\nRun: ${run}`;
    const id = await this.#write(
      `${head}${toYaml(objects)}`,
      message,
      `mcp-pipeline/${slug(this.#place.path)}-${release}`,
    );
    return { id, release, marker, image };
  }

  async markVerified({ id }: Delivered): Promise<void> {
    const { verifiedTag } = this.#place;
    const there = await this.#ref(`tags/${verifiedTag}`);
    const path = this.#repository("/git/refs");
    if (there === undefined) {
      await this.#send("POST", path, { ref: `refs/tags/${verifiedTag}`, sha: id }, refAnswer);
    } else if (there !== id) {
      await this.#send("PATCH", `${path}/tags/${verifiedTag}`, { sha: id, force: true }, refAnswer);
    }
  }

  async restore({ id, release }: Delivered): Promise<void> {
    const file = await this.#file(id);
    if (file === undefined) {
      throw unreachable(
        "delivered-release-gone",
        `Commit ${id} of release ${release} has no ${this.where} any more.`,
      );
    }
    const message = `Back to release ${release} of ${this.#place.path}\n\nThe release after it did not answer as it should.`;
    const branch = `mcp-pipeline/${slug(this.#place.path)}-back-to-${release}`;
    await this.#write(file.text, message, branch);
  }

  /** @returns the commit that agents find the file in */
  async #write(text: string, message: string, branch: string): Promise<string> {
    const { pullRequest } = this.#options;
    if (!pullRequest) return this.#put(text, message, this.#place.branch);
    const base = await this.#ref(`heads/${this.#place.branch}`);
    if (base === undefined) throw this.#noBranch();
    // A branch of an earlier try may still be there.
    const own = `${branch}-${base.slice(0, 7)}`;
    const ref = { ref: `refs/heads/${own}`, sha: base };
    await this.#send("POST", this.#repository("/git/refs"), ref, refAnswer);
    await this.#put(text, message, own);
    const [title = "", ...body] = message.split("\n");
    const pull = await this.#send(
      "POST",
      this.#repository("/pulls"),
      { title, body: body.join("\n").trim(), head: own, base: this.#place.branch },
      pullAnswer,
    );
    return this.#merged(pull.number, pull.html_url);
  }

  async #merged(number: number, url: string): Promise<string> {
    const { mergeMs, lookEveryMs, signal, progress } = this.#options;
    const until = performance.now() + mergeMs;
    progress(`waiting for the merge of ${url}`);
    for (;;) {
      const pull = await this.#api.get(this.#repository(`/pulls/${number}`), pullAnswer);
      if (pull?.merged === true && pull.merge_commit_sha) return pull.merge_commit_sha;
      if (pull === undefined || pull.state !== "open") {
        throw unreachable(
          "delivery-declined",
          `${url} was closed without a merge: the release was not delivered.`,
        );
      }
      if (performance.now() > until) {
        throw unreachable(
          "delivery-not-merged",
          `${url} was not merged in ${Math.round(mergeMs / 60_000)} minutes.`,
          {
            help: "Merge it and run deploy again, or close it.",
          },
        );
      }
      await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
      signal.throwIfAborted();
    }
  }

  /** The file's own id makes GitHub refuse a write over somebody else's. */
  async #put(text: string, message: string, branch: string): Promise<string> {
    const there = await this.#file(branch);
    if (there?.text === text) {
      const commit = await this.#ref(`heads/${branch}`);
      if (commit !== undefined) return commit;
    }
    const body = {
      message,
      branch,
      content: Buffer.from(text).toString("base64"),
      ...(there === undefined ? {} : { sha: there.sha }),
    };
    return (await this.#send("PUT", this.#contents(), body, writeAnswer)).commit.sha;
  }

  async #delivered(ref: string): Promise<Delivered | undefined> {
    const file = await this.#file(ref);
    if (file === undefined) return undefined;
    const [first = ""] = file.text.split("\n");
    const head = first.startsWith(headPrefix)
      ? headSchema.safeParse(parseJson(first.slice(headPrefix.length)))
      : undefined;
    if (head?.success !== true) {
      throw unreachable("delivery-foreign", `${this.where} is a file that the pipeline did not write.`, {
        help: "Name a folder of its own with delivery.path.",
      });
    }
    const id = /^[0-9a-f]{40}$/.test(ref) ? ref : await this.#ref(`heads/${ref}`);
    if (id === undefined) throw this.#noBranch();
    return { id, ...head.data };
  }

  async #file(ref: string): Promise<{ sha: string; text: string } | undefined> {
    const found = await this.#api.get(`${this.#contents()}?ref=${encodeURIComponent(ref)}`, fileAnswer);
    return found && { sha: found.sha, text: Buffer.from(found.content, "base64").toString("utf8") };
  }

  /** Messages of the commits that changed the file. */
  async #history(): Promise<string[]> {
    const { branch, path } = this.#place;
    const query = `sha=${encodeURIComponent(branch)}&path=${encodeURIComponent(path)}`;
    const commits = await this.#api.list(this.#repository(`/commits?${query}`), commitAnswer);
    return commits.map(({ commit }) => commit.message);
  }

  async #ref(name: string): Promise<string | undefined> {
    return (await this.#api.get(this.#repository(`/git/ref/${name}`), refAnswer))?.object.sha;
  }

  async #send<T>(
    method: "POST" | "PATCH" | "PUT",
    path: string,
    body: unknown,
    schema: z.ZodType<T>,
  ): Promise<T> {
    try {
      return await this.#api.send(method, path, body, schema);
    } catch (error) {
      if (!(error instanceof Forbidden)) throw error;
      throw unreachable("delivery-refused", `${this.where} cannot be written: ${error.message}.`, {
        help: "The token needs contents: write in that repository, and pull-requests: write where it opens some.",
      });
    }
  }

  #contents(): string {
    return this.#repository(`/contents/${this.#place.path.split("/").map(encodeURIComponent).join("/")}`);
  }

  #repository(rest: string): string {
    return `/repos/${this.#place.repository}${rest}`;
  }

  #noBranch() {
    return unreachable(
      "delivery-branch-missing",
      `${this.#place.repository} has no branch ${this.#place.branch}.`,
    );
  }
}

function slug(path: string): string {
  return path.replace(/\.yaml$/, "").replaceAll(/[^A-Za-z0-9]+/g, "-");
}
