import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { sourcePlaces } from "../../../src/stages/lint/source-places.ts";

const cwd = mkdtempSync(join(tmpdir(), "source-"));
afterAll(() => rmSync(cwd, { recursive: true, force: true }));
const write = (file: string, text: string) => {
  mkdirSync(dirname(join(cwd, file)), { recursive: true });
  writeFileSync(join(cwd, file), text);
};

write("a/call.ts", 'await client.call("search");\n');
write(
  "a/server.ts",
  '// search\nserver.registerTool(\n  "search",\n  {},\n);\nconst x = { name: "list-all" };\n',
);
write("a/server.test.ts", 'registerTool("only_in_test");\n');
write(
  "b/server.py",
  '"run_query"\n\n@mcp.tool()\ndef run_query(sql: str): ...\n\n@mcp.tool(name="other")\ndef f(): ...\n',
);
write("c/main.go", 's.AddTool(mcp.NewTool("go_tool"), handler)\n');
write("node_modules/x/index.js", 'registerTool("theirs")\n');
write(".hidden/x.js", 'registerTool("hidden")\n');
write("big.js", `registerTool("big")${" ".repeat(600_000)}`);
write("readme.md", 'registerTool("prose")');
symlinkSync(join(cwd, "node_modules"), join(cwd, "linked"));

describe("the place of a definition in code", () => {
  const placeOf = sourcePlaces(cwd, cwd);
  it.each([
    ["search", "a/server.ts", 3],
    ["list-all", "a/server.ts", 6],
    ["only_in_test", "a/server.test.ts", 1],
    ["run_query", "b/server.py", 4],
    ["other", "b/server.py", 6],
    ["go_tool", "c/main.go", 1],
  ])("%s", (name, file, line) => {
    expect(placeOf(name)).toMatchObject({ file, line });
  });

  it.each(["theirs", "hidden", "big", "prose", "nowhere", "__proto__", "constructor"])(
    "%s is not looked for",
    (name) => {
      expect(placeOf(name)).toBeUndefined();
    },
  );

  it("is none in a folder that is not there", () => {
    expect(sourcePlaces(join(cwd, "nowhere"), cwd)("search")).toBeUndefined();
  });
});
