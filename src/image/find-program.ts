import { access, constants, realpath } from "node:fs/promises";
import { delimiter, isAbsolute, join } from "node:path";

/** Real path of a program as PATH finds it, or undefined. */
export async function findProgram(
  name: string,
  env: Readonly<Record<string, string>>,
): Promise<string | undefined> {
  const folders = isAbsolute(name) ? [""] : (env.PATH ?? "").split(delimiter).filter(Boolean);
  for (const folder of folders) {
    const candidate = isAbsolute(name) ? name : join(folder, name);
    try {
      await access(candidate, constants.X_OK);
      return await realpath(candidate);
    } catch {
      // Not here.
    }
  }
  return undefined;
}
