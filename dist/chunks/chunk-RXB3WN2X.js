import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  newerFirst
} from "./chunk-TL5575O3.js";
import {
  metaOf,
  officialOf
} from "./chunk-4GHQLOGA.js";

// src/catalogue/model.ts
function catalogueOf(entries) {
  const byName = /* @__PURE__ */ new Map();
  for (const entry of entries) {
    if (officialOf(entry).status === "deleted") continue;
    byName.set(entry.server.name, [...byName.get(entry.server.name) ?? [], entry]);
  }
  return [...byName].sort(([a], [b]) => a < b ? -1 : 1).flatMap(([, versions]) => serverOf([...versions].sort(newerFirst)) ?? []);
}
function serverOf(versions) {
  const current = versions.find((entry) => officialOf(entry).status === "active") ?? versions[0];
  if (current === void 0) return void 0;
  const { server } = current;
  const meta = metaOf(server);
  const { status, statusMessage } = officialOf(current);
  const tools = toolsOf(meta);
  return {
    name: server.name,
    title: server.title ?? server.name,
    description: server.description,
    version: server.version,
    status,
    ...optional("statusMessage", statusMessage),
    ...optional("url", server.remotes?.[0]?.url),
    ...optional("repository", server.repository?.url),
    ...optional("website", server.websiteUrl),
    ...optional("owner", meta?.owner),
    lifecycle: meta?.lifecycle ?? "unknown",
    ...optional("environment", meta?.environment),
    ...optional("policy", meta?.policy),
    ...optional("businessGroups", meta?.businessGroups),
    ...optional("clientId", meta?.clientId),
    tools,
    toolCount: Math.max(meta?.toolCount ?? 0, tools.length),
    versions: versions.map((entry, index) => versionOf(entry, versions[index + 1]))
  };
}
function toolsOf(meta) {
  const minutes = new Map(Object.entries(meta?.minutesSaved ?? {}));
  const tools = (meta?.tools ?? []).flatMap(
    ({ kind, callers, confirm, names }) => Object.keys(names).map((name) => ({
      name,
      kind,
      callers,
      confirm: confirm === true,
      ...optional("minutesSaved", minutes.get(name))
    }))
  );
  return tools.sort((a, b) => a.name < b.name ? -1 : 1);
}
function versionOf(entry, before) {
  const meta = metaOf(entry.server);
  const { status, statusMessage, publishedAt } = officialOf(entry);
  return {
    version: entry.server.version,
    status,
    ...optional("statusMessage", statusMessage),
    publishedAt,
    ...optional("environment", meta?.environment),
    reviews: meta?.reviews ?? [],
    ...before === void 0 ? {} : { changes: changesOf(metaOf(before.server), meta) }
  };
}
function changesOf(before, after) {
  if (before === void 0 || after === void 0) return ["What changed is not known."];
  const [was, is] = [digestsIn(before), digestsIn(after)];
  const names = [.../* @__PURE__ */ new Set([...was.keys(), ...is.keys()])].sort();
  const changes = names.flatMap((name) => {
    const [old2, now2] = [was.get(name), is.get(name)];
    if (old2 === void 0) return [`${name} is new`];
    if (now2 === void 0) return [`${name} is gone`];
    const parts = [
      ...old2.digest !== now2.digest && old2.digest !== "" && now2.digest !== "" ? ["definition"] : [],
      ...old2.policy !== now2.policy ? ["who may call it"] : []
    ];
    return parts.length === 0 ? [] : [`${name}: ${parts.join(" and ")} changed`];
  });
  if (changes.length > 0) return changes;
  const [old, now] = [before.digests, after.digests];
  if (old === void 0 || now === void 0) return ["No tool changed that the entries name."];
  const other = [
    ...old.surface === now.surface ? [] : ["The surface changed outside its tools."],
    ...old.policy === now.policy ? [] : ["The policy changed outside its tools."]
  ];
  return other.length === 0 ? ["Same surface and policy."] : other;
}
function digestsIn(meta) {
  const entries = (meta.tools ?? []).flatMap(
    ({ kind, callers, confirm, names }) => Object.entries(names).map(
      ([name, digest]) => [name, { digest, policy: JSON.stringify([kind, callers, confirm === true]) }]
    )
  );
  return new Map(entries);
}
function optional(key, value) {
  return value === void 0 ? {} : { [key]: value };
}

export {
  catalogueOf
};
