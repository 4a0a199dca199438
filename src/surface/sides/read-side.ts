import { readFileSide } from "./file-side.ts";
import { readGitSide } from "./git-side.ts";
import type { ReadSide, SideContext } from "./side-context.ts";
import { asBase } from "./unreadable-base.ts";

type Reader = (rest: string, context: SideContext) => Promise<ReadSide>;

/** Words that name a side which is no file, each before a colon (docs/diff.md, "Sides"). */
const readers: Readonly<Record<string, Reader>> = {
  command: async (rest, context) => {
    const [{ commandSpec }, { readLiveSide }] = await Promise.all([
      import("../../server/command-spec.ts"),
      import("./live-side.ts"),
    ]);
    return readLiveSide(commandSpec(rest, context), `command:${rest}`, context);
  },
  image: async (rest, context) => {
    const [{ imageServer }, { homeDirectory }, { readLiveSide }] = await Promise.all([
      import("../../image/planned-server.ts"),
      import("../../home/home.ts"),
      import("./live-side.ts"),
    ]);
    const server = await imageServer(rest, homeDirectory(context.env), {});
    return readLiveSide(server, `image:${rest}`, context);
  },
  git: readGitSide,
  registry: async (rest, context) => (await import("./registry-side.ts")).readRegistrySide(rest, context),
  release: async (rest, context) => (await import("./release-side.ts")).readReleaseSide(rest, context),
};

/**
 * Reads a side of a comparison: the path of a lock or a saved list, the URL of a running server, or one of the words
 * `command:`, `image:`, `git:`, `release:` and `registry:` with what they name.
 * @throws Problem (exit 2) for what cannot be read, (exit 3) for what cannot be started or reached
 */
export async function readSide(operand: string, context: SideContext): Promise<ReadSide> {
  if (/^https?:\/\//.test(operand)) {
    const { readLiveSide } = await import("./live-side.ts");
    return readLiveSide({ url: operand }, operand, context);
  }
  const [, word = "", rest = ""] = /^([a-z]+):(.*)$/s.exec(operand) ?? [];
  const reader = Object.hasOwn(readers, word) ? readers[word] : undefined;
  return reader === undefined ? readFileSide(operand, context.cwd) : reader(rest, context);
}

/**
 * Reads what a change is compared with: a git revision, or a side that {@link readSide} knows by a word or URL.
 * @throws Problem with the rule `base-unreadable`, a status of its own: exit 3 where it could not be reached, else 2
 */
export function readBase(base: string, context: SideContext): Promise<ReadSide> {
  return asBase(base, () => {
    const isRevision = !base.includes(":") || base.startsWith("-");
    return isRevision ? readGitSide(base, context) : readSide(base, context);
  });
}
