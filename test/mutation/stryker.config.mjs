/** @type {import("@stryker-mutator/api/core").PartialStrykerOptions} */
export default {
  testRunner: "vitest",
  plugins: ["@stryker-mutator/vitest-runner"],
  vitest: { configFile: "test/mutation/vitest.config.ts", related: false },
  mutate: ["src/surface/walk.ts", "src/surface/compare/**/*.ts"],
  // Rewording a message changes nothing that a caller could rely on.
  mutator: { excludedMutations: ["StringLiteral"] },
  ignorePatterns: ["/dist", "/examples", "/docs", "/bench", "/actions", "/test/e2e", "/test/fixtures"],
  ignoreStatic: true,
  concurrency: 1,
  reporters: ["clear-text", "json", "progress-append-only"],
  jsonReporter: { fileName: ".stryker/report.json" },
  tempDirName: ".stryker/tmp",
  // Stryker rewrites paths in it with an interface that TypeScript 7 no longer has; nothing here needs that.
  tsconfigFile: "none",
  thresholds: { high: 90, low: 85, break: 85 },
};
