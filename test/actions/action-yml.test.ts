import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { stageNames } from "../../src/stages/stage.ts";
import { parseAction, text } from "../workflows/read.ts";
import { actionRules } from "./rules.ts";

describe.each(stageNames)("actions/%s", (name) => {
  const source = text(`actions/${name}/action.yml`);

  it("maps every declared input and passes out every declared output", () => {
    expect(actionRules(parseAction(source))).toEqual([]);
  });

  it("differs from the others only in what it declares", () => {
    const other = text("actions/validate/action.yml");
    const script = (yaml: string) => parseAction(yaml).runs.steps[0]?.run;
    expect(script(source)).toBe(script(other)?.replace("dist/validate.js", `dist/${name}.js`));
  });
});

describe("a planted defect turns red:", () => {
  const lint = text("actions/lint/action.yml");
  it.each([
    ["a missing mapping", / +INPUT_FAIL-ON: .*\n/, ""],
    ["a mapping of another input", "{{ inputs.fail-on }}", "{{ inputs.url }}"],
    ["an underscore for a dash", "INPUT_FAIL-ON:", "INPUT_FAIL_ON:"],
    ["a mapping of nothing that is declared", "      env:\n", "      env:\n        INPUT_PLATFORM: mine\n"],
    [
      "an input that chooses the platform",
      "  tools:\n",
      "  platform:\n    description: x\n    required: false\n  tools:\n",
    ],
    ["a value in shell text", "exec node", "echo $" + "{{ inputs.url }}\n        exec node"],
    ["an output of nothing", "steps.stage.outputs.surface-bytes", "steps.stage.outputs.bytes"],
    [
      "a second step",
      / {6}id: stage\n/,
      "      id: first\n      shell: bash\n      run: ls\n    - name: more\n      id: stage\n",
    ],
    ["another shell, which may drop names with dashes", "shell: bash", "shell: sh"],
    ["the action's path from an expression", "$GITHUB_ACTION_PATH", "$" + "{{ github.action_path }}"],
  ])("%s", (_, from, to) => {
    const changed = lint.replace(from, to);
    expect(changed).not.toBe(lint);
    expect(actionRules(parseAction(changed))).not.toEqual([]);
  });
});

describe("the step itself", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "action-"));
    mkdirSync(join(folder, "actions/lint"), { recursive: true });
    mkdirSync(join(folder, "dist"));
    mkdirSync(join(folder, "bin"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const script = parseAction(text("actions/lint/action.yml")).runs.steps[0]?.run ?? "exit 9";
  /** Runs the step's text the way the runner does, with these variables and nothing else. */
  const run = (env: Record<string, string>) =>
    spawnSync("/bin/bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", script], {
      env: { GITHUB_ACTION_PATH: join(folder, "actions/lint"), ...env },
      encoding: "utf8",
    });

  it("hands names with dashes and values with anything in them on to node", () => {
    writeFileSync(
      join(folder, "dist/lint.js"),
      'process.stdout.write(JSON.stringify(process.env["INPUT_FAIL-ON"]));',
    );
    const value = "$(touch x) `y` \"'\n; exit";
    const done = run({ PATH: process.env.PATH ?? "", "INPUT_FAIL-ON": value });
    expect(JSON.parse(done.stdout)).toBe(value);
  });

  it("ends with node's own exit code", () => {
    writeFileSync(join(folder, "dist/lint.js"), "process.exitCode = 2;");
    expect(run({ PATH: process.env.PATH ?? "" }).status).toBe(2);
  });

  it("says what to do where node is missing or too old", () => {
    const missing = run({ PATH: join(folder, "bin") });
    expect(missing.status).toBe(3);
    expect(missing.stdout).toMatch(/^::error .*Node 20.*none/);
    writeFileSync(join(folder, "bin/node"), "#!/bin/sh\necho v18.20.4\n", { mode: 0o755 });
    const old = run({ PATH: join(folder, "bin") });
    expect(old.status).toBe(3);
    expect(old.stdout).toMatch(/^::error .*v18\.20\.4/);
  });
});
