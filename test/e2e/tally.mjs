/** Counts the checks of one part and prints each as it ends. */
export class Tally {
  passed = 0;
  failed = 0;
  skipped = 0;

  constructor(part) {
    this.part = part;
  }

  /** Runs one check; a throw fails it, and the next one runs all the same. */
  async check(name, body) {
    const started = performance.now();
    try {
      await body();
      this.passed++;
      this.#print("passed", name, performance.now() - started);
    } catch (error) {
      this.failed++;
      this.#print("FAILED", name, performance.now() - started);
      console.log(indent(error.stack ?? String(error)));
    }
  }

  notExercised(name, reason) {
    this.skipped++;
    console.log(`${this.part}  not exercised  ${name}: ${reason}`);
  }

  /** The part itself could not run: an engine that does not start is a failure, not a gap. */
  broken(error) {
    this.failed++;
    console.log(`${this.part}  FAILED  ${error.message}`);
    if (error.name !== "EngineMissing") console.log(indent(error.stack ?? ""));
  }

  summary() {
    return `${this.part}: ${this.passed} passed, ${this.failed} failed, ${this.skipped} not exercised`;
  }

  #print(outcome, name, milliseconds) {
    console.log(`${this.part}  ${outcome}  ${name} (${(milliseconds / 1000).toFixed(1)} s)`);
  }
}

const indent = (text) => text.replace(/^/gm, "    ");
