import { describe, expect, it } from "vitest";
import type { GithubApi } from "../../src/github/api.ts";
import { keepComment, marker } from "../../src/pull-request/sticky.ts";

interface Stored {
  id: number;
  body: string;
  user: { login: string } | null;
}

/** The comments of one pull request, kept as GitHub keeps them; the end-to-end part runs the same on an emulator. */
function issue(...comments: [string | null, string][]) {
  const stored: Stored[] = comments.map(([login, body], at) => ({
    id: at + 1,
    body,
    user: login === null ? null : { login },
  }));
  const writes: string[] = [];
  const api = {
    repository: "acme/clock",
    list: async () => stored.map((entry) => ({ ...entry })),
    send: async (method: string, path: string, body: { body: string } | undefined) => {
      writes.push(method);
      const id = Number(path.split("/").at(-1));
      if (method === "POST")
        stored.push({
          id: stored.length + 1,
          body: body?.body ?? "",
          user: { login: "github-actions[bot]" },
        });
      else if (method === "PATCH") Object.assign(stored.find((entry) => entry.id === id) ?? {}, body);
      else
        stored.splice(
          stored.findIndex((entry) => entry.id === id),
          1,
        );
      return {};
    },
  } as unknown as GithubApi;
  return {
    stored,
    writes,
    keep: (text: string, quiet = false, manifest = "mcp.yaml") =>
      keepComment(api, 7, { manifest, text, quiet }),
  };
}

const bot = "github-actions[bot]";
const mark = marker("mcp.yaml");

describe("one sticky comment", () => {
  it("is made once and then edited in place", async () => {
    const { keep, stored } = issue([null, "hello"], ["alice", "hello"]);
    expect([await keep("one"), await keep("one"), await keep("two")]).toEqual([
      "created",
      "unchanged",
      "updated",
    ]);
    expect(stored.map(({ body }) => body)).toEqual(["hello", "hello", `${mark}\ntwo`]);
  });

  it("is not written again where only times and the run differ", async () => {
    const { keep } = issue();
    const text = (time: string, run: number) =>
      `[run](https://x/actions/runs/${run})\n| lint | passed | 3 tools | ${time} |\n| deploy | | | |`;
    expect([await keep(text("1.2 s", 1)), await keep(text("340 ms", 2))]).toEqual(["created", "unchanged"]);
    expect(await keep(text("340 ms", 2).replace("passed", "**failed**"))).toBe("updated");
  });

  it("is not taken from somebody who wrote its marker, nor from a quotation of it", async () => {
    const { keep, stored } = issue(
      ["mallory", `${mark}\nReady: approved`],
      [bot, `> ${mark}\nhello`],
      [bot, "x"],
    );
    expect(await keep("text")).toBe("created");
    expect(stored).toHaveLength(4);
    expect(stored[0]?.body).toContain("Ready: approved");
  });

  it("stays alone: of several the oldest is kept", async () => {
    const { keep, stored } = issue([bot, `${mark}\na`], ["alice", "b"], [bot, `${mark}\r\nc`]);
    expect(await keep("text")).toBe("updated");
    expect(stored.map(({ id }) => id)).toEqual([1, 2]);
  });

  it("is not made where there is nothing to say, and never left red", async () => {
    const silent = issue();
    expect([await silent.keep("text", true), silent.writes]).toEqual(["quiet", []]);
    const red = issue([bot, `${mark}\nBlocked`]);
    expect(await red.keep("Ready", true)).toBe("updated");
  });

  it("is one for each manifest, whatever the manifest is called", async () => {
    const { keep, stored } = issue();
    await keep("a", false, "servers/a/mcp.yaml");
    await keep("b", false, "servers/b/mcp.yaml");
    expect(stored).toHaveLength(2);
    expect(marker("--> <script>\n")).toMatch(/^<!-- [^<>\n]* -->$/);
    expect(marker("a--b").slice(4, -3)).not.toContain("--");
  });
});
