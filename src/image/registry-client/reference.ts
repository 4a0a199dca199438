import { badInput } from "../../report/problem.ts";

/** Where an image is: `registry/repository[:tag][@digest]`. */
export interface Reference {
  /** Host and port, e.g. `registry.acme.example` or `127.0.0.1:5000`. */
  registry: string;
  repository: string;
  tag?: string;
  /** `sha256:` and 64 hex digits. */
  digest?: string;
}

const repositoryFormat = /^[a-z0-9]+(?:(?:\.|_{1,2}|-+|\/)[a-z0-9]+)*$/;
const tail = /^(?<name>.+?)(?::(?<tag>[\w][\w.-]{0,127}))?(?:@(?<digest>sha256:[0-9a-f]{64}))?$/;

/**
 * Reads a reference as Docker does: without a registry it is Docker Hub's, and one word there is `library/…`
 * (https://github.com/distribution/reference).
 * @throws Problem exit 2 `image-ref-invalid`
 */
export function parseReference(text: string): Reference {
  const { name = "", tag, digest } = tail.exec(text)?.groups ?? {};
  const slash = name.indexOf("/");
  const first = name.slice(0, Math.max(slash, 0));
  const hasHost = /[.:]/.test(first) || first === "localhost";
  const host = hasHost ? first : "docker.io";
  const rest = hasHost ? name.slice(slash + 1) : name;
  const repository = host === "docker.io" && !rest.includes("/") ? `library/${rest}` : rest;
  if (!repositoryFormat.test(repository)) {
    const message = `"${text}" is no image reference: expected registry/repository[:tag][@sha256:<64 hex digits>], in lower case.`;
    throw badInput("image-ref-invalid", message);
  }
  return { registry: host, repository, ...(tag && { tag }), ...(digest && { digest }) };
}

/** `registry/repository`, as a build is told where to push. */
export function repositoryOf({ registry, repository }: Reference): string {
  return `${registry}/${repository}`;
}

/** Where the registry's API is. Loopback speaks HTTP, as for Docker; everything else HTTPS. */
export function apiOf(registry: string): string {
  if (registry === "docker.io") return "https://registry-1.docker.io";
  const { hostname } = new URL(`http://${registry}`);
  const loopback = hostname === "localhost" || hostname === "[::1]" || /^127\./.test(hostname);
  return `${loopback ? "http" : "https"}://${registry}`;
}
