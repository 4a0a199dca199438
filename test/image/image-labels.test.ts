import { execFileSync } from "node:child_process";
import { appendFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { sourceUrl } from "../../src/image/image-labels.ts";
import { openWorkshop } from "./workshop.ts";

describe("the source label", () => {
  it.each([
    ["https://github.com/acme/tools.git", "https://github.com/acme/tools"],
    ["https://x-access-token:secret@github.com/acme/tools", "https://github.com/acme/tools"],
    ["git@github.com:acme/tools.git", "https://github.com/acme/tools"],
    ["ssh://git@git.acme.example:2222/acme/tools.git", "https://git.acme.example/acme/tools"],
    ["/srv/git/tools.git", undefined],
    ["../tools", undefined],
  ])("of %s is %s", (remote, url) => {
    expect(sourceUrl(remote)).toBe(url);
  });
});

describe("the revision label", () => {
  it("is the commit that the source is equal to, and absent where it is equal to none", async () => {
    const workshop = await openWorkshop("linked-app");
    const git = (...args: string[]) => {
      const identity = ["-c", "user.name=t", "-c", "user.email=t@t.example"];
      return execFileSync("git", [...identity, ...args], { cwd: workshop.source, encoding: "utf8" }).trim();
    };
    const runtime = { build: undefined, command: ["node", "server.js"] };
    const label = "org.opencontainers.image.revision";
    try {
      git("init", "-q");
      git("add", ".");
      git("commit", "-qm", "first");
      expect((await workshop.assemble(runtime)).manifest.labels[label]).toBe(git("rev-parse", "HEAD"));
      await appendFile(join(workshop.source, "server.js"), "// edited\n");
      expect((await workshop.assemble(runtime)).manifest.labels).not.toHaveProperty([label]);
    } finally {
      await workshop.close();
    }
  });
});
