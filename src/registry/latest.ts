import semver from "semver";

interface Published {
  version: string;
  publishedAt: string;
}

/**
 * Compares two versions as the official registry does (1.8.8): both semantic versions: precedence; only one:
 * that one wins; neither: the newer publication.
 */
function newer(a: Published, b: Published): boolean {
  const [x, y] = [semver.valid(a.version), semver.valid(b.version)];
  if (x !== null && y !== null) {
    const order = semver.compare(x, y);
    return order === 0 ? a.publishedAt > b.publishedAt : order > 0;
  }
  if (x !== null || y !== null) return x !== null;
  return a.publishedAt > b.publishedAt;
}

/** True for the one version that no other version beats. */
export function isLatest(version: string, all: readonly Published[]): boolean {
  const best = all.reduce<Published | undefined>(
    (current, candidate) => (current === undefined || newer(candidate, current) ? candidate : current),
    undefined,
  );
  return best?.version === version;
}
