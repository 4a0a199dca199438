import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);

// src/local/layout.ts
import { join } from "node:path";
function serverDirectory(place) {
  return join(place.home, "servers", place.name, place.environment);
}
function releasesDirectory(place) {
  return join(serverDirectory(place), "releases");
}
function locksDirectory(place) {
  return join(serverDirectory(place), "locks");
}
function stateFile(place) {
  return join(serverDirectory(place), "supervisor.json");
}
function supervisorLog(place) {
  return join(serverDirectory(place), "supervisor.log");
}

export {
  serverDirectory,
  releasesDirectory,
  locksDirectory,
  stateFile,
  supervisorLog
};
