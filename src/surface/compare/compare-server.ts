import { toPointer } from "../../source/position.ts";
import type { Json, JsonObject } from "../surface.ts";
import { isObject } from "../walk.ts";
import { type Draft, draft } from "./change.ts";
import { serverRows } from "./rows/server.ts";
import { toolRows } from "./rows/tools.ts";
import { knowsServer, type Side } from "./side.ts";

/** The server itself: name, instructions, capabilities, revisions, sessions. Only what both sides tell. */
export function compareServer(before: Side, after: Side): Draft[] {
  return [
    ...revisionChanges(before, after),
    ...sessionChange(before, after),
    ...(knowsServer(before) && knowsServer(after) ? knownChanges(before, after) : []),
  ];
}

function knownChanges({ surface: was }: Side, { surface: is }: Side): Draft[] {
  const found: Draft[] = capabilityChanges(was.capabilities, is.capabilities);
  if (was.serverInfo.name !== is.serverInfo.name) {
    const message = `The server was called ${String(was.serverInfo.name)} and is called ${String(is.serverInfo.name)}: prefixes and allow-lists of clients go by this name.`;
    found.push(draft(serverRows, "server-name-changed", {}, "/serverInfo/name", message));
  }
  if (was.instructions !== is.instructions) {
    found.push(
      draft(toolRows, "instructions-changed", {}, "/instructions", "The server's instructions changed."),
    );
  }
  return found;
}

function capabilityChanges(before: JsonObject, after: JsonObject): Draft[] {
  const [was, is] = [held(before), held(after)];
  const row = (id: "capability-removed" | "capability-added", path: string, word: string) =>
    draft(serverRows, id, {}, `/capabilities${path}`, `The capability ${path.slice(1)} is ${word}.`);
  return [
    ...[...was].filter((path) => !is.has(path)).map((path) => row("capability-removed", path, "gone")),
    ...[...is].filter((path) => !was.has(path)).map((path) => row("capability-added", path, "new")),
  ];
}

/** A capability is there where its member is and is not false; so are `listChanged` and `subscribe` below it. */
function held(capabilities: JsonObject): Set<string> {
  const found = new Set<string>();
  const enter = (value: Json, path: string[]): void => {
    if (value === false || value === null) return;
    if (path.length > 0) found.add(toPointer(path));
    if (isObject(value) && path.length < 4)
      for (const [key, inner] of Object.entries(value)) enter(inner, [...path, key]);
  };
  enter(capabilities, []);
  return found;
}

function revisionChanges({ surface: was }: Side, { surface: is }: Side): Draft[] {
  const [before, after] = [was.protocolVersions, is.protocolVersions];
  if (before.length === 0 || after.length === 0) return [];
  const row = (id: "protocol-version-dropped" | "protocol-version-added", version: string, word: string) =>
    draft(serverRows, id, {}, `/protocolVersions/${version}`, `Revision ${version} is ${word}.`);
  return [
    ...before
      .filter((v) => !after.includes(v))
      .map((v) => row("protocol-version-dropped", v, "not spoken any more")),
    ...after.filter((v) => !before.includes(v)).map((v) => row("protocol-version-added", v, "spoken now")),
  ];
}

function sessionChange({ facts: was }: Side, { facts: is }: Side): Draft[] {
  const [before, after] = [was?.get("observed/sessions"), is?.get("observed/sessions")];
  if (before === undefined || after === undefined || before === after) return [];
  const message = `Sessions were ${String(before)} and are ${String(after)}.`;
  return [draft(serverRows, "sessions-changed", {}, "/observed/sessions", message)];
}
