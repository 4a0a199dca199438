import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import * as z from "zod";

/** Root of this repository. */
export const root = new URL("../..", import.meta.url).pathname;

/** Text of a file of this repository. */
export const text = (path: string): string => readFileSync(join(root, path), "utf8");

const named = z.record(z.string(), z.string());
const step = z.object({
  id: z.string().optional(),
  name: z.string(),
  if: z.string().optional(),
  uses: z.string().optional(),
  run: z.string().optional(),
  shell: z.string().optional(),
  env: z.record(z.string(), z.coerce.string()).optional(),
  with: z.record(z.string(), z.coerce.string()).optional(),
});
export type Step = z.infer<typeof step>;

const job = z.object({
  name: z.string().optional(),
  if: z.string().optional(),
  needs: z.array(z.string()).default([]),
  uses: z.string().optional(),
  // A list of labels is kept as text.
  "runs-on": z.union([z.string(), z.array(z.string()).transform((labels) => labels.join(" "))]).optional(),
  "timeout-minutes": z.number().optional(),
  environment: z.unknown().optional(),
  concurrency: z.object({ group: z.string() }).optional(),
  permissions: named.optional(),
  outputs: named.default({}),
  env: z.record(z.string(), z.coerce.string()).optional(),
  secrets: z.unknown().optional(),
  with: z.record(z.string(), z.coerce.string()).optional(),
  steps: z.array(step).default([]),
});
export type Job = z.infer<typeof job>;

const workflow = z.object({
  name: z.string(),
  on: z.record(z.string(), z.unknown()),
  permissions: named,
  jobs: z.record(z.string(), job),
});
export type Workflow = z.infer<typeof workflow>;

const action = z.object({
  name: z.string(),
  description: z.string(),
  inputs: z
    .record(
      z.string(),
      z.strictObject({ description: z.string(), required: z.boolean(), default: z.string().optional() }),
    )
    .default({}),
  outputs: z.record(z.string(), z.strictObject({ description: z.string(), value: z.string() })).default({}),
  runs: z.object({ using: z.string(), steps: z.array(step) }),
});
export type Action = z.infer<typeof action>;

/** A workflow, as GitHub reads it. */
export const parseWorkflow = (source: string): Workflow => workflow.parse(parse(source));
/** An action.yml, as GitHub reads it. */
export const parseAction = (source: string): Action => action.parse(parse(source));

/** The action that a `$/` reference names. */
export const ownAction = (uses: string): Action => parseAction(text(`${uses.slice("$/".length)}/action.yml`));

/** Paths of all workflows of this repository, callers included. */
export const workflowFiles = (): string[] =>
  [".github/workflows", "workflows", "workflows/callers"].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((file) => file.endsWith(".yml"))
      .map((file) => `${folder}/${file}`),
  );

/** Paths of all action.yml of this repository. */
export const actionFiles = (): string[] =>
  ["actions", ".github/actions"].flatMap((folder) =>
    readdirSync(join(root, folder))
      .map((name) => `${folder}/${name}/action.yml`)
      .filter((path) => existsSync(join(root, path))),
  );
