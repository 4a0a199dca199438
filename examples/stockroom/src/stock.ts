import { mkdir, open, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import * as z from "zod";
import { firstItems } from "./seed.ts";

const itemSchema = z.object({
  sku: z.string(),
  name: z.string(),
  unit: z.string(),
  /** Order more when the total falls to this. */
  reorderAt: z.int(),
  /** Location → pieces on the shelf. */
  stock: z.record(z.string(), z.int()),
});
export type Item = z.infer<typeof itemSchema>;

const movementSchema = z.object({
  sku: z.string(),
  location: z.string(),
  change: z.int(),
  after: z.int(),
  reason: z.string(),
  at: z.string(),
});
export type Movement = z.infer<typeof movementSchema>;

const stateSchema = z.object({ items: z.array(itemSchema), movements: z.array(movementSchema) });
type State = z.infer<typeof stateSchema>;

/** A request that the stock cannot fulfil; its message is for the caller. */
export class StockError extends Error {}

/** Only the newest movements are kept. */
const movementsKept = 1_000;
/** A lock older than this was left by a process that died. */
const staleLockMs = 10_000;

/**
 * The stock on disk. Every read reads the file and every change locks it, because during a rollout the old and
 * the new release run side by side on the same file.
 */
export class Stock {
  private readonly directory: string;
  private memory: State | undefined;

  /** `directory` ":memory:" keeps everything in this process only. */
  constructor(directory: string) {
    this.directory = directory;
    if (directory === ":memory:") this.memory = { items: structuredClone(firstItems), movements: [] };
  }

  async items(): Promise<Item[]> {
    return (await this.read()).items;
  }

  /** @throws StockError where the article does not exist. */
  async item(sku: string): Promise<Item> {
    return find(await this.read(), sku);
  }

  /** Newest first. @throws StockError where the article does not exist. */
  async movements(sku: string, limit: number): Promise<Movement[]> {
    const state = await this.read();
    find(state, sku);
    return state.movements
      .filter((movement) => movement.sku === sku)
      .slice(-limit)
      .reverse();
  }

  /** Books one movement. @throws StockError where the article or that many pieces are not there. */
  async adjust(sku: string, location: string, change: number, reason: string): Promise<Movement> {
    return await this.locked(async () => {
      const state = await this.read();
      const item = find(state, sku);
      const before = item.stock[location] ?? 0;
      if (before + change < 0) {
        throw new StockError(`${location} holds ${before} of ${sku}; ${-change} cannot leave.`);
      }
      const after = before + change;
      item.stock[location] = after;
      const movement = { sku, location, change, after, reason, at: new Date().toISOString() };
      state.movements = [...state.movements, movement].slice(-movementsKept);
      await this.write(state);
      return movement;
    });
  }

  private get file(): string {
    return join(this.directory, "stock.json");
  }

  private async read(): Promise<State> {
    if (this.memory) return structuredClone(this.memory);
    try {
      return stateSchema.parse(JSON.parse(await readFile(this.file, "utf8")));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
      return { items: structuredClone(firstItems), movements: [] };
    }
  }

  /** A reader sees the old file or the new one, never half of one. */
  private async write(state: State): Promise<void> {
    if (this.memory) {
      this.memory = state;
      return;
    }
    const temporary = `${this.file}.${process.pid}`;
    await writeFile(temporary, `${JSON.stringify(state, null, 2)}\n`);
    await rename(temporary, this.file);
  }

  private async locked<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.memory) return await work();
    await mkdir(this.directory, { recursive: true });
    const lock = `${this.file}.lock`;
    for (;;) {
      try {
        await (await open(lock, "wx")).close();
        break;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
        const age = Date.now() - (await stat(lock).catch(() => ({ mtimeMs: Date.now() }))).mtimeMs;
        if (age > staleLockMs) await rm(lock, { force: true });
        else await sleep(5);
      }
    }
    try {
      return await work();
    } finally {
      await rm(lock, { force: true });
    }
  }
}

function find(state: State, sku: string): Item {
  const item = state.items.find((candidate) => candidate.sku === sku);
  if (!item) throw new StockError(`There is no article ${sku}. search_items finds articles by name.`);
  return item;
}
