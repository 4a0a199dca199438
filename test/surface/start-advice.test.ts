import { expect, it } from "vitest";
import { startAdvice } from "../../src/surface/start-advice.ts";

it.each([
  [
    "Traceback (most recent call last):\n  File \"server.py\", line 1\nModuleNotFoundError: No module named 'fastmcp'",
    "fastmcp",
  ],
  ["Error: Cannot find module '/work/dist/index.js'\n    at Module._resolveFilename", "/work/dist/index.js"],
  [
    "Error [ERR_MODULE_NOT_FOUND]: Cannot find package '@acme/db' imported from /work/server.js",
    "npm install",
  ],
  ["python3: can't open file '/work/sever.py': [Errno 2] No such file or directory", "/work/sever.py"],
])("names what is missing: %s", (tail, said) => {
  expect(startAdvice(tail)).toContain(said);
});

it("says something where it knows nothing", () => {
  expect(startAdvice("")).not.toBe("");
});
