import type { ResolvedRuntime } from "../../manifest/plan.ts";
import { cache, copy, env, exec, type Line } from "./lines.ts";
import type { NodeProject } from "./node-project.ts";
import { secretMounts } from "./secrets.ts";
import type { Stages } from "./stages.ts";

/** Versions of package managers where package.json names none in `packageManager`. */
const managerVersions = { pnpm: "10.18.3", yarn: "1.22.22" } as const;

/** Node.js: production dependencies in one stage, the build with all of them in another. */
export function nodeStages(project: NodeProject, runtime: ResolvedRuntime, base: string): Stages {
  const needed = project.production || project.development;
  const manager: Line[] = needed ? managerOf(project) : [];
  const before: Line[] = [];
  if (project.production) {
    before.push(`FROM ${base} AS dependencies`, "WORKDIR /app", ...manager, ...installInputs(project));
    before.push(...install(project, "production"), "");
  }
  if (runtime.build) {
    before.push(`FROM ${base} AS build`, "WORKDIR /app");
    if (project.development) before.push(...manager, ...installInputs(project), ...install(project, "all"));
    before.push(copy(["."], "./"), exec("RUN", runtime.build), "");
  }
  const final: Line[] = [];
  if (project.production) final.push(copy(["/app/node_modules"], "./node_modules", "--from=dependencies"));
  final.push(
    runtime.build
      ? copy(["/app"], "./", "--from=build --exclude=node_modules --exclude=**/node_modules")
      : copy(["."], "./"),
  );
  return { before, base, final: [env({ NODE_ENV: "production" }), ...final], argv: runtime.command };
}

/** npm comes with Node; the others are installed in the version that the project asks for. */
function managerOf({ manager, managerVersion }: NodeProject): Line[] {
  if (manager === "npm") return [];
  const modern = manager === "yarn" && managerVersion !== undefined && !managerVersion.startsWith("1.");
  const name = modern ? "@yarnpkg/cli-dist" : manager;
  const argv = [
    "npm",
    "install",
    "--global",
    "--ignore-scripts",
    `${name}@${managerVersion ?? managerVersions[manager]}`,
  ];
  return [exec("RUN", argv, [cache("/root/.npm"), ...secretMounts("npmrc", "npmRegistry")])];
}

/** The lock file first: as long as it stays, so do the dependencies. Local packages are needed beside it. */
function installInputs({ inputs }: NodeProject): Line[] {
  if (inputs === "all") return [copy(["."], "./")];
  const folders = inputs.filter((path) => path.includes("/"));
  const files = inputs.filter((path) => !path.includes("/"));
  return [copy(files, "./"), ...folders.map((folder) => copy([folder], `./${folder}`))];
}

/** Never with install scripts: they are code of people whom nobody has reviewed. */
function install({ manager, managerVersion }: NodeProject, scope: "production" | "all"): Line[] {
  const production = scope === "production";
  const secrets = secretMounts("npmrc", "npmRegistry");
  switch (manager) {
    case "npm": {
      const flags = ["--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier"];
      const argv = ["npm", "ci", ...(production ? ["--omit=dev"] : []), ...flags];
      return [exec("RUN", argv, [cache("/root/.npm"), ...secrets])];
    }
    case "pnpm": {
      const flags = [
        "--frozen-lockfile",
        "--ignore-scripts",
        "--store-dir=/root/.pnpm-store",
        "--package-import-method=copy",
      ];
      const argv = ["pnpm", "install", ...(production ? ["--prod"] : []), ...flags];
      return [exec("RUN", argv, [cache("/root/.pnpm-store"), ...secrets])];
    }
    case "yarn":
      return managerVersion === undefined || managerVersion.startsWith("1.")
        ? classicYarn(production, secrets)
        : modernYarn(production, secretMounts("yarnrc", "npmrc", "npmRegistry"));
  }
}

function classicYarn(production: boolean, secrets: string[]): Line[] {
  const flags = ["--frozen-lockfile", "--ignore-scripts", "--non-interactive"];
  const argv = ["yarn", "install", ...(production ? ["--production"] : []), ...flags];
  return [exec("RUN", argv, [cache("/usr/local/share/.cache/yarn"), ...secrets])];
}

/** Plug'n'Play needs a loader at run time; a folder of packages needs none. */
function modernYarn(production: boolean, secrets: string[]): Line[] {
  const settings = {
    YARN_NODE_LINKER: "node-modules",
    YARN_ENABLE_SCRIPTS: "false",
    YARN_ENABLE_TELEMETRY: "false",
    YARN_IGNORE_PATH: "true",
  };
  const argv = production
    ? ["yarn", "workspaces", "focus", "--all", "--production"]
    : ["yarn", "install", "--immutable"];
  return [env(settings), exec("RUN", argv, [cache("/root/.yarn/berry/cache"), ...secrets])];
}
