import { taggedVersion } from "../platform/release-tag.ts";
import { pick } from "../source/pick.ts";
import { has, jsonIn, tomlIn } from "./detect/folder.ts";

type Environment = Readonly<Record<string, string | undefined>>;

export interface ResolvedVersion {
  version?: string;
  /** "detected: …" where it was read elsewhere. */
  origin?: string;
  /** A sentence for the user. */
  guess?: string;
  /** Why there is none although the manifest asks for one, or why it does not fit. */
  problem?: string;
  help?: string;
}

/**
 * Resolves `version` of a manifest: a literal, or `{ from: package.json | pyproject.toml | tag }`.
 * @param directory absolute folder of the manifest
 */
export async function resolveVersion(
  written: string | { from: "package.json" | "pyproject.toml" | "tag" } | undefined,
  directory: string,
  name: string,
  env: Environment,
): Promise<ResolvedVersion> {
  const tag = taggedVersion(env.GITHUB_REF ?? "", name);
  if (written === undefined) return {};
  if (typeof written === "string") return agree({ version: written }, tag);
  return written.from === "tag" ? fromTag(tag, env) : agree(await fromFile(written.from, directory), tag);
}

function agree(resolved: ResolvedVersion, tag: string | undefined): ResolvedVersion {
  if (tag !== undefined && resolved.version !== undefined && tag !== resolved.version) {
    const problem = `the release tag says ${tag}, but the version is ${resolved.version}; both must agree.`;
    return { problem, help: "Tag the commit that has this version, or write `version: { from: tag }`." };
  }
  return resolved;
}

function fromTag(tag: string | undefined, env: Environment): ResolvedVersion {
  if (tag !== undefined) return { version: tag, origin: "detected: tag" };
  const commit = env.GITHUB_SHA;
  if (commit !== undefined && /^[0-9a-f]{7,64}$/.test(commit)) {
    const version = `0.0.0-${commit.slice(0, 7)}`;
    return {
      version,
      origin: "detected: commit",
      guess: `version is ${version}, because there is no release tag here.`,
    };
  }
  return { guess: "There is no version, because it comes from the release tag and there is none here." };
}

async function fromFile(
  file: "package.json" | "pyproject.toml",
  directory: string,
): Promise<ResolvedVersion> {
  const content = await (file === "package.json" ? jsonIn(directory, file) : tomlIn(directory, file));
  const version =
    pick(content, "version") ??
    pick(content, "project", "version") ??
    pick(content, "tool", "poetry", "version");
  if (typeof version === "string" && /^\d[0-9A-Za-z.+-]*$/.test(version)) {
    return { version, origin: `detected: ${file}` };
  }
  const state =
    content !== undefined
      ? "has no usable version"
      : (await has(directory, file))
        ? "cannot be read"
        : "does not exist";
  return {
    problem: `version comes from ${file}, which ${state}.`,
    help: `Write the version there, or here as text.`,
  };
}
