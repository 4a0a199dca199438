import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  badInput
} from "./chunk-GAJYQUDI.js";

// src/image/registry-client/reference.ts
var repositoryFormat = /^[a-z0-9]+(?:(?:\.|_{1,2}|-+|\/)[a-z0-9]+)*$/;
var tail = /^(?<name>.+?)(?::(?<tag>[\w][\w.-]{0,127}))?(?:@(?<digest>sha256:[0-9a-f]{64}))?$/;
function parseReference(text) {
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
  return { registry: host, repository, ...tag && { tag }, ...digest && { digest } };
}
function repositoryOf({ registry, repository }) {
  return `${registry}/${repository}`;
}
function apiOf(registry) {
  if (registry === "docker.io") return "https://registry-1.docker.io";
  const { hostname } = new URL(`http://${registry}`);
  const loopback = hostname === "localhost" || hostname === "[::1]" || /^127\./.test(hostname);
  return `${loopback ? "http" : "https"}://${registry}`;
}

export {
  parseReference,
  repositoryOf,
  apiOf
};
