import type { Action } from "../workflows/read.ts";

/** What is wrong with the action.yml of a stage, one sentence each. */
export function actionRules(action: Action): string[] {
  const [step, ...more] = action.runs.steps;
  if (action.runs.using !== "composite" || step === undefined || more.length > 0)
    return ["not one composite step"];
  const expected = Object.keys(action.inputs).map((name) => [
    `INPUT_${name.toUpperCase()}`,
    `\${{ inputs.${name} }}`,
  ]);
  const found: string[] = [];
  if (JSON.stringify(Object.entries(step.env ?? {})) !== JSON.stringify(expected)) {
    found.push("env is not the list of declared inputs");
  }
  for (const [name, { value }] of Object.entries(action.outputs)) {
    if (value !== `\${{ steps.${step.id}.outputs.${name} }}`) found.push(`output ${name} has another value`);
  }
  if ("platform" in action.inputs) found.push("callers must not choose the platform");
  if (step.shell !== "bash") found.push("the shell is not bash");
  if (step.run?.includes("${{")) found.push("a value reaches the shell as text");
  if (!step.run?.includes('exec node "$GITHUB_ACTION_PATH/../../dist/'))
    found.push("it does not run the committed dist");
  return found;
}
