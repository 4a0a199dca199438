import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runWorkflow } from "./act.mjs";
import { processesOf } from "./leftovers.mjs";
import { copyPipeline } from "./pipeline-copy.mjs";
import { TeamRepository } from "./team.mjs";

/** One team with its own home, so that cases share neither servers nor registry. */
export class Setting {
  #act;
  #teams = [];

  constructor(act, scratch) {
    this.#act = act;
    this.scratch = scratch;
    this.home = join(scratch, "home");
    mkdirSync(scratch, { recursive: true });
    // Nothing of the caller's own environment but what tools need to be found.
    const { PATH, LANG } = process.env;
    const caches = { npm_config_cache: process.env.npm_config_cache ?? join(process.env.HOME ?? "", ".npm") };
    const user = join(scratch, "user");
    mkdirSync(user);
    this.env = { PATH, LANG, ...caches, HOME: user, MCP_PIPELINE_HOME: this.home, NO_COLOR: "1" };
  }

  team(name) {
    const team = new TeamRepository(join(this.scratch, name), name, this.env);
    this.#teams.push(team);
    return team;
  }

  /** @param change see copyPipeline */
  pipeline(change) {
    this.copy = copyPipeline(join(this.scratch, "pipeline"), change);
  }

  /** The platform.yaml of the repository that holds the pipeline. */
  writePlatform(text) {
    writeFileSync(join(this.copy, "platform.yaml"), text);
  }

  async run(team, event, more = {}) {
    if (this.copy === undefined) this.pipeline();
    return runWorkflow({ act: this.#act, scratch: this.scratch, team, pipeline: this.copy, event, ...more });
  }

  /** Stops the servers the way their owner does. */
  close() {
    for (const team of this.#teams) {
      if (processesOf(this.scratch).length === 0) return;
      try {
        team.cli(["retire", "--quiet"], team.at);
      } catch (error) {
        console.error(`retire of ${team.name} failed: ${error.stderr ?? error.message}`);
      }
    }
  }
}
