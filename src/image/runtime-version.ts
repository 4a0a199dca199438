import type { Finding } from "../report/finding.ts";

/**
 * Says where this machine has another version of a language than the manifest asks for: `local` uses what is there.
 * @param found full version, e.g. 20.20.0; `wanted` may name only its beginning
 */
export function versionFindings(language: string, wanted: string | undefined, found: string): Finding[] {
  if (wanted === undefined || found === wanted || found.startsWith(`${wanted}.`)) return [];
  const message = `The manifest asks for ${language} ${wanted}, this machine has ${found}. On \`local\` the machine's own is used.`;
  return [{ ruleId: "runtime-version-differs", severity: "warning", message }];
}
