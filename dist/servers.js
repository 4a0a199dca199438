import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  taggedVersion
} from "./chunks/chunk-ADYPKFI2.js";
import {
  parseYaml
} from "./chunks/chunk-NMTE7BQC.js";
import "./chunks/chunk-ZWJGC2UG.js";
import {
  readText
} from "./chunks/chunk-6FGREQJ7.js";
import "./chunks/chunk-N56AOBVN.js";
import {
  pick
} from "./chunks/chunk-PX3ANLY6.js";
import {
  renderAnnotations
} from "./chunks/chunk-AVI7KUIL.js";
import {
  baseOfChange,
  git
} from "./chunks/chunk-MBCEWS6H.js";
import "./chunks/chunk-MRR4RABB.js";
import "./chunks/chunk-DLXYDCZ4.js";
import "./chunks/chunk-TD5H2TBX.js";
import "./chunks/chunk-X2B5NO7L.js";
import "./chunks/chunk-4E3PMIEO.js";
import {
  asProblem,
  safeOutput
} from "./chunks/chunk-L4VDOKV3.js";
import "./chunks/chunk-TZZBNACP.js";
import "./chunks/chunk-YJ6VFRSS.js";
import {
  badInput
} from "./chunks/chunk-GAJYQUDI.js";
import "./chunks/chunk-PEPYUIXM.js";
import {
  info,
  setOutput
} from "./chunks/chunk-J6DYHLAY.js";
import "./chunks/chunk-3S3HXV5Q.js";
import "./chunks/chunk-MSZFCAM2.js";
import "./chunks/chunk-XSJEOQQV.js";
import "./chunks/chunk-L3QGWDXR.js";

// src/manifest/changed.ts
import { posix } from "node:path";
function changedManifests(manifests, changed) {
  const folders = manifests.map((manifest) => ({ manifest, folder: posix.dirname(manifest) }));
  const owner = (path) => folders.filter(({ folder }) => folder === "." || path.startsWith(`${folder}/`)).sort((a, b) => depth(b.folder) - depth(a.folder))[0]?.manifest;
  const owners = changed.map(owner);
  if (owners.includes(void 0)) return [...manifests].sort();
  return [...new Set(owners)].filter((manifest) => manifest !== void 0).sort();
}
var depth = (folder) => folder === "." ? 0 : folder.split("/").length;

// src/servers.ts
var maxServers = 256;
async function runServers() {
  const { env } = process;
  try {
    const found = await serversOf(env.GITHUB_WORKSPACE ?? process.cwd(), env);
    info(safeOutput(`servers: ${found.join(", ") || "none"}`, { color: false }));
    setOutput("manifests", JSON.stringify(found));
  } catch (error) {
    const { findings, exitCode } = asProblem(error, new AbortController().signal);
    for (const line of renderAnnotations(findings)) info(line);
    process.exitCode = exitCode;
  }
}
async function serversOf(cwd, env) {
  const listed = await git(["ls-files", "-z", "--", "mcp.yaml", "**/mcp.yaml"], cwd, env);
  const manifests = listed.stdout.split("\0").filter((path) => path !== "").sort();
  const about = await chosen(manifests, cwd, env);
  if (about.length <= maxServers) return about;
  throw badInput(
    "too-many-servers",
    `${about.length} servers changed at once, and a matrix takes ${maxServers}.`,
    {
      help: "Split the change."
    }
  );
}
async function chosen(manifests, cwd, env) {
  const ref = env.GITHUB_REF ?? "";
  if (ref.startsWith("refs/tags/")) {
    const names = await Promise.all(manifests.map((path) => nameIn(path, cwd)));
    return manifests.filter((_, at) => taggedVersion(ref, names[at] ?? "") !== void 0);
  }
  const base = await baseOfChange(cwd, env);
  if (base === void 0) return manifests;
  const changed = await git(["diff", "--name-only", "-z", base.commit, "HEAD"], cwd, env);
  return changedManifests(
    manifests,
    changed.stdout.split("\0").filter((path) => path !== "")
  );
}
async function nameIn(path, cwd) {
  const text = await readText(path, { cwd }).catch(() => "");
  const name = pick(parseYaml(text, path).value, "name");
  return typeof name === "string" ? name : "";
}

// front:front:servers.ts#runServers
await runServers();
