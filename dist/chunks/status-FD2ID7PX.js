import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  serverPlace
} from "./chunk-CXBQZKYS.js";
import {
  findingLines,
  labelled
} from "./chunk-BDZ6XOKG.js";
import {
  answeringRelease
} from "./chunk-L3RN3XKH.js";
import {
  currentHolder,
  findSupervisor,
  readState
} from "./chunk-2HHT5XCE.js";
import {
  stillRuns
} from "./chunk-VNXROSOB.js";
import {
  currentRelease
} from "./chunk-KYPZPRER.js";
import {
  openReleases
} from "./chunk-HIXM5GBM.js";
import {
  locksDirectory,
  releasesDirectory
} from "./chunk-25DH23YV.js";
import "./chunk-6CHJB4LU.js";
import "./chunk-YMDMJLHL.js";
import "./chunk-OX6NXTL2.js";
import "./chunk-TZWT52AG.js";
import "./chunk-VLFZ7M2X.js";
import "./chunk-SGLDDMNY.js";
import "./chunk-ADYPKFI2.js";
import "./chunk-THUVZUEA.js";
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
import "./chunk-TD5H2TBX.js";
import {
  shortImage
} from "./chunk-TZZBNACP.js";
import {
  Problem
} from "./chunk-GAJYQUDI.js";
import {
  exitCodes
} from "./chunk-PEPYUIXM.js";
import "./chunk-3S3HXV5Q.js";
import "./chunk-MSZFCAM2.js";
import "./chunk-XSJEOQQV.js";
import "./chunk-L3QGWDXR.js";

// src/local/status.ts
var answerMs = 3e3;
async function localStatus(place) {
  const records = await openReleases(releasesDirectory(place)).list();
  const current = currentRelease(records);
  const seen = await look(place, current);
  const newest = records.at(-1);
  const holder = await currentHolder(locksDirectory(place));
  const pending = newest?.state === "pending" ? { record: newest, interrupted: holder === void 0 } : void 0;
  const failed = newest?.state === "failed" && newest.release > (current?.release ?? 0) ? newest : void 0;
  return {
    server: place.name,
    environment: place.environment,
    ...seen,
    ...current === void 0 ? {} : { url: current.url, current },
    ...pending === void 0 ? {} : { pending },
    ...failed === void 0 ? {} : { lastFailure: failed },
    findings: [...explain(seen, current), ...explainPending(pending)]
  };
}
async function look(place, current) {
  const state = await readState(place);
  const answer = await askSupervisor(place);
  if (answer === "stuck") {
    return { state: "stuck", draining: [], ...state ? { supervisorPid: state.supervisor.pid } : {} };
  }
  if (answer === void 0) {
    if (current === void 0) return { state: "never-deployed", draining: [] };
    const killed = state !== void 0 && !await stillRuns(state.supervisor);
    return { state: killed ? "dead" : "stopped", draining: [] };
  }
  return judge(answer, current);
}
async function judge(answer, current) {
  const process = answer.releases.find((release) => release.release === answer.active);
  const base = {
    supervisorPid: answer.pid,
    draining: answer.releases.filter((release) => release.role === "draining"),
    ...process === void 0 ? {} : { process }
  };
  if (current === void 0) return { state: "never-deployed", ...base };
  if (process === void 0) return { state: "stopped", ...base };
  if (process.state !== "ready") return { state: "restarting", ...base };
  const answering = await answeringRelease(current.url, answerMs);
  if ("error" in answering) return { state: "not-answering", cause: answering.error, ...base };
  const expected = answering.release === String(answer.active) || !answer.settled;
  if (expected) return { state: "serving", ...base };
  return { state: "not-answering", cause: `HTTP ${answering.status}`, ...base };
}
async function askSupervisor(place) {
  try {
    const control = await findSupervisor(place);
    const status2 = await control?.status();
    control?.close();
    return status2;
  } catch (error) {
    if (error instanceof Problem) return "stuck";
    throw error;
  }
}
function explain(seen, current) {
  const release = current === void 0 ? "" : `release ${current.release}`;
  const again = current === void 0 ? "" : `\`mcp-pipeline deploy --image ${current.image}\` brings it back.`;
  const evidence = seen.process?.stderrTail ? { evidence: seen.process.stderrTail } : {};
  const error = (ruleId, message, help) => [
    { ruleId, severity: "error", message, help, ...evidence }
  ];
  switch (seen.state) {
    case "serving":
      return [];
    case "never-deployed":
      return error("server-not-deployed", "No release was ever verified here.", "Run `mcp-pipeline run`.");
    case "stopped":
      return error("server-stopped", `The server is stopped; ${release} was the last to serve.`, again);
    case "dead":
      return error(
        "server-dead",
        `The supervisor was killed or the machine restarted, and ${release} ended with it. Nothing serves the URL.`,
        again
      );
    case "stuck":
      return error(
        "supervisor-stuck",
        `The supervisor (pid ${seen.supervisorPid ?? "unknown"}) runs but does not answer.`,
        "`mcp-pipeline retire` ends it; then deploy again."
      );
    case "restarting":
      return error(
        "server-restarting",
        `The server of ${release} ${seen.process?.lastExit ?? "has ended"}; it was restarted ${seen.process?.restarts ?? 0} times and is being started again.`,
        "Its last words are the evidence. `mcp-pipeline rollback` goes back to the release before."
      );
    case "not-answering":
      return error(
        "server-not-answering",
        `The server of ${release} runs, but its URL does not answer (${seen.cause ?? "unknown cause"}).`,
        "`mcp-pipeline rollback` goes back to the release before."
      );
  }
}
function explainPending(pending) {
  if (pending === void 0) return [];
  const { release, step, run, who } = pending.record;
  return pending.interrupted ? [
    {
      ruleId: "deploy-interrupted",
      severity: "warning",
      message: `The deploy of release ${release} (${who}, ${run.id}) died while ${step}. It changed nothing that is served.`,
      help: "Deploy again."
    }
  ] : [
    {
      ruleId: "deploy-running",
      severity: "info",
      message: `Release ${release} is being deployed (${who}, ${run.id}): ${step}.`
    }
  ];
}

// src/cli/status.ts
async function status(options) {
  const found = await localStatus(await serverPlace(options));
  const failed = found.findings.some((finding) => finding.severity === "error");
  const data = dataOf(found);
  return { data, text: textOf(data, found), exitCode: failed ? exitCodes.findings : exitCodes.clean };
}
function dataOf(found) {
  const { current, process } = found;
  return {
    schemaVersion: 1,
    server: found.server,
    environment: found.environment,
    state: found.state,
    ...current && {
      url: current.url,
      release: current.release,
      image: current.image,
      deployedAt: current.endedAt ?? current.startedAt,
      who: current.who,
      run: current.run.id
    },
    ...found.supervisorPid !== void 0 && { supervisorPid: found.supervisorPid },
    ...process?.pid !== void 0 && { serverPid: process.pid },
    ...process && { restarts: process.restarts },
    draining: found.draining.map(({ release, inFlight, sessions }) => ({ release, inFlight, sessions })),
    policy: current?.policyEnforced === true ? "enforced" : "not enforced",
    findings: found.findings
  };
}
function textOf(data, { lastFailure }) {
  const draining = data.draining.map((one) => `release ${one.release} (${one.inFlight} in flight)`).join(", ");
  const rows = labelled([
    ["server", `${data.server} (${data.environment})`],
    ["state", data.state],
    ["url", data.url],
    [
      "release",
      data.release === void 0 ? void 0 : `${data.release}, deployed ${data.deployedAt} by ${data.who}`
    ],
    ["image", data.image && shortImage(data.image)],
    ["processes", processes(data)],
    ["restarts", data.restarts ? String(data.restarts) : void 0],
    ["draining", draining || void 0],
    ["policy", data.state === "serving" ? data.policy : void 0],
    [
      "last try",
      lastFailure && `release ${lastFailure.release} failed: ${lastFailure.diagnosis ?? "unknown"}`
    ]
  ]);
  return [...rows, ...data.findings.flatMap((finding) => ["", ...findingLines(finding)])].join("\n");
}
function processes(data) {
  if (data.supervisorPid === void 0) return void 0;
  const server = data.serverPid === void 0 ? "" : `, server ${data.serverPid}`;
  return `supervisor ${data.supervisorPid}${server}`;
}
export {
  status
};
