import type { Declared } from "./declared.ts";

/** One sentence per action that its tables cannot say. */
const notes: Record<Declared["name"], string> = {
  validate: "It runs no team code and needs no permission but `contents: read`.",
  lint: "It starts the team's server: keep every credential out of the job that uses it.",
  "contract-test": "It starts the team's server: keep every credential out of the job that uses it.",
  "build-push": "It runs the team's build: keep every credential out of the job that uses it.",
  deploy:
    "It never takes the platform from its caller. Jobs that hold a cluster credential run this and no team code.",
  register: "It never takes the platform from its caller, and it lists only what `deploy` has seen healthy.",
};

/** The README.md of one action. */
export function renderReadme({ name, summary, inputs, outputs }: Declared): string {
  const table = (head: string[], rows: string[][]): string =>
    [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
  const cell = (text: string): string => text.replaceAll("|", "\\|");
  const given = inputs.filter((input) => input.required).map(({ input }) => `    ${input}: …`);
  return `# ${name}

${summary} ${notes[name]}

\`\`\`yaml
- uses: acme/mcp-platform/actions/${name}@v1
  id: ${name}${given.length > 0 ? `\n  with:\n${given.join("\n")}` : ""}
\`\`\`

The runner needs Node 20 or newer. [docs/stages/${name}.md](../../docs/stages/${name}.md) says what the stage does.

## Inputs

${table(
  ["Input", "Required", "Default", "Description"],
  inputs.map(({ input, required, fallback, description }) => [
    `\`${input}\``,
    required ? "yes" : "no",
    fallback === undefined ? "" : `\`${fallback}\``,
    cell(description),
  ]),
)}

## Outputs

${table(
  ["Output", "Description"],
  Object.entries(outputs).map(([output, description]) => [`\`${output}\``, cell(description)]),
)}
`;
}
