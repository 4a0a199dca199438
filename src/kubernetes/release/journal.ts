import { unreachable } from "../../report/problem.ts";
import { isConflict } from "../client/api-error.ts";
import type { KubernetesStep, ReleaseEntry, ReleaseHead } from "./head.ts";
import { type ReadHead, type RecordPlace, readHead, writeHead } from "./store.ts";

/** The records of one server while a deploy holds its lease: every change is written before what it announces. */
export class Journal {
  readonly place: RecordPlace;
  #read: ReadHead;

  private constructor(place: RecordPlace, read: ReadHead) {
    this.place = place;
    this.#read = read;
  }

  static async open(place: RecordPlace): Promise<Journal> {
    return new Journal(place, await readHead(place));
  }

  get head(): ReleaseHead {
    return this.#read.head;
  }

  entry(release: number): ReleaseEntry | undefined {
    return this.head.releases.find((one) => one.release === release);
  }

  /** Numbers are never given twice, not even to a failed attempt. */
  nextNumber(): number {
    return (this.head.releases.at(-1)?.release ?? 0) + 1;
  }

  async add(entry: ReleaseEntry): Promise<void> {
    await this.#write([...this.head.releases, entry]);
  }

  /** Changes one entry. */
  async update(release: number, change: Partial<ReleaseEntry>): Promise<void> {
    await this.#write(
      this.head.releases.map((one) => (one.release === release ? { ...one, ...change } : one)),
    );
  }

  async step(release: number, step: KubernetesStep): Promise<void> {
    await this.update(release, { step });
  }

  async end(release: number, state: "verified" | "failed", more: Partial<ReleaseEntry> = {}): Promise<void> {
    await this.update(release, { state, endedAt: new Date().toISOString(), ...more });
  }

  async keepOnly(releases: readonly ReleaseEntry[]): Promise<void> {
    if (releases.length < this.head.releases.length) await this.#write([...releases]);
  }

  /** Runs that ended without a word: their attempts are over, and what they left is pruned with the rest. */
  async closeInterrupted(): Promise<ReleaseEntry[]> {
    const open = this.head.releases.filter((one) => one.state === "pending");
    if (open.length === 0) return [];
    const endedAt = new Date().toISOString();
    await this.#write(
      this.head.releases.map((one) =>
        one.state === "pending"
          ? { ...one, state: "failed", endedAt, diagnosis: `interrupted while ${one.step}` }
          : one,
      ),
    );
    return open;
  }

  async #write(releases: ReleaseEntry[]): Promise<void> {
    try {
      this.#read = await writeHead(this.place, this.#read, { ...this.head, releases });
    } catch (error) {
      if (!isConflict(error)) throw error;
      throw unreachable(
        "deploy-superseded",
        `Another run has taken over the deploys of ${this.place.server} in cluster ${this.place.cluster.name}. This one has stopped and left everything to it.`,
      );
    }
  }
}
