import { defineConfig } from "vitest/config";

/** The tests that hold the comparer and the schema walker, and nothing else: they run once for each mutant. */
export default defineConfig({
  test: {
    root: new URL("../..", import.meta.url).pathname,
    include: ["test/surface/walk.test.ts", "test/surface/compare/**/*.test.ts"],
    exclude: ["**/*.property.test.ts", "**/portability.test.ts"],
    env: { CI: "true", NO_COLOR: "1" },
  },
});
