import { didYouMean } from "../source/did-you-mean.ts";

/** Fields of a platform that are templates → the names that each may use. */
const templateNames = {
  domain: ["name", "environment", "owner.team"],
  namespace: ["name", "environment", "owner.team"],
  delivery: ["name", "environment", "owner.team"],
  secretKey: ["name", "environment", "owner.team", "secret"],
  audience: ["name", "environment", "url", "domain"],
} as const satisfies Record<string, readonly string[]>;
export type TemplateKind = keyof typeof templateNames;

const placeholder = /\{([^{}]*)\}/g;

/** Why a text is no template of this kind, one sentence each. `{name}` is the only syntax. */
export function templateProblems(text: string, kind: TemplateKind): string[] {
  const names: readonly string[] = templateNames[kind];
  const problems = [...text.matchAll(placeholder)].flatMap(([whole, name = ""]) => {
    if (names.includes(name)) return [];
    const meant = didYouMean(name, names);
    const hint = meant === undefined ? `Known here: ${names.join(", ")}.` : `Did you mean {${meant}}?`;
    return [`unknown name ${whole} in the template. ${hint}`];
  });
  if (/[{}]/.test(text.replaceAll(placeholder, ""))) problems.push("a brace of the template has no partner");
  return problems;
}

/**
 * Fills in a template.
 * @throws Error for a name without a value: templates are checked when the platform is loaded
 */
export function fillTemplate(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(placeholder, (whole, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined)
      throw new Error(`the template ${JSON.stringify(text)} uses ${whole}, which has no value`);
    return value;
  });
}
