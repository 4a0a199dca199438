import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { releasesDirectory } from "../../src/local/layout.ts";
import { openReleases } from "../../src/release/store.ts";
import { type Lab, openLab } from "./lab.ts";

let lab: Lab;
beforeEach(async () => {
  lab = await openLab();
});
afterEach(async () => {
  expect(await lab.close()).toEqual([]);
});

describe("deployLocal", () => {
  it("serves the first release at the stable URL and records it whole", async () => {
    const image = await lab.image({ RELEASE: "one" });
    const outcome = await lab.deploy(image);
    expect(outcome).toMatchObject({ status: "passed", release: 1, url: lab.url });
    expect(await lab.call()).toBe("one");
    const records = await openReleases(releasesDirectory(lab.place)).list();
    expect(records).toMatchObject([
      {
        release: 1,
        state: "verified",
        image,
        who: "tester",
        run: { id: "test run" },
        manifest: "name: fixture\n",
      },
    ]);
  });
});
