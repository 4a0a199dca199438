import { describe, expect, it } from "vitest";
import { apiOf, parseReference } from "../../../src/image/registry-client/reference.ts";

const digest = `sha256:${"a".repeat(64)}`;

describe("an image reference", () => {
  it.each([
    [
      "registry.acme.example/mcp/presto:1.0",
      { registry: "registry.acme.example", repository: "mcp/presto", tag: "1.0" },
    ],
    [`localhost:5000/a@${digest}`, { registry: "localhost:5000", repository: "a", digest }],
    [`127.0.0.1:5000/a/b:v1@${digest}`, { registry: "127.0.0.1:5000", repository: "a/b", tag: "v1", digest }],
    ["node:24", { registry: "docker.io", repository: "library/node", tag: "24" }],
    ["acme/presto", { registry: "docker.io", repository: "acme/presto" }],
  ])("%s", (text, parts) => {
    expect(parseReference(text)).toEqual(parts);
  });

  it.each(["", "Acme/Presto", "registry.example/", "a b", "registry.example/../x"])("is not %j", (text) => {
    expect(() => parseReference(text)).toThrow(/image reference/);
  });

  it("is spoken to over HTTPS unless it is on this machine", () => {
    expect(apiOf("registry.acme.example")).toBe("https://registry.acme.example");
    expect(apiOf("docker.io")).toBe("https://registry-1.docker.io");
    expect(apiOf("127.0.0.1:5000")).toBe("http://127.0.0.1:5000");
    expect(apiOf("localhost.evil.example")).toBe("https://localhost.evil.example");
  });
});
