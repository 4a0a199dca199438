import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  judge,
  keepComment,
  maxComment,
  renderPullRequest
} from "./chunks/chunk-JUWRLYPJ.js";
import {
  githubApi
} from "./chunks/chunk-JKN6UT4J.js";
import "./chunks/chunk-HI2AMU7G.js";
import "./chunks/chunk-4E3PMIEO.js";
import {
  renderFindings
} from "./chunks/chunk-A7YMIZ24.js";
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
import "./chunks/chunk-QHM34EOR.js";
import {
  parseJson
} from "./chunks/chunk-QFC6GGLT.js";
import {
  unpackReports
} from "./chunks/chunk-KKCWWCAN.js";
import "./chunks/chunk-QIHJTCMI.js";
import {
  info
} from "./chunks/chunk-J6DYHLAY.js";
import {
  array,
  boolean,
  int,
  looseObject,
  string
} from "./chunks/chunk-3S3HXV5Q.js";
import "./chunks/chunk-MSZFCAM2.js";
import "./chunks/chunk-XSJEOQQV.js";
import "./chunks/chunk-L3QGWDXR.js";

// src/pull-request/fork-comment.ts
import { readFile } from "node:fs/promises";

// src/pull-request/zip.ts
import { inflateRawSync } from "node:zlib";
var localHeader = 67324752;
var centralHeader = 33639248;
var endOfCentral = 101010256;
var headerBytes = { local: 30, central: 46, end: 22 };
function firstEntry(zip, max) {
  try {
    const end = zip.lastIndexOf(Buffer.from([80, 75, 5, 6]));
    if (end < 0 || end + headerBytes.end > zip.length || zip.readUInt32LE(end) !== endOfCentral)
      return void 0;
    if (zip.readUInt16LE(end + 10) !== 1) return void 0;
    const central = zip.readUInt32LE(end + 16);
    if (zip.readUInt32LE(central) !== centralHeader) return void 0;
    const flags = zip.readUInt16LE(central + 8);
    const method = zip.readUInt16LE(central + 10);
    const size = zip.readUInt32LE(central + 20);
    const local = zip.readUInt32LE(central + 42);
    if ((flags & 1) !== 0 || size > max || zip.readUInt32LE(local) !== localHeader) return void 0;
    const from = local + headerBytes.local + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(from, from + size);
    if (packed.length !== size) return void 0;
    if (method === 0) return packed;
    return method === 8 ? inflateRawSync(packed, { maxOutputLength: max }) : void 0;
  } catch {
    return void 0;
  }
}

// src/pull-request/fork-comment.ts
var sha = string().regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/);
var payload = looseObject({
  workflow_run: looseObject({
    id: int().positive(),
    event: string(),
    path: string(),
    conclusion: string().nullish(),
    head_sha: sha,
    head_branch: string(),
    head_repository: looseObject({ id: int().positive(), owner: looseObject({ login: string() }) })
  })
});
var artifacts = looseObject({
  artifacts: array(
    looseObject({ id: int(), name: string(), expired: boolean(), size_in_bytes: int() })
  )
});
var pulls = looseObject({
  number: int().positive(),
  state: string(),
  head: looseObject({ sha, repo: looseObject({ id: int() }).nullish() })
});
var artifactName = "mcp-pipeline-reports";
var maxArtifactBytes = 5e5;
var callerPath = ".github/workflows/mcp.yml";
async function runForkComment() {
  const signal = new AbortController().signal;
  try {
    const text = await readFile(process.env.GITHUB_EVENT_PATH ?? "", "utf8").catch(() => "");
    const outcome = await forkComment(parseJson(text), process.env, signal);
    info(safeOutput(`comment: ${outcome}`, { color: false }));
  } catch (error) {
    const { findings, exitCode } = asProblem(error, signal);
    info(safeOutput(renderFindings(findings, { color: false }), { color: false }));
    process.exitCode = exitCode;
  }
}
async function forkComment(event, env, signal) {
  const read = payload.safeParse(event);
  if (!read.success || env.GITHUB_EVENT_NAME !== "workflow_run") {
    throw badInput(
      "event-unusable",
      "This comments after a run of another workflow (workflow_run), and nothing else."
    );
  }
  const { workflow_run: run } = read.data;
  if (run.event !== "pull_request" || run.path !== callerPath) return "nothing";
  const api = githubApi(env, signal);
  const pull = await pullOf(api, run);
  if (pull === void 0) return "nothing";
  const packed = await reportsOf(api, run);
  const view = viewOf(run, packed, `${env.GITHUB_SERVER_URL}/${api.repository}/actions/runs/${run.id}`);
  const text = renderPullRequest(view, maxComment);
  return keepComment(api, pull, { manifest: view.manifest, text, quiet: judge(view).quiet });
}
async function pullOf(api, run) {
  const head = `${run.head_repository.owner.login}:${run.head_branch}`;
  const open = await api.list(
    `/repos/${api.repository}/pulls?state=open&head=${encodeURIComponent(head)}`,
    pulls
  );
  const fitting = open.filter(
    ({ state, head: its }) => state === "open" && its.sha === run.head_sha && its.repo?.id === run.head_repository.id
  );
  return fitting.length === 1 ? fitting[0]?.number : void 0;
}
async function reportsOf(api, run) {
  const path = `/repos/${api.repository}/actions/runs/${run.id}/artifacts?name=${artifactName}`;
  const found = (await api.get(path, artifacts))?.artifacts.find(
    ({ name, expired }) => name === artifactName && !expired
  );
  if (found === void 0 || found.size_in_bytes > maxArtifactBytes) return "";
  const zip = await api.download(
    `/repos/${api.repository}/actions/artifacts/${found.id}/zip`,
    maxArtifactBytes
  );
  return firstEntry(zip, maxArtifactBytes)?.toString("latin1").trim() ?? "";
}
function viewOf(run, packed, runUrl) {
  const reports = unpackReports(packed);
  return {
    manifest: "mcp.yaml",
    headSha: run.head_sha,
    runUrl,
    check: run.conclusion ?? "unknown",
    stages: reports?.stages,
    leftOut: reports?.leftOut ?? 0,
    elsewhere: true,
    surface: void 0,
    acceptances: [],
    patches: [],
    reviews: [],
    problems: []
  };
}

// front:front:pull-request/fork-comment.ts#runForkComment
await runForkComment();
