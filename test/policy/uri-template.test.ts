import { describe, expect, it } from "vitest";
import { matchesTemplate } from "../../src/policy/uri-template.ts";

describe("matchesTemplate", () => {
  it.each([
    ["file:///d/{name}", "file:///d/a.txt"],
    ["file:///d/{+path}", "file:///d/a/b.txt"],
    ["file:///d/{name}", "file:///d/a%20b"],
    ["https://api.acme.example/{id}", "https://api.acme.example/7"],
    ["db://Sales/{table}", "db://Sales/orders"],
    ["note:{id}", "note:7"],
  ])("%s takes %s", (template, uri) => {
    expect(matchesTemplate(template, uri)).toBe(true);
  });

  it.each([
    ["file:///d/{name}", "file:///d/a/b"],
    ["file:///d/{name}", "file:///d/.."],
    ["file:///d/{name}", "file:///d/%2e%2E"],
    ["file:///d/{+path}", "file:///d/./secret"],
    ["file:///d/{+path}", "file:///d/a/../secret"],
    ["file:///d/{+path}", "file:///d/se\tcret"],
    ["file:///d/{+path}", "file:///d/a\\..\\secret"],
    ["{+any}", "FILE:///d/secret"],
    ["{+any}", "https://API.acme.example/x"],
    ["{+any}", "https://api.acme.example:443/x"],
    ["{+any}", "https:/api.acme.example/x"],
    ["{+any}", "https://api.acme.example"],
    ["file:///d/{+path}", "file:///d/x\nfile:///d/secret"],
  ])("%s does not take %s, which a server may read as another one", (template, uri) => {
    expect(matchesTemplate(template, uri)).toBe(false);
  });
});
