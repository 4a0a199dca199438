import { mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openReleases } from "../../src/release/store.ts";
import { sampleRecord } from "./sample.ts";

let directory: string;
beforeEach(async () => {
  directory = join(await mkdtemp(join(tmpdir(), "mcpp-")), "releases");
});
afterEach(() => rm(join(directory, ".."), { recursive: true, force: true }));

describe("openReleases", () => {
  it("reads back what was written, oldest first, and counts on", async () => {
    const store = openReleases(directory);
    expect(await store.list()).toEqual([]);
    expect(await store.nextNumber()).toBe(1);
    const records = [1, 2, 10].map((release) => sampleRecord({ release }));
    for (const record of records) await store.write(record);
    expect(await store.list()).toEqual(records);
    expect(await store.nextNumber()).toBe(11);
    expect(await store.read(2)).toEqual(records[1]);
    expect(await store.read(3)).toBeUndefined();
  });

  it("leaves no other files, and none that others can read", async () => {
    await openReleases(directory).write(sampleRecord({ release: 1 }));
    expect(await readdir(directory)).toEqual(["1.json"]);
    expect((await stat(join(directory, "1.json"))).mode & 0o077).toBe(0);
  });

  it.each(["", "{", '{"schemaVersion":1}', "null"])(
    "names a record that cannot be read: %s",
    async (text) => {
      const store = openReleases(directory);
      await store.write(sampleRecord({ release: 1 }));
      await writeFile(join(directory, "2.json"), text);
      await expect(store.list()).rejects.toMatchObject({
        exitCode: 3,
        message: expect.stringContaining("2.json"),
        findings: [{ ruleId: "release-unreadable" }],
      });
      expect(await store.nextNumber()).toBe(3);
    },
  );
});
