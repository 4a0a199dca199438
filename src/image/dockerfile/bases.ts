import type { Platform } from "../../platform/schema.ts";

/** Public images that stand in where the platform names none, by the keys of `images.base`. */
const publicImages: Readonly<Record<string, string>> = {
  node: "docker.io/library/node:{version}-slim",
  python: "docker.io/library/python:{version}-slim",
  go: "docker.io/library/golang:{version}",
  static: "gcr.io/distroless/static-debian12:nonroot",
  uv: "ghcr.io/astral-sh/uv:0.13",
};

/** Version of a language where the manifest names none. Node: the active LTS line. */
export const defaultVersions = { node: "24", python: "3.13", go: "1.26" } as const;

export interface BaseImage {
  /** Key in the platform's `images.base`, e.g. `node:24`. */
  key: string;
  ref: string;
  /** False for a tag: tomorrow's build may start from something else. */
  pinned: boolean;
}

/**
 * The image to build on.
 * @param kind `node`, `python`, `go`, `static` (runs a Go binary) or `uv` (holds /uv)
 */
export function baseImage(
  images: Platform["images"],
  kind: keyof typeof publicImages & string,
  version?: string,
): BaseImage {
  const key = version === undefined ? kind : `${kind}:${version}`;
  const named = images?.base && Object.hasOwn(images.base, key) ? images.base[key] : undefined;
  const ref = named ?? (publicImages[kind] ?? "").replace("{version}", version ?? "");
  return { key, ref, pinned: /@sha256:[0-9a-f]{64}$/.test(ref) };
}

/**
 * The Go to build with: go.mod names the oldest that will do, so the platform's own oldest that is not older is taken.
 */
export function goVersion(images: Platform["images"], wanted: string): string {
  const own = Object.keys(images?.base ?? {}).flatMap((key) => /^go:(\d+\.\d+)$/.exec(key)?.[1] ?? []);
  const newEnough = [...own, defaultVersions.go].filter((one) => minor(one) >= minor(wanted));
  const chosen = newEnough.filter((one) => own.includes(one)).sort((a, b) => minor(a) - minor(b))[0];
  return chosen ?? newEnough[0] ?? wanted;
}

/** Go's versions are 1.N. */
function minor(version: string): number {
  return Number(version.split(".")[1]);
}

/** `runtime.version` as the keys of base images have it: Node by its major version, the others by two numbers. */
export function baseVersion(language: keyof typeof defaultVersions, version: string | undefined): string {
  const wanted = /^\d+(\.\d+)?/.exec(version ?? "")?.[0] ?? defaultVersions[language];
  if (language === "node") return wanted.split(".")[0] ?? wanted;
  return wanted.includes(".") ? wanted : defaultVersions[language];
}
