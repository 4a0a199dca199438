import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  toPointer
} from "./chunk-N56AOBVN.js";

// src/policy/compile.ts
var sections = [
  ["prompt", "prompts"],
  ["resource", "resources"],
  ["tool", "tools"]
];
function compilePolicy(manifest, locate) {
  const defaults = manifest.defaults ?? {};
  const entries = sections.flatMap(
    ([kind, section]) => Object.entries(manifest[section] ?? {}).map(
      ([name, own]) => compileEntry({ kind, name, path: [section, name], own: own ?? {}, defaults, locate })
    )
  );
  const owner = typeof manifest.owner === "string" ? { team: manifest.owner } : manifest.owner;
  return {
    ...owner.businessGroups === void 0 ? {} : {
      businessGroups: [...owner.businessGroups],
      businessGroupsOrigin: locate("/owner/businessGroups")
    },
    entries: entries.sort(byKindAndName)
  };
}
function byKindAndName(a, b) {
  if (a.kind !== b.kind) return a.kind < b.kind ? -1 : 1;
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return 0;
}
function ruleList(authorize) {
  return Array.isArray(authorize) ? authorize : [authorize];
}
function compileEntry({ kind, name, path, own, defaults, locate }) {
  const entry = {
    kind,
    name,
    rules: [],
    confirm: own.confirm ?? defaults.confirm ?? "none",
    logInputs: own.logInputs ?? defaults.logInputs ?? "none",
    redact: [...own.redact ?? defaults.redact ?? []],
    origin: locate(toPointer(path))
  };
  if (own.authorize !== void 0) {
    entry.rules = originRules(own.authorize, [...path, "authorize"], locate);
    entry.source = "entry";
  } else if (defaults.authorize !== void 0) {
    entry.rules = originRules(defaults.authorize, ["defaults", "authorize"], locate);
    entry.source = "defaults";
  }
  const minutesSaved = own.minutesSaved ?? defaults.minutesSaved;
  if (minutesSaved !== void 0) entry.minutesSaved = minutesSaved;
  return entry;
}
function originRules(authorize, path, locate) {
  const listed = Array.isArray(authorize);
  return ruleList(authorize).map((rule, index) => ({
    rule,
    origin: locate(toPointer(listed ? [...path, index] : path))
  }));
}

export {
  compilePolicy,
  ruleList
};
