import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);

// src/image/find-program.ts
import { access, constants, realpath } from "node:fs/promises";
import { delimiter, isAbsolute, join } from "node:path";
async function findProgram(name, env) {
  const folders = isAbsolute(name) ? [""] : (env.PATH ?? "").split(delimiter).filter(Boolean);
  for (const folder of folders) {
    const candidate = isAbsolute(name) ? name : join(folder, name);
    try {
      await access(candidate, constants.X_OK);
      return await realpath(candidate);
    } catch {
    }
  }
  return void 0;
}

export {
  findProgram
};
