import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  pick
} from "./chunk-PX3ANLY6.js";
import {
  severities
} from "./chunk-XSJEOQQV.js";

// src/manifest/judge.ts
import { isDeepStrictEqual } from "node:util";
var breakingLevels = ["surface", "client", "call"];
function judgedManifest(head, base, platform, report) {
  const risk = { severity: "warning" };
  const before = itemsOfSuppress(base);
  const suppress = (head.lint?.suppress ?? []).flatMap((entry, index) => {
    if (before.some((old) => isDeepStrictEqual(old, entry))) return [entry];
    const path = ["lint", "suppress", index];
    const accepted = platform === void 0 || permits(platform, entry);
    const about = `${entry.rule}${entry.tool === void 0 ? "" : ` for \`${entry.tool}\``}`;
    const said = accepted ? `This change accepts ${about} from now on: ${entry.reason}` : `This change would accept ${about}, and the platform permits no such reviewer, so it does not count here.`;
    report("judge-loosened", path, said, {
      ...risk,
      ...accepted ? {} : { help: permittedHelp(platform) }
    });
    return accepted ? [entry] : [];
  });
  const severity = severitiesThatCount(head, base, platform, report);
  const lint = {
    ...head.lint,
    ...head.lint?.suppress && { suppress },
    ...severity.length > 0 || head.lint?.severity ? { severity } : {}
  };
  if (base === void 0) return head.lint === void 0 ? head : { ...head, lint };
  const asked = textAt(base, "contractTest", "breaking") ?? platform?.policy?.breaking ?? "client";
  const breaking = stricter(breakingLevels, head.contractTest?.breaking, asked);
  if (breaking !== head.contractTest?.breaking)
    report("judge-loosened", ["contractTest", "breaking"], `breaking was ${breaking}, which judges.`, risk);
  const failOn = stricter(severities.toReversed(), lint.failOn, textAt(base, "lint", "failOn"));
  if (failOn !== lint.failOn)
    report("judge-loosened", ["lint", "failOn"], `failOn was ${failOn}, which judges.`, risk);
  const profiles = profilesOfBoth(lint.profiles, pick(base, "lint", "profiles"));
  if (profiles.length > (lint.profiles ?? []).length)
    report(
      "judge-loosened",
      ["lint", "profiles"],
      `Profiles were left out; ${profiles.join(", ")} judge.`,
      risk
    );
  return {
    ...head,
    lint: { ...lint, ...failOn && { failOn }, ...profiles.length > 0 && { profiles } },
    contractTest: { ...head.contractTest, ...breaking && { breaking } }
  };
}
function severitiesThatCount(head, base, platform, report) {
  const known = pick(base, "lint", "severity");
  const before = Array.isArray(known) ? known : [];
  const written = head.lint?.severity ?? [];
  const dropped = before.filter((old) => !written.some((entry) => isDeepStrictEqual(old, entry))).filter(isSeverity);
  if (dropped.length > 0) {
    const message = `Severities were left out or changed; those of ${dropped.map(({ rule }) => rule).join(", ")} judge.`;
    report("judge-loosened", ["lint", "severity"], message, { severity: "warning" });
  }
  const kept = written.filter((entry, index) => {
    if (entry.severity === "error" || before.some((old) => isDeepStrictEqual(old, entry))) return true;
    const counts = platform === void 0;
    const said = `This change has ${entry.rule} count as ${entry.severity}${counts ? "" : " once it is merged"}: ${entry.reason}`;
    report("judge-loosened", ["lint", "severity", index], said, { severity: "warning" });
    return counts;
  });
  return [...dropped, ...kept];
}
function isSeverity(entry) {
  const severity = pick(entry, "severity");
  return typeof pick(entry, "rule") === "string" && severities.some((known) => known === severity);
}
function profilesOfBoth(head, base) {
  const before = Array.isArray(base) ? base.map(String) : [];
  return [.../* @__PURE__ */ new Set([...head ?? [], ...before])];
}
function permits(platform, { reviewer, expires }) {
  const permitted = platform.policy?.acceptance?.reviewers ?? [];
  const known = permitted.some((login) => login.toLowerCase() === reviewer?.toLowerCase());
  return known && expires !== void 0;
}
function newSuppressions(head, base) {
  const before = itemsOfSuppress(base);
  return itemsOfSuppress(head).filter((entry) => !before.some((old) => isDeepStrictEqual(old, entry)));
}
function itemsOfSuppress(manifest) {
  const list = pick(manifest, "lint", "suppress");
  return Array.isArray(list) ? list : [];
}
function permittedHelp(platform) {
  const permitted = platform?.policy?.acceptance?.reviewers ?? [];
  return permitted.length === 0 ? "Mend the finding. The platform names nobody who may accept it (policy.acceptance.reviewers)." : `Mend the finding, or write expires and a reviewer: ${permitted.join(", ")}.`;
}
function stricter(order, head, base) {
  const old = order.find((level) => level === base);
  if (old === void 0 || head === void 0) return head;
  return order.indexOf(old) < order.indexOf(head) ? old : head;
}
function textAt(value, ...path) {
  const found = pick(value, ...path);
  return typeof found === "string" ? found : void 0;
}

export {
  judgedManifest,
  permits,
  newSuppressions
};
