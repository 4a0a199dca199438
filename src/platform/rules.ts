import type * as z from "zod";
import { checkManifest, today } from "../manifest/rules.ts";
import { manifestSchema } from "../manifest/schema.ts";
import type { Finding } from "../report/finding.ts";
import { checkControlCharacters } from "../source/control-characters.ts";
import { didYouMean } from "../source/did-you-mean.ts";
import { isMap, itemsOf, membersOf, pick } from "../source/pick.ts";
import type { Sourced } from "../source/read-value.ts";
import { type Path, type Report, reporter, suggestion } from "../source/reporter.ts";
import { childSchema, knownKeys } from "../source/zod-walk.ts";
import { type TemplateKind, templateProblems } from "./template.ts";

/** Checks what one part of a platform says about another. Reads the raw value, beside errors of the schema. */
export function checkPlatform(source: Sourced): Finding[] {
  const { findings, report } = reporter(source.locate);
  const { value } = source;
  checkControlCharacters(value, [["manifestDefaults"]], report);
  for (const [name, environment] of membersOf(pick(value, "environments"))) {
    checkEnvironment(value, name, environment, report);
  }
  for (const [name, review] of membersOf(pick(value, "reviews"))) checkReview(name, review, report);
  checkPromotions(value, report);
  checkVerifier(value, report);
  checkTemplates(value, report);
  checkRequired(value, report);
  return [...findings, ...checkDefaults(source)];
}

/** The rules for manifests hold for `manifestDefaults` as well. */
function checkDefaults({ value, file, locate }: Sourced): Finding[] {
  const under = (pointer: string, part?: "key" | "value") => locate(`/manifestDefaults${pointer}`, part);
  return checkManifest({ value: pick(value, "manifestDefaults"), file, locate: under }, today());
}

function checkEnvironment(platform: unknown, name: string, environment: unknown, report: Report): void {
  const path: Path = ["environments", name];
  const clusters = pick(environment, "clusters");
  itemsOf(clusters).forEach((cluster, index) => {
    reference(platform, "clusters", cluster, [...path, "clusters", index], report);
  });
  itemsOf(pick(environment, "reviews")).forEach((review, index) => {
    reference(platform, "reviews", review, [...path, "reviews", index], report);
  });
  const promoteFrom = pick(environment, "promoteFrom");
  reference(platform, "environments", promoteFrom, [...path, "promoteFrom"], report);
  const kind = pick(environment, "delivery", "kind");
  if (["apply", "oci", "git"].includes(String(kind)) && clusters === undefined) {
    report(
      "environment-without-cluster",
      path,
      `environment ${name} is delivered by ${kind} but names no clusters.`,
    );
  }
  const repository = pick(environment, "delivery", "repository");
  if (kind === "git" && !/^[^/\s]+\/[^/\s]+$/.test(String(repository ?? ""))) {
    const message = `delivery by git needs the repository that Argo CD or Flux watch, as owner/name.`;
    report("delivery-without-repository", [...path, "delivery"], message, {
      help: 'Write delivery: { kind: git, repository: "acme/clusters" }.',
    });
  }
  if (kind === "apply") {
    itemsOf(clusters).forEach((cluster, index) => {
      const known = pick(platform, "clusters", String(cluster));
      if (!isMap(known) || known.server !== undefined || pick(known, "auth", "kind") === "kubeconfig") return;
      const message = `delivery by apply needs the API of ${cluster}, but it has no server.`;
      report("cluster-without-server", [...path, "clusters", index], message, {
        help: "Write its server, or deliver by oci or git.",
      });
    });
  }
  if (pick(environment, "register") === true && pick(platform, "registry") === undefined) {
    const message = `environment ${name} registers, but the platform names no registry.`;
    report("environment-without-registry", [...path, "register"], message);
  }
}

/** A team or a program, one of them: two would leave open whether both must approve. */
function checkReview(name: string, review: unknown, report: Report): void {
  const [team, check] = [pick(review, "team"), pick(review, "check")];
  if ((team === undefined) !== (check === undefined)) return;
  const message = `the review ${name} names ${team === undefined ? "nobody" : "a team and a check"}.`;
  report("review-reviewer", ["reviews", name], message, {
    help: "Write team: owner/team, or check: { name, app }; for both, write two reviews.",
  });
}

/** A name that must be a key of another section. */
function reference(platform: unknown, section: string, name: unknown, path: Path, report: Report): void {
  if (typeof name !== "string") return;
  const known = membersOf(pick(platform, section)).map(([key]) => key);
  if (known.includes(name)) return;
  const hint = suggestion(didYouMean(name, known), known);
  report("unknown-reference", path, `${section} has no ${JSON.stringify(name)}.${hint}`);
}

/** An environment that waits for itself would never be deployed to. */
function checkPromotions(platform: unknown, report: Report): void {
  for (const [name] of membersOf(pick(platform, "environments"))) {
    const seen: unknown[] = [name];
    let next = pick(platform, "environments", name, "promoteFrom");
    while (typeof next === "string" && !seen.includes(next)) {
      seen.push(next);
      next = pick(platform, "environments", next, "promoteFrom");
    }
    if (next === name) {
      const message = `promoteFrom goes in a circle: ${[...seen, name].join(" ← ")}.`;
      report("promotion-circle", ["environments", name, "promoteFrom"], message);
    }
  }
}

/** Of two providers with one issuer the gateway asks the first: the pipeline would be taken for a user. */
function checkVerifier(platform: unknown, report: Report): void {
  const issuer = pick(platform, "identity", "verifier", "issuer");
  const issuers = itemsOf(pick(platform, "identity", "issuers"));
  if (issuer === undefined || !issuers.some((one) => pick(one, "issuer") === issuer)) return;
  report(
    "verifier-issuer-shared",
    ["identity", "verifier", "issuer"],
    "the verifier's tokens come from an issuer of users: the gateway could not tell it from them.",
    {
      help: "Let the workflow's own issuer vouch for the verifier, e.g. https://token.actions.githubusercontent.com.",
    },
  );
}

/** A field that no manifest can have would refuse them all. */
function checkRequired(platform: unknown, report: Report): void {
  itemsOf(pick(platform, "policy", "require")).forEach((field, index) => {
    if (typeof field !== "string") return;
    let schema: z.core.$ZodType | undefined = manifestSchema;
    for (const key of field.split(".")) {
      const known = knownKeys(schema);
      schema = childSchema(schema, key);
      if (schema !== undefined) continue;
      const hint = suggestion(didYouMean(key, known), known);
      const message = `manifests have no field ${JSON.stringify(field)}.${hint}`;
      report("unknown-reference", ["policy", "require", index], message);
      return;
    }
  });
}

function checkTemplates(platform: unknown, report: Report): void {
  const check = (kind: TemplateKind, path: Path) => {
    const text = pick(platform, ...path);
    if (typeof text !== "string") return;
    for (const problem of templateProblems(text, kind)) report("template", path, problem);
  };
  check("namespace", ["namespace"]);
  check("secretKey", ["secretStore", "key"]);
  for (const [name] of membersOf(pick(platform, "environments"))) {
    check("domain", ["environments", name, "domain"]);
    check("delivery", ["environments", name, "delivery", "repository"]);
    check("delivery", ["environments", name, "delivery", "path"]);
  }
  check("audience", ["identity", "verifier", "audience"]);
  itemsOf(pick(platform, "identity", "issuers")).forEach((issuer, index) => {
    itemsOf(pick(issuer, "audiences")).forEach((_audience, at) => {
      check("audience", ["identity", "issuers", index, "audiences", at]);
    });
  });
}
