import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  plannedDockerfile
} from "./chunk-CYTENOUM.js";
import {
  writeOwnFiles
} from "./chunk-VMKHQJIT.js";
import "./chunk-SMXS6SOA.js";
import "./chunk-SBLXM2GZ.js";
import "./chunk-4C3AR5BX.js";
import "./chunk-JSTWR6RS.js";
import "./chunk-VBQHOU2H.js";
import "./chunk-KKELSNF2.js";
import {
  neverPatterns
} from "./chunk-UJZ3XCC5.js";
import "./chunk-KBBBYY3Z.js";
import "./chunk-YH6JC4P5.js";
import {
  resolvePlan
} from "./chunk-YMDMJLHL.js";
import "./chunk-OX6NXTL2.js";
import "./chunk-TZWT52AG.js";
import "./chunk-VLFZ7M2X.js";
import "./chunk-SGLDDMNY.js";
import "./chunk-ADYPKFI2.js";
import "./chunk-APMP2JKH.js";
import "./chunk-AKFMQXDF.js";
import "./chunk-7MTRYWOL.js";
import "./chunk-TIP4LZZF.js";
import "./chunk-EQTKHVOI.js";
import "./chunk-W235HKW5.js";
import "./chunk-GYU3GC6Y.js";
import "./chunk-RNYTOPOJ.js";
import "./chunk-NMTE7BQC.js";
import "./chunk-ZWJGC2UG.js";
import "./chunk-6FGREQJ7.js";
import "./chunk-N56AOBVN.js";
import "./chunk-PX3ANLY6.js";
import "./chunk-MRR4RABB.js";
import "./chunk-DLXYDCZ4.js";
import "./chunk-TD5H2TBX.js";
import "./chunk-X2B5NO7L.js";
import "./chunk-4E3PMIEO.js";
import {
  badInput
} from "./chunk-GAJYQUDI.js";
import {
  exitCodes
} from "./chunk-PEPYUIXM.js";
import "./chunk-3S3HXV5Q.js";
import "./chunk-MSZFCAM2.js";
import "./chunk-XSJEOQQV.js";
import "./chunk-L3QGWDXR.js";

// src/cli/eject.ts
import { access, writeFile } from "node:fs/promises";
import { join } from "node:path";

// src/image/dockerfile/ignore.ts
function dockerIgnore() {
  const lines = neverPatterns().map((pattern) => `**/${pattern}`);
  return `# What never enters an image: state of tools, credentials, keys.
${lines.join("\n")}
mcp.yaml
mcp.lock.json
`;
}

// src/cli/eject.ts
var ownFiles = "container";
var command = {
  configure(command2) {
    command2.option("--manifest <path>", "path of the manifest", "mcp.yaml").option("--platform <path>", "path of platform.yaml (default: the built-in local platform)").option("--environment <name>", "name of the environment", "local");
  },
  async run({ terminal, cwd, env, signal }, options) {
    const { plan } = await resolvePlan({
      manifest: String(options.manifest),
      platform: typeof options.platform === "string" ? options.platform : void 0,
      environment: String(options.environment),
      cwd,
      env
    });
    const { text, files } = await plannedDockerfile(plan, { env, signal }, ownFiles);
    const written = { Dockerfile: text, ".dockerignore": dockerIgnore() };
    for (const name of [...Object.keys(written), ...files.length > 0 ? [ownFiles] : []]) {
      await refuseExisting(join(plan.directory, name), name);
    }
    for (const [name, content] of Object.entries(written))
      await writeFile(join(plan.directory, name), content);
    await writeOwnFiles(files, join(plan.directory, ownFiles));
    const names = [...Object.keys(written), ...files.map((name) => `${ownFiles}/${name}`)];
    terminal.out(`Wrote ${names.join(", ")}. They are yours now; the pipeline no longer changes them.`);
    terminal.out(
      "Next: write in mcp.yaml `runtime: { dockerfile: Dockerfile }` instead of language, entrypoint, command and build, and commit both."
    );
    return exitCodes.clean;
  }
};
async function refuseExisting(path, name) {
  const there = await access(path).then(
    () => true,
    () => false
  );
  if (!there) return;
  throw badInput("eject-would-overwrite", `${name} is there already; nothing was written.`, {
    file: name,
    help: "Move it away, and run eject again."
  });
}
export {
  command
};
