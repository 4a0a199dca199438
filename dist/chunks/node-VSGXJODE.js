import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  secretMounts
} from "./chunk-7DIE33KP.js";
import {
  cache,
  copy,
  env,
  exec
} from "./chunk-4C3AR5BX.js";
import "./chunk-L3QGWDXR.js";

// src/image/dockerfile/node.ts
var managerVersions = { pnpm: "10.18.3", yarn: "1.22.22" };
function nodeStages(project, runtime, base) {
  const needed = project.production || project.development;
  const manager = needed ? managerOf(project) : [];
  const before = [];
  if (project.production) {
    before.push(`FROM ${base} AS dependencies`, "WORKDIR /app", ...manager, ...installInputs(project));
    before.push(...install(project, "production"), "");
  }
  if (runtime.build) {
    before.push(`FROM ${base} AS build`, "WORKDIR /app");
    if (project.development) before.push(...manager, ...installInputs(project), ...install(project, "all"));
    before.push(copy(["."], "./"), exec("RUN", runtime.build), "");
  }
  const final = [];
  if (project.production) final.push(copy(["/app/node_modules"], "./node_modules", "--from=dependencies"));
  final.push(
    runtime.build ? copy(["/app"], "./", "--from=build --exclude=node_modules --exclude=**/node_modules") : copy(["."], "./")
  );
  return { before, base, final: [env({ NODE_ENV: "production" }), ...final], argv: runtime.command };
}
function managerOf({ manager, managerVersion }) {
  if (manager === "npm") return [];
  const modern = manager === "yarn" && managerVersion !== void 0 && !managerVersion.startsWith("1.");
  const name = modern ? "@yarnpkg/cli-dist" : manager;
  const argv = [
    "npm",
    "install",
    "--global",
    "--ignore-scripts",
    `${name}@${managerVersion ?? managerVersions[manager]}`
  ];
  return [exec("RUN", argv, [cache("/root/.npm"), ...secretMounts("npmrc", "npmRegistry")])];
}
function installInputs({ inputs }) {
  if (inputs === "all") return [copy(["."], "./")];
  const folders = inputs.filter((path) => path.includes("/"));
  const files = inputs.filter((path) => !path.includes("/"));
  return [copy(files, "./"), ...folders.map((folder) => copy([folder], `./${folder}`))];
}
function install({ manager, managerVersion }, scope) {
  const production = scope === "production";
  const secrets = secretMounts("npmrc", "npmRegistry");
  switch (manager) {
    case "npm": {
      const flags = ["--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier"];
      const argv = ["npm", "ci", ...production ? ["--omit=dev"] : [], ...flags];
      return [exec("RUN", argv, [cache("/root/.npm"), ...secrets])];
    }
    case "pnpm": {
      const flags = [
        "--frozen-lockfile",
        "--ignore-scripts",
        "--store-dir=/root/.pnpm-store",
        "--package-import-method=copy"
      ];
      const argv = ["pnpm", "install", ...production ? ["--prod"] : [], ...flags];
      return [exec("RUN", argv, [cache("/root/.pnpm-store"), ...secrets])];
    }
    case "yarn":
      return managerVersion === void 0 || managerVersion.startsWith("1.") ? classicYarn(production, secrets) : modernYarn(production, secretMounts("yarnrc", "npmrc", "npmRegistry"));
  }
}
function classicYarn(production, secrets) {
  const flags = ["--frozen-lockfile", "--ignore-scripts", "--non-interactive"];
  const argv = ["yarn", "install", ...production ? ["--production"] : [], ...flags];
  return [exec("RUN", argv, [cache("/usr/local/share/.cache/yarn"), ...secrets])];
}
function modernYarn(production, secrets) {
  const settings = {
    YARN_NODE_LINKER: "node-modules",
    YARN_ENABLE_SCRIPTS: "false",
    YARN_ENABLE_TELEMETRY: "false",
    YARN_IGNORE_PATH: "true"
  };
  const argv = production ? ["yarn", "workspaces", "focus", "--all", "--production"] : ["yarn", "install", "--immutable"];
  return [env(settings), exec("RUN", argv, [cache("/root/.yarn/berry/cache"), ...secrets])];
}
export {
  nodeStages
};
