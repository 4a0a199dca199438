import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  packageRoot
} from "./chunk-7G6U6GSL.js";
import {
  baseOfChange,
  readAtBase
} from "./chunk-MBCEWS6H.js";

// src/platform/find.ts
import { existsSync } from "node:fs";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
var platformFile = "platform.yaml";
async function findPlatform(cwd, env) {
  const owned = join(packageRoot(), platformFile);
  if (existsSync(owned)) return owned;
  const base = await baseOfChange(cwd, env);
  const written = join(cwd, platformFile);
  if (base === void 0) return existsSync(written) ? written : void 0;
  const text = await readAtBase(base, platformFile);
  if (text === void 0) return void 0;
  const path = join(await mkdtemp(join(env.RUNNER_TEMP || tmpdir(), "mcp-pipeline-base-")), platformFile);
  await writeFile(path, text);
  return path;
}

export {
  findPlatform
};
