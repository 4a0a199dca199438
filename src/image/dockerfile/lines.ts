/** One instruction, or a comment, or an empty line between stages. */
export type Line = string;

/** `RUN`, `CMD`, `ENTRYPOINT` in exec form: argv reaches the program as it is, no shell reads it. */
export function exec(
  instruction: "RUN" | "CMD" | "ENTRYPOINT",
  argv: readonly string[],
  mounts: readonly string[] = [],
): Line {
  const flags = mounts.map((mount) => `--mount=${mount} \\\n    `).join("");
  return `${instruction} ${flags}${JSON.stringify(argv)}`;
}

/** `ENV` with one variable a line; `$`, quotes and backslashes mean themselves. */
export function env(variables: Readonly<Record<string, string>>): Line {
  const one = ([name, value]: [string, string]) => `${name}="${value.replaceAll(/[\\"$]/g, "\\$&")}"`;
  return `ENV ${Object.entries(variables).map(one).join(" \\\n    ")}`;
}

/** `COPY` in its JSON form: names with blanks stay one name. */
export function copy(sources: readonly string[], target: string, flags = ""): Line {
  return `COPY ${flags === "" ? "" : `${flags} `}${JSON.stringify([...sources, target])}`;
}

/** A folder that outlives the build on the machine that builds, and is in no layer. */
export function cache(target: string): string {
  return `type=cache,target=${target},sharing=locked`;
}
