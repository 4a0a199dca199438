import type { PolicyEntry } from "../policy/policy.ts";
import { isTemplate } from "../policy/uri-template.ts";
import { badInput } from "../report/problem.ts";
import {
  anyToken,
  anyWorkload,
  type CallerContext,
  claimHas,
  claimIs,
  groupsHave,
  needsToken,
} from "./callers.ts";
import { canBeFact } from "./facts.ts";
import { issuersOf, verifierKey } from "./issuers.ts";
import { allOf, anyOf, type Predicate } from "./match.ts";
import type { GatewayRequest } from "./request.ts";

/** What the filters are made from, in the gateway's terms. */
export interface Model {
  /** What can be reached: policy and server both have it. Sorted. */
  entries: readonly PolicyEntry[];
  callers: CallerContext;
  /** A caller who has shown who it is: by a token, or as a workload that some rule names. */
  known: Predicate;
  /** Some rule can be fulfilled by the mesh alone. */
  tokenOptional: boolean;
  /** Some rule needs a token. */
  tokenUsed: boolean;
  /** The caller is in the owner's business groups; absent where there are none. */
  business: Predicate | undefined;
  /** The business group is read from the claim of the groups. */
  businessByGroups: boolean;
  /** The caller is the pipeline itself. */
  verifier: Predicate | undefined;
  /** Scopes that rules ask for, sorted. */
  scopes: readonly string[];
  /** Name of the refusal that asks for this scope. */
  scopeDenial(scope: string): string;
}

/**
 * @throws Problem (exit 2) where nobody could ever be let in, and for names that the parsers cannot hold apart
 */
export function modelOf(request: GatewayRequest): Model {
  const { plan } = request;
  const { identity, mesh } = plan.platform;
  const entries = reachable(request);
  const callers: CallerContext = {
    issuers: issuersOf(plan.platform),
    groups: identity?.groups,
    mesh: mesh?.kind ?? "none",
  };
  const workloads = entries.flatMap(({ rules }) => rules.flatMap(({ rule }) => rule.workloads ?? []));
  const byMesh = anyWorkload([...new Set(workloads)].sort(), callers);
  const known = [anyToken(callers), byMesh].filter((one) => one !== undefined);
  if (known.length === 0) {
    throw badInput(
      "gateway-no-issuer",
      "The platform accepts no issuer of tokens and no workload could call: identity.issuers is missing.",
      { help: "Write identity.issuers in platform.yaml." },
    );
  }
  const claim = identity?.businessGroups?.claim;
  const scopes = [
    ...new Set(entries.flatMap(({ rules }) => rules.flatMap(({ rule }) => rule.scopes ?? []))),
  ].sort();
  const { businessGroups } = plan.policy;
  return {
    entries,
    callers,
    known: anyOf(known),
    tokenOptional: byMesh !== undefined,
    tokenUsed: entries.some(({ rules }) => rules.some(({ rule }) => needsToken(rule))),
    business:
      businessGroups === undefined
        ? undefined
        : claim === undefined
          ? groupsHave(businessGroups, callers)
          : claimHas(claim, businessGroups, callers),
    businessByGroups: claim === undefined,
    verifier: verifierOf(request),
    scopes,
    scopeDenial: (scope) => `scope-${scopes.indexOf(scope)}`,
  };
}

function verifierOf({ plan }: GatewayRequest): Predicate | undefined {
  const verifier = plan.platform.identity?.verifier;
  if (verifier === undefined) return undefined;
  return allOf(Object.entries(verifier.claims).map(([claim, value]) => claimIs(verifierKey, claim, value)));
}

/** Entries of the policy that the server has, and single resources that it has below an entry's template. */
function reachable({ plan, names }: GatewayRequest): PolicyEntry[] {
  const lists = { tool: new Set(names.tools), prompt: new Set(names.prompts) };
  const { policy } = plan;
  const entries = policy.entries.filter(({ kind, name }) => {
    // A resource may be readable without being listed, and a template covers more than what is listed.
    if (kind === "resource") return true;
    return lists[kind].has(name);
  });
  const unfit = entries.find(
    ({ name, kind }) => !canBeFact(name) && !(kind === "resource" && isTemplate(name)),
  );
  if (unfit !== undefined) {
    throw badInput(
      "gateway-name-unsupported",
      `The gateway cannot tell the ${unfit.kind} ${JSON.stringify(unfit.name)} from other JSON values: no rule can be enforced for it.`,
      { ...unfit.origin, help: "Rename it: letters, digits, underscores, dashes and dots are safe." },
    );
  }
  return entries;
}
