import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);

// src/exec/process-group.ts
function signalGroup(groupId, signal) {
  try {
    process.kill(-groupId, signal);
  } catch (error) {
    if (error.code === "EPERM") signalProcess(groupId, signal);
  }
}
function signalProcess(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch {
  }
}

export {
  signalGroup,
  signalProcess
};
