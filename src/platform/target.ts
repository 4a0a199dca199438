import type { Finding } from "../report/finding.ts";
import { didYouMean } from "../source/did-you-mean.ts";
import { membersOf, pick } from "../source/pick.ts";
import { type Path, type Report, suggestion } from "../source/reporter.ts";
import { localEnvironment } from "./local.ts";
import type { Environment, Platform } from "./schema.ts";
import { fillTemplate, templateProblems } from "./template.ts";

const passPlatform = "Pass the platform that knows it with --platform PATH.";

/** The entry of an environment; `constructor` and the like are no environments. */
export function environmentOf(platform: Platform, name: string): Environment | undefined {
  return Object.hasOwn(platform.environments, name) ? platform.environments[name] : undefined;
}

/** The finding for an environment that the platform in use does not know. */
export function unknownEnvironment(name: string, platform: Platform, builtIn: boolean): Finding {
  const known = Object.keys(platform.environments);
  const hint = suggestion(didYouMean(name, known), known);
  const owner = builtIn ? "the built-in local platform" : "the platform";
  return {
    ruleId: "environment-unknown",
    severity: "error",
    message: `${owner} has no environment ${JSON.stringify(name)}.${hint}`,
    help: passPlatform,
  };
}

/**
 * Checks the names under `environments` of a manifest. The built-in local platform cannot know those of the company:
 * with it only what looks like a slip of `local` is refused.
 * @returns names that could not be checked
 */
export function checkEnvironments(
  manifest: unknown,
  platform: Platform,
  builtIn: boolean,
  report: Report,
): string[] {
  const known = new Set([...Object.keys(platform.environments), localEnvironment]);
  const open: string[] = [];
  for (const [name] of membersOf(pick(manifest, "environments"))) {
    if (known.has(name)) continue;
    if (builtIn && didYouMean(name, known) === undefined) {
      open.push(name);
      continue;
    }
    const { ruleId, message, help = "" } = unknownEnvironment(name, platform, builtIn);
    report(ruleId, ["environments", name], message, { help });
  }
  return open;
}

/** Checks that the templates give usable names for this server: DNS names, and a namespace label. */
export function checkNames(manifest: unknown, platform: Platform, environment: string, report: Report): void {
  const values = {
    name: String(pick(manifest, "name")),
    environment,
    "owner.team": String(pick(manifest, "owner", "team")),
  };
  const label = "[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?";
  const check = (what: "domain" | "namespace", text: string | undefined, format: RegExp, path: Path) => {
    if (text === undefined || templateProblems(text, what).length > 0) return;
    const filled = fillTemplate(text, values);
    if (filled.length <= 253 && format.test(filled)) return;
    const message = `the ${what} of this server would be ${JSON.stringify(filled)}, which is no DNS name.`;
    report("name-unusable", path, message, {
      help: `The platform makes it from ${JSON.stringify(text)}; choose lower-case letters, digits and dashes.`,
    });
  };
  const team: Path = ["owner", "team"];
  const domain = environmentOf(platform, environment)?.domain;
  check("namespace", platform.namespace, new RegExp(`^${label}$`), team);
  check(
    "domain",
    domain,
    new RegExp(`^${label}(\\.${label})*$`),
    domain?.includes("{owner.team}") ? team : ["name"],
  );
}
