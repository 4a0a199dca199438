import { stringify } from "yaml";
import type { Declared } from "./declared.ts";

/** A GitHub expression. */
const expression = (inside: string): string => `\${{ ${inside} }}`;

/** The step's text: the same for all stages but for the file that it runs. */
const script = (name: string): string => `version="$(node --version 2>/dev/null || echo v0)"
major="\${version#v}"
if [ "\${major%%.*}" -lt 20 ]; then
  echo "::error title=Node 20 or newer is needed::Found \${version/#v0/none} on this runner. Install Node 20 or newer in a step before this one, for example with actions/setup-node."
  exit 3
fi
exec node "$GITHUB_ACTION_PATH/../../dist/${name}.js"
`;

const why = `A composite action gets no INPUT_* by itself. bash passes names with dashes on to node; dash would drop them.`;

/**
 * The action.yml of one stage. Defaults are left out: the stage's schema fills them in, so that action and CLI
 * cannot differ.
 */
export function renderAction({ name, summary, inputs, outputs }: Declared): string {
  const action = {
    name: `mcp-pipeline ${name}`,
    description: summary,
    inputs: Object.fromEntries(
      inputs.map(({ input, description, required }) => [input, { description, required }]),
    ),
    outputs: Object.fromEntries(
      Object.entries(outputs).map(([output, description]) => [
        output,
        { description, value: expression(`steps.stage.outputs.${output}`) },
      ]),
    ),
    runs: {
      using: "composite",
      steps: [
        {
          name,
          id: "stage",
          shell: "bash",
          env: Object.fromEntries(
            inputs.map(({ input }) => [`INPUT_${input.toUpperCase()}`, expression(`inputs.${input}`)]),
          ),
          run: script(name),
        },
      ],
    },
  };
  return stringify(action, { lineWidth: 0 })
    .replace(/^(inputs|outputs|runs):/gm, "\n$&")
    .replace(/^( +)env:/m, `$1# ${why}\n$&`);
}
