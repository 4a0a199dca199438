import { expect, it } from "vitest";
import { changedManifests } from "../../src/manifest/changed.ts";

const two = ["servers/a/mcp.yaml", "servers/b/mcp.yaml"];

it.each([
  ["a file of one server", two, ["servers/a/src/x.ts"], ["servers/a/mcp.yaml"]],
  ["files of both", two, ["servers/a/x", "servers/b/x"], two],
  ["a folder whose name only begins the same", two, ["servers/ab/x"], two],
  ["a file outside of both", two, ["servers/a/x", "package.json"], two],
  ["nothing", two, [], []],
  ["the server inside another's folder", ["mcp.yaml", "sub/mcp.yaml"], ["sub/x"], ["sub/mcp.yaml"]],
  ["the server around another", ["mcp.yaml", "sub/mcp.yaml"], ["x"], ["mcp.yaml"]],
  ["a name that is no folder's own", ["a/mcp.yaml"], ["a/../b/x"], ["a/mcp.yaml"]],
])("%s", (_, manifests, changed, expected) => {
  expect(changedManifests(manifests, changed)).toEqual(expected);
});
