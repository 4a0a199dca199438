import { isObject, type Json, type JsonObject } from "../../../source/json.ts";
import type { Fault, Outcome } from "../check.ts";
import { schemaJudge } from "../json-schema.ts";
import type { Probe } from "./probe.ts";
import { evidenceOf, resultIn, type Talk } from "./talk.ts";

/** A tool that may be called with arguments that it must refuse, and arguments that it takes, where they are known. */
export interface CallableTool {
  name: string;
  inputSchema: JsonObject;
  example?: JsonObject;
}

/** More would take long on a server with hundreds of tools; they are validated by the same code. */
const mostTools = 10;

/**
 * The tools that arguments may be tried on: read-only ones, and those with an example (issue: never call a tool that
 * is not read-only without one).
 */
export function callableTools(
  { surface }: Pick<Talk, "surface">,
  examples: ReadonlyMap<string, JsonObject>,
): CallableTool[] {
  const tools = surface.tools.flatMap((tool): CallableTool[] => {
    const { name, inputSchema, annotations } = tool;
    if (typeof name !== "string" || !isObject(inputSchema)) return [];
    const example = examples.get(name);
    const readOnly = isObject(annotations) && annotations.readOnlyHint === true;
    if (!readOnly && example === undefined) return [];
    return [{ name, inputSchema, ...(example === undefined ? {} : { example }) }];
  });
  return tools.slice(0, mostTools);
}

/** Arguments that the schema forbids, made from those of an example; undefined where this kind cannot be made. */
type Spoil = (tool: CallableTool) => { args: JsonObject; what: string } | undefined;

const withoutRequired: Spoil = ({ inputSchema, example = {} }) => {
  const { required } = inputSchema;
  const left = Array.isArray(required) ? required.find((name) => typeof name === "string") : undefined;
  if (typeof left !== "string") return undefined;
  const { [left]: _left, ...args } = example;
  return { args, what: `without the required argument ${left}` };
};

/** No server takes these for the type in question, even one that converts texts and numbers. */
const wrongValues: Readonly<Record<string, Json>> = {
  string: {},
  number: {},
  integer: {},
  boolean: {},
  array: {},
  object: "text",
};

const ofWrongType: Spoil = ({ inputSchema, example = {} }) => {
  const properties = isObject(inputSchema.properties) ? Object.entries(inputSchema.properties) : [];
  for (const [name, schema] of properties) {
    const type = isObject(schema) && typeof schema.type === "string" ? schema.type : "";
    const wrong = Object.hasOwn(wrongValues, type) ? wrongValues[type] : undefined;
    if (wrong !== undefined) {
      return {
        args: { ...example, [name]: wrong },
        what: `with ${JSON.stringify(wrong)} for ${name}, a ${type}`,
      };
    }
  }
  return undefined;
};

const withUnknown: Spoil = ({ inputSchema, example }) => {
  const required = Array.isArray(inputSchema.required) ? inputSchema.required : [];
  if (example === undefined && required.length > 0) return undefined;
  return { args: { ...example, mcp_pipeline_unknown: 1 }, what: "with an argument that its schema forbids" };
};

async function tryAll(talk: Talk, tools: readonly CallableTool[], spoil: Spoil): Promise<Outcome> {
  const judge = await schemaJudge();
  const faults: Fault[] = [];
  const tried: string[] = [];
  for (const tool of tools) {
    const spoilt = spoil(tool);
    if (spoilt === undefined || judge.violation(tool.inputSchema, spoilt.args) === undefined) continue;
    tried.push(tool.name);
    const exchange = await talk.ask("tools/call", { name: tool.name, arguments: spoilt.args });
    const result = resultIn(exchange);
    if (result === undefined || result.isError === true || result.resultType === "input_required") continue;
    faults.push({
      message: `${tool.name} was called ${spoilt.what}, and answered with success.`,
      tool: tool.name,
      pointer: "/inputSchema",
      help: "Validate arguments against the inputSchema, and answer with isError: true or error -32602.",
      ...evidenceOf(exchange),
    });
  }
  if (tried.length === 0) {
    return { notExercised: "no tool that may be called (read-only, or with an example) has such arguments" };
  }
  return { faults, seen: tried.join(", ") };
}

/** "Tools", "Security": servers MUST validate all tool inputs. */
export function argumentProbes(examples: ReadonlyMap<string, JsonObject>): Probe[] {
  const run = (spoil: Spoil) => (talk: Talk) => tryAll(talk, callableTools(talk, examples), spoil);
  return [
    {
      id: "missing-argument-accepted",
      severity: "error",
      why: "A model that forgets an argument must be told, or it takes what came back for the answer.",
      run: run(withoutRequired),
    },
    {
      id: "wrong-type-accepted",
      severity: "error",
      why: "What the schema forbids reaches code that does not expect it.",
      run: run(ofWrongType),
    },
    {
      id: "unknown-argument-accepted",
      severity: "warning",
      why: "A misspelt argument goes unnoticed: the tool does something else than it was asked.",
      run: run(withUnknown),
    },
  ];
}
