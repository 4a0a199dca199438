import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { commands } from "../../src/cli/commands.ts";
import { manifestSchema } from "../../src/manifest/schema.ts";

const root = resolve(import.meta.dirname, "../..");
const pages = [
  "README.md",
  "CONTRIBUTING.md",
  ...["docs", "actions", "examples"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".md") && !file.includes("node_modules"))
      .map((file) => join(folder, file)),
  ),
];
const read = (path: string) => readFileSync(join(root, path), "utf8");

describe.each(pages)("%s", (page) => {
  const text = read(page);

  it("shows embedded files as they are", () => {
    for (const [, file = "", shown] of text.matchAll(/<!-- file: (\S+) -->\n```\w+\n([\s\S]*?)```/g)) {
      expect(shown, file).toBe(read(file));
    }
  });

  it("links only to what is there", () => {
    const links = [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)].map(([, target = ""]) => target);
    const missing = links.filter((target) => {
      try {
        readdirSync(join(root, dirname(page), target));
        return false;
      } catch (error) {
        return (error as NodeJS.ErrnoException).code === "ENOENT";
      }
    });
    expect(missing).toEqual([]);
  });

  it("names only commands that exist", () => {
    // Where it stands in a string, as a name of something, it is no command line.
    const named = [...text.matchAll(/(?<!")\bmcp-pipeline ([a-z][a-z-]+)/g)].map(([, name]) => name);
    const known = commands.map(({ name }) => name);
    expect(named.filter((name) => name !== undefined && !known.includes(name))).toEqual([]);
  });
});

describe("the YAML excerpts of the stage pages", () => {
  const excerpts = pages
    .filter((page) => page.startsWith("docs/stages"))
    .flatMap((page) =>
      [...read(page).matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, yaml = ""]) => [page, yaml]),
    );

  it.each(excerpts)("in %s are valid in a manifest", (_page, yaml) => {
    const example: unknown = parse(read("examples/stockroom/mcp.yaml"));
    expect(manifestSchema.safeParse(Object.assign({}, example, parse(yaml as string))).error).toBeUndefined();
  });
});
