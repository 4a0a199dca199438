import { describe, expect, it } from "vitest";
import * as z from "zod";
import { stages } from "../../src/stages/index.ts";
import { parseAction, text } from "../workflows/read.ts";
import { declared } from "./declared.ts";
import { renderReadme } from "./render-readme.ts";

describe.each(stages.map((entry) => entry.name))("actions/%s and its stage", (name) => {
  const action = parseAction(text(`actions/${name}/action.yml`));

  it("declare the same inputs: names, order, words, and which ones must be given", async () => {
    const { inputs } = await declared(name);
    const written = Object.entries(action.inputs).map(([input, { description, required }]) => ({
      input,
      description,
      required,
    }));
    expect(written).toEqual(
      inputs.map(({ input, description, required }) => ({ input, description, required })),
    );
    // Defaults live in the stage's schema only, so that action and CLI cannot differ.
    for (const input of Object.values(action.inputs)) expect(input.default).toBeUndefined();
  });

  it("declare the same outputs", async () => {
    const { outputs, summary } = await declared(name);
    const written = Object.entries(action.outputs).map(([output, { description }]) => [output, description]);
    expect(written).toEqual(Object.entries(outputs));
    expect(action.description).toBe(summary);
  });

  it("have a README that says so (npm test -- -u test/actions rewrites it)", async () => {
    await expect(renderReadme(await declared(name))).toMatchFileSnapshot(`../../actions/${name}/README.md`);
  });
});

it("tells an optional input from one that must be given", () => {
  expect(z.string().default("x").safeParse(undefined).success).toBe(true);
  expect(z.string().min(1).safeParse(undefined).success).toBe(false);
});
