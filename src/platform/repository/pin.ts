import { parseDocument } from "yaml";
import { RepositoryClient } from "../../image/registry-client/client.ts";
import { parseReference, repositoryOf } from "../../image/registry-client/reference.ts";
import { badInput } from "../../report/problem.ts";
import { membersOf, pick } from "../../source/pick.ts";

export interface Pinned {
  /** Key of `images.base`, e.g. node:24. */
  name: string;
  before: string;
  after: string;
}

export interface PinRequest {
  /** Text of platform.yaml. */
  text: string;
  /** Resolve those that have a digest already, by their tag, once more. */
  renew: boolean;
  env: Readonly<Record<string, string | undefined>>;
  signal: AbortSignal;
}

/**
 * Gives every base image of a platform.yaml the digest that its tag names now, and leaves the rest of the text as it
 * is, comments included. The tag stays in front of the digest: people read it, registries do not.
 * @throws Problem (exit 2) for a reference that is none or a tag that is not there, (exit 3) for a registry that does
 *   not answer; then nothing is changed
 */
export async function pinImages({
  text,
  renew,
  env,
  signal,
}: PinRequest): Promise<{ text: string; pinned: Pinned[] }> {
  const document = parseDocument(text);
  const whole: unknown = document.toJS();
  const own = pick(whole, "images", "registry");
  const pinned: Pinned[] = [];
  for (const [name, before] of membersOf(pick(whole, "images", "base"))) {
    if (typeof before !== "string") continue;
    const reference = parseReference(before);
    if (reference.digest !== undefined && (!renew || reference.tag === undefined)) continue;
    const host = typeof own === "string" ? { own: own.split("/")[0] ?? "" } : {};
    const tag = reference.tag ?? "latest";
    const digest = await new RepositoryClient(reference, { env, signal, ...host }).resolve(tag);
    if (digest === undefined) {
      throw badInput("image-tag-missing", `${before} (images.base, ${name}): the registry has no such tag.`);
    }
    const after = `${repositoryOf(reference)}:${tag}@${digest}`;
    if (after === before) continue;
    pinned.push({ name, before, after });
  }
  return { text: replaced(text, pinned), pinned };
}

/** Only the values of \`images.base\` change, each at its own place. */
function replaced(text: string, pinned: readonly Pinned[]): string {
  const document = parseDocument(text, { keepSourceTokens: true });
  const edits = pinned.flatMap(({ name, after }) => {
    const node = document.getIn(["images", "base", name], true) as
      | { range?: [number, number, number] }
      | undefined;
    return node?.range === undefined ? [] : [{ from: node.range[0], to: node.range[1], after }];
  });
  return edits
    .sort((a, b) => b.from - a.from)
    .reduce((now, { from, to, after }) => `${now.slice(0, from)}"${after}"${now.slice(to)}`, text);
}
