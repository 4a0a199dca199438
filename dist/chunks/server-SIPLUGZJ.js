import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  listenEnvironment
} from "./chunk-SBLXM2GZ.js";
import {
  findProgram
} from "./chunk-2QPOSP6D.js";
import {
  quantityOf
} from "./chunk-EQTKHVOI.js";
import {
  ExecError,
  run
} from "./chunk-MRR4RABB.js";
import "./chunk-DLXYDCZ4.js";
import "./chunk-TD5H2TBX.js";
import "./chunk-X2B5NO7L.js";
import "./chunk-4E3PMIEO.js";
import {
  unreachable
} from "./chunk-GAJYQUDI.js";
import "./chunk-PEPYUIXM.js";
import {
  parseJson
} from "./chunk-QFC6GGLT.js";
import {
  array,
  looseObject,
  string
} from "./chunk-3S3HXV5Q.js";
import "./chunk-MSZFCAM2.js";
import "./chunk-L3QGWDXR.js";

// src/image/container/server.ts
import { randomUUID } from "node:crypto";

// src/image/container/engine.ts
var programs = ["docker", "podman", "nerdctl"];
var shortMs = 2e4;
var pullMs = 10 * 6e4;
var configSchema = looseObject({
  User: string().optional(),
  Env: array(string()).nullish()
});
var ContainerEngine = class _ContainerEngine {
  program;
  #where;
  constructor(program, where) {
    this.program = program;
    this.#where = where;
  }
  /** @throws Problem exit 3 `container-engine-missing` */
  static async find(where) {
    for (const program of programs) {
      if (!await findProgram(program, where.env)) continue;
      const engine = new _ContainerEngine(program, where);
      const answer = await engine.#run(["info"], shortMs).catch(() => void 0);
      where.signal.throwIfAborted();
      if (answer?.exitCode === 0) return engine;
    }
    throw unreachable(
      "container-engine-missing",
      `None of ${programs.join(", ")} answers here, and an image is run in one.`,
      {
        help: "Start Docker, or set DOCKER_HOST to one that runs."
      }
    );
  }
  /**
   * Fetches an image, unless it is here.
   * @throws Problem exit 3 `image-not-pulled`
   */
  async pull(image) {
    const here = await this.#config(image);
    if (here) return here;
    const answer = await this.#run(["pull", "--quiet", image], pullMs);
    const config = answer.exitCode === 0 ? await this.#config(image) : void 0;
    if (config) return config;
    throw unreachable("image-not-pulled", `${this.program} cannot fetch ${image}: ${answer.stderr.trim()}`, {
      help: "Check the reference, and log in with `docker login` where the registry wants it."
    });
  }
  /** Id of a container that carries a label; undefined where it has ended. */
  async find(label) {
    const { stdout } = await this.#run(["ps", "--quiet", "--filter", `label=${label}`], shortMs);
    return stdout.trim().split("\n")[0] || void 0;
  }
  /** Ends every container that carries a label, whatever became of the program that started it. */
  async remove(label) {
    const where = { ...this.#where, signal: new AbortController().signal };
    const listed = await this.#run(["ps", "--all", "--quiet", "--filter", `label=${label}`], shortMs, where);
    const ids = listed.stdout.split("\n").filter(Boolean);
    if (ids.length > 0) await this.#run(["rm", "--force", ...ids], shortMs, where);
  }
  async #config(image) {
    const answer = await this.#run(["image", "inspect", "--format", "{{json .Config}}", image], shortMs);
    const parsed = configSchema.safeParse(answer.exitCode === 0 ? parseJson(answer.stdout) : void 0);
    return parsed.success ? parsed.data : void 0;
  }
  async #run(args, timeoutMs, where = this.#where) {
    try {
      return await run([this.program, ...args], { ...where, timeoutMs, allowFailure: true });
    } catch (error) {
      where.signal.throwIfAborted();
      if (!(error instanceof ExecError)) throw error;
      throw unreachable("container-engine-missing", `The container engine does not answer: ${error.message}`);
    }
  }
};

// src/image/container/run-args.ts
function runArguments({ image, label, user, writable, memory, variables }) {
  return [
    "run",
    "--rm",
    "--pull=never",
    `--label=${label}`,
    "--network=host",
    "--cap-drop=ALL",
    "--security-opt=no-new-privileges",
    "--pids-limit=512",
    `--memory=${memory}`,
    ...writable ? [] : ["--read-only", "--tmpfs=/tmp:rw,size=256m,mode=1777"],
    ...user === void 0 ? [] : [`--user=${user}`],
    ...variables.map((name) => `--env=${name}`),
    image
  ];
}

// src/image/container/server.ts
var defaultMemory = "512Mi";
async function containerServer(image, options) {
  const { cwd, signal, plan } = options;
  const engineEnv = Object.fromEntries(
    Object.entries(options.env).filter((entry) => entry[1] !== void 0)
  );
  const engine = await ContainerEngine.find({ cwd, env: engineEnv, signal });
  options.progress("fetching the image");
  const { User: user = "", Env: settings } = await engine.pull(image);
  const label = `mcp-pipeline.dev/run=${randomUUID()}`;
  const memory = quantityOf(plan?.manifest.deploy?.resources?.limits?.memory ?? defaultMemory) ?? 0;
  const fastMcp = settings?.some((entry) => entry.startsWith("FASTMCP_PORT=")) ?? false;
  const unplanned = {
    kind: fastMcp ? "python" : "image",
    transport: "streamable-http",
    path: options.path ?? "/mcp"
  };
  const runtime = plan?.runtime ?? unplanned;
  return {
    uid: /^\d+/.test(user) ? Number.parseInt(user, 10) : void 0,
    findings: userFindings(user),
    cleanUp: () => engine.remove(label),
    spec(port, change = {}) {
      const variables = { ...options.variables, ...listenEnvironment({ ...runtime, port }, "127.0.0.1") };
      const run2 = { image, label, memory, variables: Object.keys(variables), ...change };
      return {
        argv: [engine.program, ...runArguments(run2)],
        cwd,
        env: { ...engineEnv, ...variables },
        transport: "streamable-http",
        url: `http://127.0.0.1:${port}${options.path ?? runtime.path}`
      };
    }
  };
}
function userFindings(user) {
  const id = user.split(":")[0] ?? "";
  if (/^[1-9]\d*$/.test(id)) return [];
  const who = id === "" ? "names no user, so it runs as root" : id === "0" || id === "root" ? "runs as root" : `names its user "${id}", and Kubernetes cannot tell whether that is root`;
  const message = `The image ${who}; the cluster refuses it.`;
  return [
    {
      ruleId: "image-runs-as-root",
      severity: "error",
      message,
      help: "Set a number in the Dockerfile: USER 65532:65532."
    }
  ];
}
export {
  containerServer
};
