// Builds dist/: one ESM build with shared chunks. Deterministic, so that the drift check can compare bytes.
import { chmod, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { tsImport } from "tsx/esm/api";
import { writeSchemas } from "./schemas.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const { stageNames } = await tsImport("../src/stages/stage.ts", import.meta.url);

/** Each action's entry is two lines that differ only in the stage: generated here, not kept as six files. */
const actionEntries = {
  name: "action-entries",
  setup(pluginBuild) {
    pluginBuild.onResolve({ filter: /^action:/ }, ({ path }) => ({ path, namespace: "action" }));
    pluginBuild.onLoad({ filter: /.*/, namespace: "action" }, ({ path }) => ({
      contents: `import { runAction } from "./src/action.ts";\nawait runAction("${path.slice("action:".length)}");`,
      resolveDir: root,
      loader: "js",
    }));
    // The workflow's own helpers, which are no stages: a module and the function in it that is the front door.
    pluginBuild.onResolve({ filter: /^front:/ }, ({ path }) => ({ path, namespace: "front" }));
    pluginBuild.onLoad({ filter: /.*/, namespace: "front" }, ({ path }) => {
      const [module, name] = path.slice("front:".length).split("#");
      const contents = `import { ${name} } from "./src/${module}";\nawait ${name}();`;
      return { contents, resolveDir: root, loader: "js" };
    });
  },
};

/**
 * @actions/core loads its OIDC client, and with it an HTTP stack of 780 kB, at import. Its modules only define
 * things, so what is not used may be dropped: 815 kB become 12 kB and each start is 20 ms shorter.
 */
const dropUnusedToolkit = {
  name: "drop-unused-toolkit",
  setup(pluginBuild) {
    pluginBuild.onResolve({ filter: /.*/ }, async ({ path, importer, resolveDir, kind, pluginData }) => {
      const ours = path.startsWith("@actions/") || importer.includes("/node_modules/@actions/");
      if (!ours || pluginData === "resolved") return undefined;
      const found = await pluginBuild.resolve(path, { importer, resolveDir, kind, pluginData: "resolved" });
      return { ...found, sideEffects: false };
    });
  },
};

await rm(`${root}/dist`, { recursive: true, force: true });
const options = {
  absWorkingDir: root,
  outdir: "dist",
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node20",
  legalComments: "linked",
  // Some dependencies are CommonJS inside and call require().
  banner: {
    js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);',
  },
  logLevel: "warning",
};
await build({
  ...options,
  entryPoints: {
    cli: "src/cli.ts",
    ...Object.fromEntries(stageNames.map((name) => [name, `action:${name}`])),
    reports: "front:pull-request/collect.ts#runReports",
    "pull-request": "front:pull-request/run.ts#runPullRequest",
    operate: "front:operate.ts#runOperate",
    servers: "front:servers.ts#runServers",
    "fork-comment": "front:pull-request/fork-comment.ts#runForkComment",
  },
  chunkNames: "chunks/[name]-[hash]",
  splitting: true,
  plugins: [actionEntries, dropUnusedToolkit],
});
// Each is one file: the bridge is copied into images, and the supervisor outlives the dist that started it.
await build({
  ...options,
  entryPoints: { bridge: "src/image/bridge.ts", "local-supervisor": "src/local/supervisor-main.ts" },
});
await chmod(`${root}/dist/cli.js`, 0o755);
await writeFile(`${root}/dist/package.json`, '{ "type": "module" }\n');
await writeSchemas();
