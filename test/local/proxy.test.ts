import { request } from "node:http";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Lab, openLab } from "./lab.ts";

let lab: Lab;
beforeAll(async () => {
  lab = await openLab();
  await lab.deploy(await lab.image({ RELEASE: "one" }));
});
afterAll(async () => {
  expect(await lab.close()).toEqual([]);
});

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

function get(
  path: string,
  headers: Record<string, string | string[]> = {},
  host = "127.0.0.1",
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ port: lab.port, host, path, headers, agent: false }, async (response) => {
      let body = "";
      for await (const chunk of response.setEncoding("utf8")) body += chunk;
      resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
    });
    outgoing.once("error", reject);
    outgoing.end();
  });
}

/** Sends bytes as they are and returns the status line of the answer. */
function raw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = "";
    const socket = connect(lab.port, "127.0.0.1", () => socket.write(Buffer.from(text, "latin1")));
    socket.setEncoding("utf8");
    socket.on("data", (chunk: string) => {
      answer += chunk;
      if (!answer.includes("\r\n")) return;
      resolve(answer.slice(0, answer.indexOf("\r\n")));
      socket.destroy();
    });
    socket.once("error", reject);
    socket.once("close", () => resolve(answer));
  });
}

describe("the stable URL", () => {
  it.each(["localhost", "127.0.0.1", "[::1]", "localhost:9999", "LOCALHOST"])(
    "accepts Host %s",
    async (host) => {
      expect((await get("/headers", { host })).status).toBe(200);
    },
  );

  it.each([
    "evil.example",
    "localhost.evil.example",
    "127.0.0.1.nip.io",
    "localhost@evil.example",
    "10.0.0.1",
  ])("refuses Host %s", async (host) => {
    expect((await get("/headers", { host })).status).toBe(421);
  });

  it.each(["http://localhost:6274", "https://127.0.0.1", "http://[::1]:1"])(
    "accepts Origin %s",
    async (origin) => {
      expect((await get("/headers", { host: "localhost", origin })).status).toBe(200);
    },
  );

  it.each(["https://evil.example", "null", "http://localhost.evil.example", "file://", "http://localhost/x"])(
    "refuses Origin %s",
    async (origin) => {
      expect((await get("/headers", { host: "localhost", origin })).status).toBe(403);
    },
  );

  it("refuses two Hosts, none, and a target that is no path", async () => {
    expect(await raw("GET /headers HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n")).toMatch(
      / 4\d\d /,
    );
    expect(await raw("GET /headers HTTP/1.0\r\n\r\n")).toMatch(/ 4\d\d /);
    expect(await raw("GET http://evil.example/headers HTTP/1.1\r\nHost: localhost\r\n\r\n")).toMatch(/ 400 /);
  });

  it("survives a path that cannot be passed on", async () => {
    expect(await raw("GET /\xe9\xff HTTP/1.1\r\nHost: localhost\r\n\r\n")).toMatch(/^HTTP\/1.1 4\d\d /);
    expect(await lab.call()).toBe("one");
  });

  it("tells the server its own address, and nothing of who calls", async () => {
    const { body, headers } = await get("/headers", {
      host: `localhost:${lab.port}`,
      authorization: "Bearer token",
      "x-forwarded-user": "root",
      x_forwarded_groups: "admins",
      "X-Forwarded-Workload": "spiffe://evil",
      connection: "x-drop-me, keep-alive",
      "x-drop-me": "1",
      "x-keep-me": ["a", "b"],
    });
    const seen = JSON.parse(body) as string[];
    const names = seen.filter((_, index) => index % 2 === 0).map((name) => name.toLowerCase());
    expect(seen.find((_, index) => seen[index - 1]?.toLowerCase() === "host")).toMatch(/^localhost:\d+$/);
    expect(seen.join(" ")).not.toMatch(/root|admins|spiffe|Bearer|x-drop-me/i);
    expect(names.filter((name) => name === "x-keep-me").length).toBeGreaterThan(0);
    expect(headers["x-mcp-pipeline-release"]).toBe("1");
  });

  it("answers only as the release that a request is pinned to", async () => {
    const pin = (release: string) =>
      get("/headers", { host: "localhost", "x-mcp-pipeline-release": release });
    expect((await pin("1")).status).toBe(200);
    expect((await pin("2")).status).toBe(409);
  });

  it("passes a long body on as it comes, and the answer back before the end", async () => {
    const counted: string[] = [];
    await new Promise<void>((resolve, reject) => {
      const outgoing = request(
        { port: lab.port, host: "127.0.0.1", path: "/count", method: "POST", agent: false },
        (response) => {
          response.setEncoding("utf8");
          response.on("data", (chunk: string) => {
            counted.push(...chunk.trim().split("\n"));
            // The second half is sent only once the first has been answered.
            if (!outgoing.writableEnded) outgoing.end("x".repeat(50_000));
          });
          response.once("end", resolve);
        },
      );
      outgoing.once("error", reject);
      outgoing.write("x".repeat(10));
    });
    expect(counted.map(Number).reduce((sum, size) => sum + size, 0)).toBe(50_010);
  });

  it("listens on ::1 as well, where there is one", async () => {
    const six = await get("/headers", { host: "localhost" }, "::1").catch(
      (error: NodeJS.ErrnoException) => error.code,
    );
    if (six !== "EADDRNOTAVAIL" && six !== "EAFNOSUPPORT") expect(six).toMatchObject({ status: 200 });
  });
});
