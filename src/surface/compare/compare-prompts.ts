import { toPointer } from "../../source/position.ts";
import type { JsonObject } from "../surface.ts";
import { isObject } from "../walk.ts";
import { type Draft, draft, type Subject } from "./change.ts";
import { matchDefinitions } from "./match.ts";
import { serverRows } from "./rows/server.ts";
import type { Side } from "./side.ts";
import { textChanges } from "./texts.ts";

/** Prompts by name, and their arguments. */
export function comparePrompts(before: Side, after: Side): Draft[] {
  const nameOf = ({ name }: JsonObject) => name;
  const { kept, removed, added } = matchDefinitions(before.surface.prompts, after.surface.prompts, nameOf);
  const subject = ({ name }: JsonObject): Subject => (typeof name === "string" ? { prompt: name } : {});
  return [
    ...removed.map((prompt) =>
      draft(serverRows, "prompt-removed", subject(prompt), "", "The prompt is gone."),
    ),
    ...added.map((prompt) => draft(serverRows, "prompt-added", subject(prompt), "", "The prompt is new.")),
    ...kept.flatMap(([was, is]) => [
      ...textChanges(was, is, subject(is)),
      ...argumentChanges(was, is, subject(is)),
    ]),
  ];
}

function argumentChanges(before: JsonObject, after: JsonObject, subject: Subject): Draft[] {
  const [was, is] = [argumentsOf(before), argumentsOf(after)];
  const row = (id: keyof typeof serverRows, name: string, message: string) =>
    draft(serverRows, id, subject, toPointer(["arguments", name]), message);
  const gone = [...was.keys()]
    .filter((name) => !is.has(name))
    .map((name) => row("prompt-argument-removed", name, `The argument ${name} is gone.`));
  const others = [...is].flatMap(([name, required]) => {
    const before = was.get(name);
    if (before === required) return [];
    if (!required) return [row("prompt-argument-loosened", name, `The argument ${name} may be left out.`)];
    const id = before === undefined ? "prompt-required-argument-added" : "prompt-argument-now-required";
    return [row(id, name, `The argument ${name} is required now.`)];
  });
  return [...gone, ...others];
}

function argumentsOf(prompt: JsonObject): Map<string, boolean> {
  const list = Array.isArray(prompt.arguments) ? prompt.arguments.filter(isObject) : [];
  return new Map(
    list.flatMap(({ name, required }) =>
      typeof name === "string" ? [[name, required === true] as const] : [],
    ),
  );
}
