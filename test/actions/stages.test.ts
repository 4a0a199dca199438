import { describe, expect, it } from "vitest";
import { stages } from "../../src/stages/index.ts";
import { parseAction, text } from "../workflows/read.ts";
import { type Declared, declared } from "./declared.ts";
import { renderAction } from "./render-action.ts";
import { renderReadme } from "./render-readme.ts";

// After a change of a stage's inputs or outputs: npx vitest run --config test/vitest.config.ts test/actions -u
describe.each(stages.map((entry) => entry.name))("actions/%s says what its stage says", (name) => {
  it("in action.yml: inputs, outputs, and the words for them", async () => {
    await expect(renderAction(await declared(name))).toMatchFileSnapshot(`../../actions/${name}/action.yml`);
  });

  it("in README.md", async () => {
    await expect(renderReadme(await declared(name))).toMatchFileSnapshot(`../../actions/${name}/README.md`);
  });

  it("by name, whatever rendered it", async () => {
    const { inputs, outputs } = await declared(name);
    const action = parseAction(text(`actions/${name}/action.yml`));
    const readme = text(`actions/${name}/README.md`);
    expect(Object.keys(action.inputs)).toEqual(inputs.map(({ input }) => input));
    expect(Object.keys(action.outputs)).toEqual(Object.keys(outputs));
    for (const word of [...Object.keys(action.inputs), ...Object.keys(outputs)]) {
      expect(readme).toContain(`| \`${word}\` |`);
    }
    for (const input of Object.values(action.inputs)) expect(input.default).toBeUndefined();
  });
});

it("turns red where a stage gets an input that its action does not have", async () => {
  const lint = await declared("lint");
  const more: Declared = {
    ...lint,
    inputs: [...lint.inputs, { input: "new-one", description: "New.", required: true }],
  };
  expect(renderAction(more)).not.toBe(text("actions/lint/action.yml"));
  expect(renderReadme(more)).not.toBe(text("actions/lint/README.md"));
  expect(renderAction(lint)).toBe(text("actions/lint/action.yml"));
});
