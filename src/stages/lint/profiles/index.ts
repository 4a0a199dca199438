import { badInput } from "../../../report/problem.ts";
import { didYouMean } from "../../../source/did-you-mean.ts";
import type { Position } from "../../../source/position.ts";
import { anthropic } from "./anthropic.ts";
import { anthropicDirectory } from "./anthropic-directory.ts";
import { azureOpenai } from "./azure-openai.ts";
import { claudeCode } from "./claude-code.ts";
import { cursor } from "./cursor.ts";
import { gemini } from "./gemini.ts";
import { geminiLegacy } from "./gemini-legacy.ts";
import { openai } from "./openai.ts";
import { openaiApps } from "./openai-apps.ts";
import { openaiStrict } from "./openai-strict.ts";
import type { Profile } from "./profile.ts";
import { specification } from "./specification.ts";
import { vscode } from "./vscode.ts";

/** Profiles that always hold: a team does not choose which clients connect to its server. */
export const defaultProfiles: readonly Profile[] = [
  specification,
  openai,
  azureOpenai,
  anthropic,
  gemini,
  claudeCode,
  cursor,
  vscode,
];

/** Profiles that hold only where `lint.profiles` names them (directories, strict modes). */
export const optionalProfiles: readonly Profile[] = [
  anthropicDirectory,
  openaiApps,
  openaiStrict,
  geminiLegacy,
];

/**
 * The default profiles and those that the manifest adds by name.
 * @param place where the names are written
 * @throws Problem (exit 2) for a name that is no profile
 */
export function chooseProfiles(names: readonly string[] = [], place?: Position): readonly Profile[] {
  const all = [...defaultProfiles, ...optionalProfiles];
  const unknown = names.find((name) => !all.some((profile) => profile.id === name));
  if (unknown !== undefined) {
    const meant = didYouMean(
      unknown,
      all.map((profile) => profile.id),
    );
    const hint = meant === undefined ? "" : ` Did you mean ${meant}?`;
    throw badInput(
      "unknown-profile",
      `lint.profiles names ${JSON.stringify(unknown)}, which is no profile.${hint}`,
      {
        pointer: "/lint/profiles",
        ...place,
      },
    );
  }
  return [...defaultProfiles, ...optionalProfiles.filter((profile) => names.includes(profile.id))];
}
