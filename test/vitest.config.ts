import { defineConfig } from "vitest/config";

/** Unit and integration tests: Node only, no engines. End-to-end parts live in test/e2e and run apart. */
export default defineConfig({
  test: {
    root: new URL("..", import.meta.url).pathname,
    include: ["test/**/*.test.ts"],
    exclude: ["test/e2e/**", "**/node_modules/**"],
    maxWorkers: 2,
    // Tests that run side by side start servers, each with the deadline of a real run.
    maxConcurrency: 2,
    testTimeout: 30_000,
    hookTimeout: 30_000,
    env: { CI: "true", NO_COLOR: "1" },
  },
});
