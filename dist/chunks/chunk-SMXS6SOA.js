import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  imageUser,
  listenEnvironment
} from "./chunk-SBLXM2GZ.js";
import {
  copy,
  env,
  exec
} from "./chunk-4C3AR5BX.js";
import {
  ownFolder
} from "./chunk-YH6JC4P5.js";
import {
  badInput
} from "./chunk-GAJYQUDI.js";

// src/image/dockerfile/bases.ts
var publicImages = {
  node: "docker.io/library/node:{version}-slim",
  python: "docker.io/library/python:{version}-slim",
  go: "docker.io/library/golang:{version}",
  static: "gcr.io/distroless/static-debian12:nonroot",
  uv: "ghcr.io/astral-sh/uv:0.13"
};
var defaultVersions = { node: "24", python: "3.13", go: "1.26" };
function baseImage(images, kind, version) {
  const key = version === void 0 ? kind : `${kind}:${version}`;
  const named = images?.base && Object.hasOwn(images.base, key) ? images.base[key] : void 0;
  const ref = named ?? (publicImages[kind] ?? "").replace("{version}", version ?? "");
  return { key, ref, pinned: /@sha256:[0-9a-f]{64}$/.test(ref) };
}
function goVersion(images, wanted) {
  const own = Object.keys(images?.base ?? {}).flatMap((key) => /^go:(\d+\.\d+)$/.exec(key)?.[1] ?? []);
  const newEnough = [...own, defaultVersions.go].filter((one) => minor(one) >= minor(wanted));
  const chosen = newEnough.filter((one) => own.includes(one)).sort((a, b) => minor(a) - minor(b))[0];
  return chosen ?? newEnough[0] ?? wanted;
}
function minor(version) {
  return Number(version.split(".")[1]);
}
function baseVersion(language, version) {
  const wanted = /^\d+(\.\d+)?/.exec(version ?? "")?.[0] ?? defaultVersions[language];
  if (language === "node") return wanted.split(".")[0] ?? wanted;
  return wanted.includes(".") ? wanted : defaultVersions[language];
}

// src/image/dockerfile/generate.ts
async function generateDockerfile(task, folder = ownFolder) {
  const { plan } = task;
  if (plan.runtime.kind === "image") return prebuilt(plan);
  const { stages, bases, findings } = await stagesOf(task, folder);
  const bridged = plan.runtime.transport === "stdio";
  const files = [];
  if (plan.runtime.entrypoint !== void 0) files.push("launch.py");
  if (bridged) files.push("bridge.mjs");
  const lines = [
    `# How the image of ${plan.name} is made. Written by mcp-pipeline from the manifest and the lock file.`,
    ...stages.before,
    `FROM ${stages.base}`,
    "WORKDIR /app",
    ...stages.final,
    ...files.length > 0 ? [copy([folder], `./${folder}`)] : [],
    env(listenEnvironment(plan.runtime, "0.0.0.0")),
    `USER ${imageUser}`,
    `EXPOSE ${plan.runtime.port}`,
    exec("ENTRYPOINT", bridged ? bridge(plan, stages.argv, folder) : stages.argv)
  ];
  return { text: `${lines.join("\n")}
`, bases, files, findings };
}
function prebuilt({ name, runtime: { image = "" } }) {
  const base = { key: "runtime.image", ref: image, pinned: true };
  return {
    text: `# The image of ${name} is prebuilt.
FROM ${image}
`,
    bases: [base],
    files: [],
    findings: []
  };
}
function bridge({ runtime }, argv, folder) {
  const era = runtime.protocolVersions?.includes("2026-07-28") ? "modern" : "legacy";
  return ["node", `/app/${folder}/bridge.mjs`, runtime.path, era, ...argv];
}
async function stagesOf(task, folder) {
  const { plan } = task;
  const { runtime, platform } = plan;
  const base = (kind) => {
    const wanted = baseVersion(kind, runtime.kind === kind ? runtime.version : void 0);
    return baseImage(platform.images, kind, kind === "go" ? goVersion(platform.images, wanted) : wanted);
  };
  switch (runtime.kind) {
    case "node": {
      const [{ nodeStages }, { readNodeProject }] = await Promise.all([
        import("./node-VSGXJODE.js"),
        import("./node-project-LFZSNFO5.js")
      ]);
      const node = base("node");
      return {
        stages: nodeStages(await readNodeProject(task), runtime, node.ref),
        bases: [node],
        findings: []
      };
    }
    case "python": {
      const [{ pythonStages }, { readPythonProject }] = await Promise.all([
        import("./python-I7ONZ2BL.js"),
        import("./python-project-L5EHJWWX.js")
      ]);
      const project = await readPythonProject(task);
      const [python, uv] = [base("python"), baseImage(platform.images, "uv")];
      const refs = { base: python.ref, uv: uv.ref };
      const stages = pythonStages(project, runtime, refs, `/app/${folder}/launch.py`);
      const bases = project.manager === "uv" ? [python, uv] : [python];
      if (runtime.transport !== "stdio") return { stages, bases, findings: project.findings };
      const node = base("node");
      stages.final.unshift(copy(["/usr/local/bin/node"], "/usr/local/bin/node", `--from=${node.ref}`));
      return { stages, bases: [...bases, node], findings: project.findings };
    }
    case "go": {
      if (!task.sources.some(({ path }) => path === "go.mod")) throw noModule();
      const { goStages } = await import("./go-DNKHLCHM.js");
      const [go, run] = [
        base("go"),
        runtime.transport === "stdio" ? base("node") : baseImage(platform.images, "static")
      ];
      return { stages: goStages(task, { build: go.ref, run: run.ref }), bases: [go, run], findings: [] };
    }
    default:
      throw badInput(
        "dockerfile-not-generated",
        `runtime.${runtime.kind} names a Dockerfile already: there is none to write.`,
        {
          file: plan.manifestFile,
          pointer: "/runtime"
        }
      );
  }
}
function noModule() {
  return badInput(
    "lock-file-missing",
    'There is no go.mod beside the manifest. Run "go mod init" and "go mod tidy".'
  );
}

export {
  generateDockerfile
};
