import { terminalOnlyInputs } from "../../src/action.ts";
import { findStage } from "../../src/stages/index.ts";
import type { StageName } from "../../src/stages/stage.ts";

export interface DeclaredInput {
  input: string;
  description: string;
  required: boolean;
  /** What the stage takes where nothing is given. */
  fallback?: string;
}

/** The public contract of one action. */
export interface Declared {
  name: StageName;
  summary: string;
  inputs: DeclaredInput[];
  /** Name → description. */
  outputs: Record<string, string>;
}

/** The contract of an action as the code has it: the stage's schemas, without what only a terminal gives. */
export async function declared(name: StageName): Promise<Declared> {
  const entry = findStage(name);
  if (entry === undefined) throw new Error(`there is no stage ${name}`);
  const stage = await entry.load();
  const inputs = Object.entries(stage.inputs.shape).flatMap(([input, schema]): DeclaredInput[] => {
    if (terminalOnlyInputs.includes(input)) return [];
    const nothing = schema.safeParse(undefined);
    const fallback = nothing.success && typeof nothing.data === "string" ? nothing.data : undefined;
    return [{ input, description: schema.description ?? "", required: !nothing.success, fallback }];
  });
  return { name, summary: entry.summary, inputs, outputs: { ...stage.outputs } };
}
