import type { Finding } from "../report/finding.ts";
import { checkControlCharacters } from "../source/control-characters.ts";
import { didYouMean } from "../source/did-you-mean.ts";
import { isMap, itemsOf, membersOf, pick } from "../source/pick.ts";
import { quantityOf } from "../source/quantity.ts";
import type { Sourced } from "../source/read-value.ts";
import { type Path, type Report, reporter, suggestion } from "../source/reporter.ts";
import { shellSyntax } from "./command.ts";
import { credentialIn, issuedCredential } from "./credential.ts";

/** The day that expiry dates are compared with: UTC, YYYY-MM-DD. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/**
 * The rules of product.md's "mcp.yaml" that a schema cannot say. They read the raw value, so that they are
 * checked even where the schema has found something else.
 * @param day YYYY-MM-DD, for suppressions that expire
 */
export function checkManifest(source: Sourced, day: string): Finding[] {
  const { findings, report } = reporter(source.locate);
  const { value } = source;
  checkControlCharacters(value, [["contractTest", "examples"]], report);
  checkCommand(value, "command", report);
  checkCommand(value, "build", report);
  checkEnvironment(value, [], report);
  for (const [name, patch] of membersOf(pick(value, "environments"))) {
    checkEnvironment(patch, ["environments", name], report);
    checkResources(patch, ["environments", name], report);
  }
  checkResources(value, [], report);
  checkStandIns(value, report);
  checkSuppressions(value, day, report);
  checkExamples(value, report);
  return findings;
}

function checkCommand(value: unknown, key: "command" | "build", report: Report): void {
  const command = pick(value, "runtime", key);
  if (typeof command !== "string" || command === "") return;
  const reason = shellSyntax(command);
  if (reason === undefined) return;
  report("command-needs-shell", ["runtime", key], `no shell runs this command: ${reason}.`, {
    help: 'Put what needs a shell into a script, or write a list such as ["node", "server.js"].',
  });
}

/** `env` and `secrets` of the manifest or of one environment. */
function checkEnvironment(value: unknown, above: Path, report: Report): void {
  const secrets = pick(value, "secrets");
  const names = new Set([...itemsOf(secrets), ...membersOf(secrets).map(([name]) => name)]);
  for (const [name, text] of membersOf(pick(value, "env"))) {
    const path = [...above, "env", name];
    if (typeof text === "string") reportCredential(name, credentialIn(name, text), path, report);
    if (text !== null) checkReserved(name, path, report);
    if (names.has(name) && text !== null) {
      report("env-and-secret", path, `${name} is written in env and in secrets; only one can hold.`, {
        help: `Remove ${name} from env if it is a secret, from secrets if it is not.`,
      });
    }
  }
}

/** The pipeline's to set (product.md, `runtime.port`): behind the gateway the server listens on loopback only. */
const reservedVariables: ReadonlyMap<string, string> = new Map([
  ["PORT", "Write runtime.port; the server gets it as PORT."],
  [
    "HOST",
    "Leave it out: the pipeline says where the server listens, so that nobody walks around the gateway.",
  ],
  ["FASTMCP_PORT", "Write runtime.port; a FastMCP server gets it as FASTMCP_PORT."],
  ["FASTMCP_HOST", "Leave it out: the pipeline says where the server listens."],
]);

function checkReserved(name: string, path: Path, report: Report): void {
  const help = reservedVariables.get(name);
  if (help === undefined) return;
  report("env-reserved", path, `${name} is set by the pipeline, and a value here would be overwritten.`, {
    help,
  });
}

function reportCredential(name: string, what: string | undefined, path: Path, report: Report): void {
  if (what === undefined) return;
  report(
    "credential-in-env",
    path,
    `the value of ${name} looks like ${what}; env is for plain values only.`,
    {
      help: `Store it in the platform's secret store and list ${name} under secrets. Revoke it if it was ever committed.`,
    },
  );
}

/** Stand-ins may look like anything, except like something that a vendor has issued. */
function checkStandIns(value: unknown, report: Report): void {
  for (const [name, text] of membersOf(pick(value, "contractTest", "env"))) {
    if (typeof text === "string")
      reportCredential(name, issuedCredential(text), ["contractTest", "env", name], report);
  }
}

function checkResources(value: unknown, above: Path, report: Report): void {
  for (const amount of ["cpu", "memory"]) {
    const path = ["deploy", "resources", "requests", amount];
    const request = quantityOf(pick(value, ...path));
    const limit = quantityOf(pick(value, "deploy", "resources", "limits", amount));
    if (request !== undefined && limit !== undefined && request > limit) {
      report(
        "request-above-limit",
        [...above, ...path],
        `the request for ${amount} is greater than its limit.`,
      );
    }
  }
}

function checkSuppressions(value: unknown, today: string, report: Report): void {
  itemsOf(pick(value, "lint", "suppress")).forEach((item, index) => {
    const expires = pick(item, "expires");
    if (typeof expires !== "string" || !isDate(expires) || expires >= today) return;
    const message = `this suppression ended on ${expires} and no longer holds.`;
    report("suppression-expired", ["lint", "suppress", index, "expires"], message, {
      severity: "warning",
      help: "Remove it, or decide again and write a later date.",
    });
  });
}

/** YYYY-MM-DD that exists; anything else is the schema's to report. */
function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function checkExamples(value: unknown, report: Report): void {
  const examples = pick(value, "contractTest", "examples");
  const tools = pick(value, "tools");
  if (!isMap(examples) || !isMap(tools)) return;
  const names = Object.keys(tools);
  for (const tool of Object.keys(examples)) {
    if (names.includes(tool)) continue;
    const hint = suggestion(didYouMean(tool, names), names);
    const message = `tools lists no ${JSON.stringify(tool)}.${hint}`;
    report("example-of-unknown-tool", ["contractTest", "examples", tool], message);
  }
}
