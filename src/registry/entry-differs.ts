import { badInput, type Problem } from "../report/problem.ts";
import type { ServerJson } from "./server-json.ts";

const shown = 5;

/** The refusal to publish other content under a version that is there: a published version never changes. */
export function entryDiffers(server: ServerJson, pointers: readonly string[]): Problem {
  const more = pointers.length > shown ? `, and ${pointers.length - shown} more` : "";
  return badInput(
    "version-already-published",
    `${server.name} ${server.version} is already in the registry with other content (${pointers.slice(0, shown).join(", ")}${more}), and a published version never changes.`,
    { help: "Raise `version` in the manifest and run the pipeline again." },
  );
}
