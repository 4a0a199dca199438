import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  findSupervisor,
  readState,
  removeState,
  takeDeployLock
} from "./chunk-2HHT5XCE.js";
import {
  stillRuns
} from "./chunk-VNXROSOB.js";
import {
  locksDirectory
} from "./chunk-25DH23YV.js";
import "./chunk-6CHJB4LU.js";
import {
  signalGroup,
  signalProcess
} from "./chunk-DLXYDCZ4.js";
import "./chunk-TD5H2TBX.js";
import {
  unreachable
} from "./chunk-GAJYQUDI.js";
import "./chunk-PEPYUIXM.js";
import "./chunk-3S3HXV5Q.js";
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
export {
  stopLocal
};
