import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  serverPlace
} from "./chunk-P6HVPEWD.js";
import {
  findSupervisor,
  readState,
  removeState,
  stillRuns,
  takeDeployLock
} from "./chunk-RJRW2G7B.js";
import {
  runId,
  whoDeploys
} from "./chunk-6GUUCALU.js";
import {
  locksDirectory
} from "./chunk-25DH23YV.js";
import "./chunk-6CHJB4LU.js";
import "./chunk-U3UZ7NBA.js";
import "./chunk-OX6NXTL2.js";
import "./chunk-TZWT52AG.js";
import "./chunk-SGLDDMNY.js";
import "./chunk-VLFZ7M2X.js";
import "./chunk-ADYPKFI2.js";
import "./chunk-THUVZUEA.js";
import "./chunk-ECSYCT3Z.js";
import "./chunk-AKFMQXDF.js";
import "./chunk-7MTRYWOL.js";
import "./chunk-TIP4LZZF.js";
import "./chunk-EQTKHVOI.js";
import "./chunk-W235HKW5.js";
import "./chunk-427AWAJW.js";
import "./chunk-RNYTOPOJ.js";
import "./chunk-6FGREQJ7.js";
import "./chunk-NMTE7BQC.js";
import "./chunk-ZWJGC2UG.js";
import "./chunk-N56AOBVN.js";
import "./chunk-PX3ANLY6.js";
import {
  signalGroup,
  signalProcess
} from "./chunk-DLXYDCZ4.js";
import "./chunk-TD5H2TBX.js";
import {
  unreachable
} from "./chunk-GAJYQUDI.js";
import {
  exitCodes
} from "./chunk-PEPYUIXM.js";
import "./chunk-3S3HXV5Q.js";
import "./chunk-XSJEOQQV.js";
import "./chunk-MSZFCAM2.js";
import "./chunk-L3QGWDXR.js";

// src/local/stop.ts
import { rm } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";

// src/local/leftovers.ts
async function endLeftovers(state) {
  if (state === void 0 || await stillRuns(state.supervisor)) return;
  for (const server of state.servers) {
    if (await stillRuns(server)) signalGroup(server.pid, "SIGKILL");
  }
}

// src/local/stop.ts
var politeMs = 1e4;
var deafMs = 2e3;
var hardMs = 5e3;
var pollMs = 25;
async function stopLocal(request) {
  const { place } = request;
  const release = await takeDeployLock(locksDirectory(place), { ...request, what: "stop" });
  try {
    return await stop(request);
  } finally {
    await release();
  }
}
async function stop({ place, progress }) {
  const state = await readState(place);
  const control = await findSupervisor(place).catch(() => void 0);
  if (control !== void 0) {
    progress("stopping the server");
    await control.ask({ command: "stop" }, politeMs).catch(() => void 0);
    control.close();
  }
  if (state === void 0) return control !== void 0;
  const ran = await stillRuns(state.supervisor);
  if (ran && control === void 0) signalProcess(state.supervisor.pid, "SIGTERM");
  const withinMs = control === void 0 ? deafMs : politeMs;
  if (ran && !await ends(state.supervisor, withinMs)) signalProcess(state.supervisor.pid, "SIGKILL");
  if (!await ends(state.supervisor, hardMs)) {
    throw unreachable("supervisor-stuck", `The supervisor (pid ${state.supervisor.pid}) cannot be ended.`);
  }
  await endLeftovers(state);
  await rm(state.socket, { force: true });
  await removeState(place);
  return ran || control !== void 0;
}
async function ends(mark, withinMs) {
  for (const deadline = performance.now() + withinMs; performance.now() < deadline; await sleep(pollMs)) {
    if (!await stillRuns(mark)) return true;
  }
  return !await stillRuns(mark);
}

// src/cli/retire.ts
async function retire(options) {
  const place = await serverPlace(options);
  const { env, signal, progress } = options;
  const stopped = await stopLocal({ place, who: whoDeploys(env), run: runId(env), signal, progress });
  const name = `${place.name} (${place.environment})`;
  return {
    data: { schemaVersion: 1, server: place.name, environment: place.environment, stopped },
    text: stopped ? `${name} is stopped. Its records stay: \`mcp-pipeline history\`.` : `${name} was not running.`,
    exitCode: exitCodes.clean
  };
}
export {
  retire
};
