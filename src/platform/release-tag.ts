/** X.Y.Z with the additions of semantic versioning. */
const version = /^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$/;

/**
 * Version that a git ref releases of a server (product.md, "Versions and tags"): `vX.Y.Z`, and in a repository with
 * several manifests `<name>/vX.Y.Z`, `<name>-vX.Y.Z` or `<name>@X.Y.Z`. Undefined for branches, and for tags of other
 * servers.
 * @param ref as GITHUB_REF says it, e.g. refs/tags/v1.2.0
 */
export function taggedVersion(ref: string, name: string): string | undefined {
  const tag = /^refs\/tags\/(.+)$/.exec(ref)?.[1];
  if (tag === undefined) return undefined;
  const rests = ["v", `${name}/v`, `${name}-v`, `${name}@`]
    .filter((prefix) => tag.startsWith(prefix))
    .map((prefix) => tag.slice(prefix.length));
  return rests.find((rest) => version.test(rest));
}
