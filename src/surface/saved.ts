import type { Finding } from "../report/finding.ts";
import { isObject, type Json, type JsonObject } from "../source/json.ts";
import type { Position } from "../source/position.ts";
import { parseLock } from "./lock.ts";
import { documentsOf } from "./saved-documents.ts";
import { SavedText, unreadable } from "./saved-text.ts";
import { definitionName, emptySurface, type ListName, type Surface } from "./surface.ts";

/** A surface that was read from a file instead of a server. */
export interface SavedSurface {
  surface: Surface;
  /** What is wrong with the file itself; never about a definition that could be read. */
  findings: Finding[];
  /** Place of a tool's member, by name or by index in `surface.tools`; undefined for a tool that is not there. */
  locate(tool: string | number, pointer: string): Position | undefined;
  /** Place of a member of any definition. */
  locateItem(list: ListName, index: number, pointer: string): Position | undefined;
}

/**
 * Reads a saved `tools/list` result: a bare list, `{"tools": […]}` (also with prompts, resources and
 * resourceTemplates), one or more whole JSON-RPC responses, an SSE body, or a lock.
 * @param file name for messages and positions
 * @throws Problem (exit 2) where it is none of them, is not JSON, or holds a JSON-RPC error
 */
export function parseSavedSurface(text: string, file: string): SavedSurface {
  if (lockStart.test(text)) return fromLock(text, file);
  const { json, documents } = documentsOf(text);
  if (documents.length === 0) throw unreadable(`${file} is empty.`, { file });
  const source = new SavedText(json, file);
  const surface = emptySurface();
  for (const document of documents) {
    const value = source.parse(document);
    if (isLock(value)) return fromLock(text, file);
    source.add(surface, value, document);
  }
  if (!source.foundList) {
    throw unreadable(`${file} contains no list of tools.`, { file, line: 1 });
  }
  return {
    surface,
    findings: source.findings(),
    locate: (tool, pointer) => {
      const index = typeof tool === "number" ? tool : surface.tools.findIndex((t) => t.name === tool);
      return source.locate("tools", index, pointer);
    },
    locateItem: (list, index, pointer) => source.locate(list, index, pointer),
  };
}

/** What our lock begins with, also one that a merge has left in conflict and that is not JSON any more. */
const lockStart = /^\s*\{\s*"schemaVersion"\s*:/;

function isLock(value: Json): value is JsonObject {
  return isObject(value) && Object.hasOwn(value, "schemaVersion") && !Array.isArray(value.tools);
}

function fromLock(text: string, file: string): SavedSurface {
  const lock = parseLock(text, file);
  const locate = (tool: string | number, pointer: string) => {
    const name = typeof tool === "number" ? lock.surface.tools[tool]?.name : tool;
    return typeof name === "string" ? lock.locateTool(name, pointer) : undefined;
  };
  const locateItem = (list: ListName, index: number, pointer: string) => {
    const definition = lock.surface[list][index];
    const name = definition && definitionName(definition);
    return name === undefined ? undefined : lock.locateDefinition(list, name, pointer);
  };
  return { surface: lock.surface, findings: [], locate, locateItem };
}
