import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { findChromium } from "../engines/chromium.mjs";
import { serveFolder } from "../engines/static-host.mjs";
import { platformOf } from "./registry-cases.mjs";
import { Team } from "./team.mjs";

const require = createRequire(import.meta.url);
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** The catalogue of what the official registry holds, in a real browser, from a plain static host and from a folder. */
export async function catalogueCases(tally, { scratch, registry, opened }) {
  const settings = { url: registry.url, namePrefix: "com.acme" };
  const team = new Team(join(scratch, "catalogue"), platformOf(settings));
  const out = join(scratch, "site", "some", "where");
  await tally.check("a site is made of the official registry's entries", async () => {
    mkdirSync(join(scratch, "site"), { recursive: true });
    const { code, report } = await team.run([
      "catalog",
      "build",
      "--platform",
      "platform.yaml",
      "--out",
      out,
    ]);
    assert.equal(code, 0);
    assert.equal(report.servers, 2);
  });
  const host = await serveFolder(join(scratch, "site"));
  const browser = await chromium.launch({ executablePath: findChromium(), args: ["--no-sandbox"] });
  opened.unshift({ stop: () => browser.close() }, host);
  const first = `${host.url}/some/where/index.html`;

  for (const scheme of ["light", "dark"]) {
    await tally.check(`both pages have no accessibility violation in ${scheme}`, async () => {
      const page = await browser.newPage({ colorScheme: scheme });
      const trouble = watch(page);
      await page.goto(first);
      assert.deepEqual(await violations(page), []);
      await picture(page, `index-${scheme}`);
      await page.getByRole("link", { name: "Stockroom" }).first().click();
      await page.getByRole("heading", { name: "Connect" }).waitFor();
      for (const one of await page.locator("summary").all()) await one.click();
      assert.deepEqual(await violations(page), []);
      await picture(page, `server-${scheme}`);
      assert.deepEqual(trouble, []);
      await page.close();
    });
  }

  await tally.check("an accessibility violation would be seen", async () => {
    const page = await browser.newPage();
    await page.goto(first);
    await page.evaluate(() => document.body.append(document.createElement("button")));
    assert.deepEqual(await violations(page), ["button-name"]);
    await page.close();
  });

  for (const [how, url] of [
    ["under a path of a static host", first],
    ["from a folder, without any server", `file://${out}/index.html`],
  ]) {
    await tally.check(`a tool is found by its name ${how}, with the keyboard alone`, async () => {
      const page = await browser.newPage();
      const trouble = watch(page);
      await page.goto(url);
      await page.keyboard.press("Tab");
      await page.keyboard.press("Tab");
      await page.keyboard.type("adjust_stock");
      assert.equal(await page.locator("#count").textContent(), "2 servers");
      assert.match(
        await page.locator("ul.servers > li:visible").first().textContent(),
        /Tools: adjust_stock/,
      );
      await page.keyboard.type(" nothing");
      assert.equal(await page.locator("ul.servers > li:visible").count(), 0);
      await page.locator("#query").fill("stock");
      await page.locator("#query").press("Tab");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { name: "Versions" }).waitFor();
      assert.match(
        await page.locator("body").textContent(),
        /adjust_stock.*may destroy something|changes something/s,
      );
      assert.deepEqual(trouble, []);
      await page.close();
    });
  }

  await tally.check("pages can be read without a script", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(first);
    assert.equal(await page.locator("ul.servers > li").count(), 2);
    await context.close();
  });

  await readApiCases(tally, { host, browser, registry });
  await serveCase(tally, { team, browser });
}

/** The calls that VS Code, Copilot and Copilot CLI make, against a plain static host. */
async function readApiCases(tally, { host, browser, registry }) {
  const base = `${host.url}/some/where`;
  const name = encodeURIComponent("com.acme/stockroom");
  const calls = [
    ["VS Code's list", "/v0.1/servers?limit=50&version=latest", ({ servers }) => servers.length === 2],
    [
      "Copilot CLI's list",
      "/v0.1/servers?limit=30",
      ({ servers, metadata }) => servers.length === 2 && !metadata.nextCursor,
    ],
    ["all versions", `/v0.1/servers/${name}/versions`, ({ servers }) => servers.length > 2],
    [
      "the latest version",
      `/v0.1/servers/${name}/versions/latest`,
      ({ server }) => server.name === "com.acme/stockroom",
    ],
    ["one version", `/v0.1/servers/${name}/versions/1.0.0`, ({ server }) => server.version === "1.0.0"],
  ];
  for (const [what, path, holds] of calls) {
    await tally.check(`${what} is answered by a static host, with an encoded slash`, async () => {
      const answer = await (await fetch(`${base}${path}`)).json();
      assert.ok(holds(answer), JSON.stringify(answer).slice(0, 300));
    });
  }
  await tally.check("one version says what the official registry says", async () => {
    const path = `/v0.1/servers/${name}/versions/1.2.0`;
    const [ours, theirs] = await Promise.all(
      [base, registry.url].map(async (at) => (await fetch(at + path)).json()),
    );
    assert.deepEqual(ours, theirs);
  });
  await tally.check("a version that is not there is 404", async () => {
    assert.equal((await fetch(`${base}/v0.1/servers/${name}/versions/9.9.9`)).status, 404);
  });
  await tally.check(
    "a browser of another origin may read it, also after the preflight of an editor",
    async () => {
      const page = await browser.newPage();
      await page.goto(`${host.elsewhere}/`);
      const count = await page.evaluate(async (url) => {
        const answer = await fetch(url, {
          headers: { Authorization: "Bearer x", "Content-Type": "application/json" },
        });
        return (await answer.json()).servers.length;
      }, `${base}/v0.1/servers?limit=50&version=latest`);
      assert.equal(count, 2);
      await page.close();
    },
  );
}

async function serveCase(tally, { team, browser }) {
  await tally.check("catalog serve shows the same, with live status", async () => {
    const child = spawn(
      process.execPath,
      [team.cliPath, "catalog", "serve", "--platform", "platform.yaml", "--port", "0"],
      {
        cwd: team.at,
        env: {
          PATH: process.env.PATH,
          HOME: team.home,
          MCP_PIPELINE_HOME: team.home,
          NO_COLOR: "1",
          CI: "true",
        },
        stdio: ["ignore", "pipe", "pipe"],
      },
    );
    const ended = once(child, "exit");
    try {
      const [line] = await once(child.stdout, "data");
      const url = /http:\/\/localhost:\d+\//.exec(String(line))[0];
      const page = await browser.newPage();
      const trouble = watch(page);
      await page.goto(url);
      // These servers' addresses exist in no test: that nothing answers is what is true.
      await page.getByText("does not answer").first().waitFor({ timeout: 15_000 });
      assert.deepEqual(await violations(page), []);
      assert.deepEqual(trouble, []);
      const list = await (await fetch(`${url}v0.1/servers?limit=50&version=latest`)).json();
      assert.equal(list.servers.length, 2);
      await page.close();
    } finally {
      child.kill("SIGINT");
      await ended;
    }
  });
}

/** Errors of the page itself: scripts, refused by its policy or broken. */
function watch(page) {
  const trouble = [];
  page.on("pageerror", (error) => trouble.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") trouble.push(message.text());
  });
  return trouble;
}

async function violations(page) {
  // The page's own policy lets no script in from outside; the debugger may.
  await page.evaluate(axe);
  const result = await page.evaluate(() => globalThis.axe.run());
  return result.violations.map(({ id }) => id);
}

async function picture(page, name) {
  const folder = process.env.MCP_PIPELINE_SCREENSHOTS;
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
