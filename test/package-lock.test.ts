import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import * as z from "zod";

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({ optionalDependencies: z.record(z.string(), z.string()).optional() }),
  ),
});

const root = new URL("..", import.meta.url).pathname;
const locks = [
  "package-lock.json",
  ...readdirSync(`${root}/examples`).map((name) => `examples/${name}/package-lock.json`),
];

/** Optional packages, those of other systems included, that a lock does not name. */
function missing(text: string): string[] {
  const { packages } = lockSchema.parse(JSON.parse(text));
  return Object.entries(packages).flatMap(([at, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) =>
        packages[`node_modules/${name}`] === undefined &&
        packages[`${at}/node_modules/${name}`] === undefined,
    ),
  );
}

// npm leaves out what it could not find when it wrote the lock, and `npm ci` then refuses the whole lock.
it.each(locks.filter((path) => existsSync(`${root}/${path}`)))(
  "%s names the packages of every system",
  (path) => {
    expect(missing(readFileSync(`${root}/${path}`, "utf8"))).toEqual([]);
  },
);

it("turns red for a lock that lacks one", () => {
  const lock = JSON.parse(readFileSync(`${root}/package-lock.json`, "utf8")) as {
    packages: Record<string, unknown>;
  };
  delete lock.packages["node_modules/@biomejs/cli-darwin-arm64"];
  expect(missing(JSON.stringify(lock))).toEqual(["@biomejs/cli-darwin-arm64"]);
});
