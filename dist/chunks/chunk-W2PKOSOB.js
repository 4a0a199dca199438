import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);

// package.json
var package_default = {
  name: "mcp-pipeline",
  version: "0.1.0",
  description: "One shared way from tool code to a running, governed MCP server.",
  license: "Apache-2.0",
  type: "module",
  engines: {
    node: ">=20"
  },
  bin: {
    "mcp-pipeline": "dist/cli.js"
  },
  exports: {
    "./server": {
      types: "./libraries/typescript/server.d.ts",
      default: "./libraries/typescript/server.js"
    },
    "./package.json": "./package.json"
  },
  files: [
    ".github/actions",
    "actions",
    "dist",
    "docs",
    "examples",
    "libraries",
    "schemas",
    "workflows",
    "CHANGELOG.md"
  ],
  scripts: {
    demo: "node scripts/demo.mjs",
    build: "node scripts/build.mjs",
    check: "tsc --noEmit && biome ci --error-on-warnings . && node scripts/drift.mjs",
    format: "biome check --write .",
    test: "vitest run --config test/vitest.config.ts",
    engines: "bash test/e2e/engines/install.sh",
    "test:e2e": "node test/e2e/run.mjs",
    "test:chaos": "node test/e2e/chaos.mjs",
    "test:mutation": "stryker run test/mutation/stryker.config.mjs",
    bench: "node bench/run.mjs"
  },
  dependencies: {
    "@actions/core": "3.0.1",
    "@actions/exec": "3.0.0",
    "@actions/github": "9.1.1",
    "@modelcontextprotocol/sdk": "1.32.2",
    "@sigstore/bundle": "4.0.0",
    "@sigstore/protobuf-specs": "0.5.2",
    "@sigstore/sign": "4.1.1",
    "@sigstore/tuf": "4.0.2",
    "@sigstore/verify": "3.1.1",
    ajv: "8.20.0",
    "ajv-formats": "3.0.1",
    commander: "14.0.3",
    "js-tiktoken": "1.0.21",
    leven: "4.1.0",
    picocolors: "1.1.1",
    picomatch: "4.0.7",
    rfc6902: "5.4.0",
    scslre: "0.3.0",
    semver: "7.8.6",
    "smol-toml": "1.9.1",
    "string-argv": "0.4.0",
    yaml: "2.9.1",
    "yocto-spinner": "1.2.2",
    zod: "4.6.7"
  },
  devDependencies: {
    "@biomejs/biome": "2.6.8",
    "@modelcontextprotocol/client": "2.4.0",
    "@modelcontextprotocol/node": "2.1.2",
    "@modelcontextprotocol/server": "2.4.0",
    "@octokit/openapi-types": "27.0.0",
    "@sigstore/mock": "0.11.0",
    "@stryker-mutator/core": "9.6.1",
    "@stryker-mutator/vitest-runner": "9.6.1",
    "@types/node": "20.19.43",
    "@types/picomatch": "4.0.3",
    "@types/sarif": "2.1.7",
    "@types/semver": "7.8.0",
    "axe-core": "4.14.1",
    esbuild: "0.28.2",
    "fast-check": "4.10.2",
    "kubernetes-types": "1.30.0",
    "mcp-proxy": "6.7.19",
    "oauth2-mock-server": "8.2.3",
    "playwright-core": "1.65.1",
    tsx: "4.23.15",
    typescript: "7.0.2",
    vite: "7.3.8",
    vitest: "4.1.12"
  }
};

export {
  package_default
};
