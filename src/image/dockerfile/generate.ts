import type { Plan } from "../../manifest/plan.ts";
import type { Finding } from "../../report/finding.ts";
import { badInput } from "../../report/problem.ts";
import { ownFolder } from "../layout.ts";
import { imageUser, listenEnvironment } from "../listen-environment.ts";
import type { ProjectFiles } from "../node-lock.ts";
import { type BaseImage, baseImage, baseVersion, goVersion } from "./bases.ts";
import { copy, env, exec } from "./lines.ts";
import type { Stages } from "./stages.ts";

/** A Dockerfile of the pipeline's own, and what must lie beside it. */
export interface GeneratedDockerfile {
  text: string;
  bases: BaseImage[];
  /** Files of ours that it copies: name below the folder → what. */
  files: ("launch.py" | "bridge.mjs")[];
  findings: Finding[];
}

/**
 * Writes the Dockerfile of a server whose language the pipeline knows: the same input gives the same bytes.
 * @param folder where our own files lie, relative to the build context
 * @throws Problem exit 2 for a source that cannot be built: no lock file, an unknown package manager, …
 */
export async function generateDockerfile(
  task: ProjectFiles,
  folder: string = ownFolder,
): Promise<GeneratedDockerfile> {
  const { plan } = task;
  if (plan.runtime.kind === "image") return prebuilt(plan);
  const { stages, bases, findings } = await stagesOf(task, folder);
  const bridged = plan.runtime.transport === "stdio";
  const files: GeneratedDockerfile["files"] = [];
  if (plan.runtime.entrypoint !== undefined) files.push("launch.py");
  if (bridged) files.push("bridge.mjs");
  const lines = [
    `# How the image of ${plan.name} is made. Written by mcp-pipeline from the manifest and the lock file.`,
    ...stages.before,
    `FROM ${stages.base}`,
    "WORKDIR /app",
    ...stages.final,
    ...(files.length > 0 ? [copy([folder], `./${folder}`)] : []),
    env(listenEnvironment(plan.runtime, "0.0.0.0")),
    `USER ${imageUser}`,
    `EXPOSE ${plan.runtime.port}`,
    exec("ENTRYPOINT", bridged ? bridge(plan, stages.argv, folder) : stages.argv),
  ];
  return { text: `${lines.join("\n")}\n`, bases, files, findings };
}

/** A prebuilt image gets labels, attestations and a place in the platform's registry like any other. */
function prebuilt({ name, runtime: { image = "" } }: Plan): GeneratedDockerfile {
  const base = { key: "runtime.image", ref: image, pinned: true };
  return {
    text: `# The image of ${name} is prebuilt.\nFROM ${image}\n`,
    bases: [base],
    files: [],
    findings: [],
  };
}

function bridge({ runtime }: Plan, argv: readonly string[], folder: string): string[] {
  const era = runtime.protocolVersions?.includes("2026-07-28") ? "modern" : "legacy";
  return ["node", `/app/${folder}/bridge.mjs`, runtime.path, era, ...argv];
}

interface Chosen {
  stages: Stages;
  bases: BaseImage[];
  findings: Finding[];
}

async function stagesOf(task: ProjectFiles, folder: string): Promise<Chosen> {
  const { plan } = task;
  const { runtime, platform } = plan;
  const base = (kind: "node" | "python" | "go") => {
    const wanted = baseVersion(kind, runtime.kind === kind ? runtime.version : undefined);
    return baseImage(platform.images, kind, kind === "go" ? goVersion(platform.images, wanted) : wanted);
  };
  switch (runtime.kind) {
    case "node": {
      const [{ nodeStages }, { readNodeProject }] = await Promise.all([
        import("./node.ts"),
        import("./node-project.ts"),
      ]);
      const node = base("node");
      return {
        stages: nodeStages(await readNodeProject(task), runtime, node.ref),
        bases: [node],
        findings: [],
      };
    }
    case "python": {
      const [{ pythonStages }, { readPythonProject }] = await Promise.all([
        import("./python.ts"),
        import("./python-project.ts"),
      ]);
      const project = await readPythonProject(task);
      const [python, uv] = [base("python"), baseImage(platform.images, "uv")];
      const refs = { base: python.ref, uv: uv.ref };
      const stages = pythonStages(project, runtime, refs, `/app/${folder}/launch.py`);
      const bases = project.manager === "uv" ? [python, uv] : [python];
      if (runtime.transport !== "stdio") return { stages, bases, findings: project.findings };
      // The bridge runs on Node, which a Python image does not have.
      const node = base("node");
      stages.final.unshift(copy(["/usr/local/bin/node"], "/usr/local/bin/node", `--from=${node.ref}`));
      return { stages, bases: [...bases, node], findings: project.findings };
    }
    case "go": {
      if (!task.sources.some(({ path }) => path === "go.mod")) throw noModule();
      const { goStages } = await import("./go.ts");
      const [go, run] = [
        base("go"),
        runtime.transport === "stdio" ? base("node") : baseImage(platform.images, "static"),
      ];
      return { stages: goStages(task, { build: go.ref, run: run.ref }), bases: [go, run], findings: [] };
    }
    default:
      throw badInput(
        "dockerfile-not-generated",
        `runtime.${runtime.kind} names a Dockerfile already: there is none to write.`,
        {
          file: plan.manifestFile,
          pointer: "/runtime",
        },
      );
  }
}

function noModule() {
  return badInput(
    "lock-file-missing",
    'There is no go.mod beside the manifest. Run "go mod init" and "go mod tidy".',
  );
}
