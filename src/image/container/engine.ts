import * as z from "zod";
import { ExecError, run } from "../../exec/run.ts";
import { unreachable } from "../../report/problem.ts";
import { parseJson } from "../../source/json.ts";
import { findProgram } from "../find-program.ts";

/** Programs that run containers and understand the same words; nerdctl is containerd's. */
const programs = ["docker", "podman", "nerdctl"] as const;

const shortMs = 20_000;
/** An image may be large and the network slow. */
const pullMs = 10 * 60_000;

const configSchema = z.looseObject({
  User: z.string().optional(),
  Env: z.array(z.string()).nullish(),
});
export type LocalImageConfig = z.infer<typeof configSchema>;

interface Where {
  cwd: string;
  env: Record<string, string>;
  signal: AbortSignal;
}

/** A container engine on this machine. */
export class ContainerEngine {
  readonly program: string;
  readonly #where: Where;

  private constructor(program: string, where: Where) {
    this.program = program;
    this.#where = where;
  }

  /** @throws Problem exit 3 `container-engine-missing` */
  static async find(where: Where): Promise<ContainerEngine> {
    for (const program of programs) {
      if (!(await findProgram(program, where.env))) continue;
      const engine = new ContainerEngine(program, where);
      // Podman has no server; the others print its version only where it answers.
      const answer = await engine.#run(["info"], shortMs).catch(() => undefined);
      where.signal.throwIfAborted();
      if (answer?.exitCode === 0) return engine;
    }
    throw unreachable(
      "container-engine-missing",
      `None of ${programs.join(", ")} answers here, and an image is run in one.`,
      {
        help: "Start Docker, or set DOCKER_HOST to one that runs.",
      },
    );
  }

  /**
   * Fetches an image, unless it is here.
   * @throws Problem exit 3 `image-not-pulled`
   */
  async pull(image: string): Promise<LocalImageConfig> {
    const here = await this.#config(image);
    if (here) return here;
    const answer = await this.#run(["pull", "--quiet", image], pullMs);
    const config = answer.exitCode === 0 ? await this.#config(image) : undefined;
    if (config) return config;
    throw unreachable("image-not-pulled", `${this.program} cannot fetch ${image}: ${answer.stderr.trim()}`, {
      help: "Check the reference, and log in with `docker login` where the registry wants it.",
    });
  }

  /** Id of a container that carries a label; undefined where it has ended. */
  async find(label: string): Promise<string | undefined> {
    const { stdout } = await this.#run(["ps", "--quiet", "--filter", `label=${label}`], shortMs);
    return stdout.trim().split("\n")[0] || undefined;
  }

  /** Ends every container that carries a label, whatever became of the program that started it. */
  async remove(label: string): Promise<void> {
    const where = { ...this.#where, signal: new AbortController().signal };
    const listed = await this.#run(["ps", "--all", "--quiet", "--filter", `label=${label}`], shortMs, where);
    const ids = listed.stdout.split("\n").filter(Boolean);
    if (ids.length > 0) await this.#run(["rm", "--force", ...ids], shortMs, where);
  }

  async #config(image: string): Promise<LocalImageConfig | undefined> {
    const answer = await this.#run(["image", "inspect", "--format", "{{json .Config}}", image], shortMs);
    const parsed = configSchema.safeParse(answer.exitCode === 0 ? parseJson(answer.stdout) : undefined);
    return parsed.success ? parsed.data : undefined;
  }

  async #run(args: readonly string[], timeoutMs: number, where = this.#where) {
    try {
      return await run([this.program, ...args], { ...where, timeoutMs, allowFailure: true });
    } catch (error) {
      where.signal.throwIfAborted();
      if (!(error instanceof ExecError)) throw error;
      throw unreachable("container-engine-missing", `The container engine does not answer: ${error.message}`);
    }
  }
}
