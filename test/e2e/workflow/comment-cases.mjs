import assert from "node:assert/strict";
import { createServer } from "node:http";
import { startGithub } from "../engines/github-emulator.mjs";
import { pullRequest } from "./events.mjs";
import { assertJobs, clockTeam } from "./pull-request-cases.mjs";

const bot = "github-actions[bot]";
const passed = { check: "success", result: "success" };

/** The comment on a pull request, kept through GitHub's API by a stand-in that remembers. */
export async function commentCases(tally, open) {
  const github = await startGithub({
    tokens: Object.fromEntries(
      ["acme", "alice", "mallory", bot].map((login) => [login, { login, scopes: ["repo", "admin:org"] }]),
    ),
    github: {
      users: ["acme", "alice", "mallory", bot].map((login) => ({ login })),
      repos: [{ owner: "acme", name: "clock", auto_init: true }],
    },
  });
  try {
    await runCases(tally, open, github);
  } finally {
    await github.stop();
  }
}

async function runCases(tally, open, github) {
  const { setting, team } = clockTeam(open, "comment");
  const pull = await openPull(github);
  const comments = () => allComments(github, pull);
  const env = { GITHUB_API_URL: github.url };
  const run = (more = {}) =>
    setting.run(team, pullRequest(team, "feature", { number: pull, ...more }), { env, token: bot });

  await tally.check("nothing changed and no comment there: none is made", async () => {
    assertJobs(await run(), passed);
    assert.deepEqual(await comments(), []);
  });

  const base = team.git("rev-parse", "HEAD");
  await tally.check("a breaking change of the surface blocks, located, with before and after", async () => {
    for (const author of ["mallory", "alice"]) {
      const body = "<!-- mcp-pipeline:1:mcp.yaml -->\nReady: approved";
      await github.call(author, "POST", `/repos/acme/clock/issues/${pull}/comments`, { body });
    }
    // More than one page of other people's words.
    for (let n = 0; n < 110; n++)
      await github.call("alice", "POST", `/repos/acme/clock/issues/${pull}/comments`, {
        body: `Remark ${n}`,
      });
    narrow(team);
    team.lock();
    team.commit("Only UTC from now on");
    const seen = await run({ base });
    assert.equal(seen.jobs.check, "success", seen.tail);
    assert.equal(seen.jobs.result, "failure", seen.tail);
    const own = await botComments(comments);
    assert.equal(own.length, 1);
    assert.match(own[0].body, /Blocked: \d+ breaking change/);
    assert.match(own[0].body, /`(enum-narrowed|constraint-tightened|type-narrowed)` `convert_time`/);
    assert.match(own[0].body, /before/);
    assert.ok(
      seen.annotations.some(
        ({ level, file, line }) => level === "error" && file === "mcp.yaml" && Number(line) > 1,
      ),
      JSON.stringify(seen.annotations),
    );
    assert.match(seen.summary("result"), /Blocked/);
  });

  await tally.check("the next run edits the same comment, and never leaves it red", async () => {
    const [before] = await botComments(comments);
    team.git("revert", "--no-edit", "HEAD");
    assertJobs(await run({ base }), passed);
    const after = await botComments(comments);
    assert.deepEqual(
      after.map(({ id }) => id),
      [before.id],
    );
    assert.match(after[0].body, /Ready/);
    const strangers = (await comments()).filter(({ user }) => user.login === "mallory");
    assert.match(strangers[0].body, /approved/);
  });

  await tally.check("a run again on the same commit writes nothing", async () => {
    const [before] = await botComments(comments);
    const seen = await run({ base });
    assert.match(seen.log, /comment: unchanged/);
    assert.equal((await botComments(comments))[0].updated_at, before.updated_at);
  });

  await tally.check("a token that may only read, as a fork's, leaves summary and annotations", async () => {
    const { setting: own, team: fork } = clockTeam(open, "fork");
    const at = fork.git("rev-parse", "HEAD");
    fork.edit("server.js", "for example Asia/Tokyo", "such as Asia/Tokyo");
    fork.lock();
    fork.commit("From a fork");
    const proxy = await readOnly(github.url);
    const seen = await own.run(
      fork,
      pullRequest(fork, "feature", { number: pull, base: at, from: "mallory/clock" }),
      {
        env: { GITHUB_API_URL: proxy.url },
        token: bot,
      },
    );
    proxy.close();
    assertJobs(seen, passed);
    assert.match(seen.summary("result"), /mcp-pipeline/);
    assert.ok(
      seen.annotations.some(({ title }) => title?.startsWith("comment-not-written")),
      seen.tail,
    );
    assert.ok(seen.steps("check")["reports of a fork"] === "success", seen.tail);
  });

  await tally.check("a pull request cannot accept its own findings", async () => {
    const { setting: own, team: loose } = clockTeam(open, "loosened");
    own.pipeline();
    own.writePlatform(`schemaVersion: 1
environments: { staging: { delivery: { kind: process } } }
policy: { acceptance: { reviewers: [alice] }, require: [] }
`);
    const at = loose.git("rev-parse", "HEAD");
    narrow(loose);
    loose.lock();
    const accept = (reviewer) =>
      `\nlint: { suppress: [{ rule: enum-narrowed, tool: convert_time, reason: agreed, expires: 2099-01-01, reviewer: ${reviewer} }] }\n`;
    const text = loose.read("mcp.yaml");
    loose.write("mcp.yaml", text + accept("mallory"));
    loose.commit("Accepted by mallory");
    const event = () => pullRequest(loose, "feature", { number: pull, base: at, author: "mallory" });
    const options = { env, token: bot };
    const refused = await own.run(loose, event(), options);
    assert.equal(refused.jobs.result, "failure", refused.tail);
    loose.write("mcp.yaml", text + accept("alice"));
    const head = loose.commit("Accepted by alice");
    const waiting = await own.run(loose, event(), options);
    assert.equal(waiting.jobs.result, "failure", waiting.tail);
    assert.match(waiting.summary("result"), /approval of alice missing/);
    await github.call("alice", "POST", `/repos/acme/clock/pulls/${pull}/reviews`, {
      event: "APPROVE",
      commit_id: head,
    });
    const [review] = await github.call("alice", "GET", `/repos/acme/clock/pulls/${pull}/reviews`);
    const approved = await own.run(loose, event(), options);
    // The emulator notes the head that it knows, and the test's commit is not pushed to it.
    if (review.commit_id === head) assertJobs(approved, passed);
    else assert.match(approved.summary("result"), /approval of alice missing/);
  });
}

/** Fewer values are accepted than before: callers break. */
const narrow = (team) =>
  team.edit("server.js", 'for example Asia/Tokyo."', 'for example Asia/Tokyo.", enum: ["UTC", "Asia/Tokyo"]');

/** GitHub's answers to the token of a fork's pull request: reads pass, writes are refused. */
async function readOnly(url) {
  const server = createServer(async (request, response) => {
    if (request.method !== "GET")
      return response.writeHead(403).end('{"message":"Resource not accessible by integration"}');
    const answer = await fetch(`${url}${request.url}`, {
      headers: { authorization: request.headers.authorization },
    });
    response.writeHead(answer.status).end(await answer.text());
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  return { url: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

async function openPull(github) {
  const repo = "/repos/acme/clock";
  for (const login of ["alice", bot])
    await github.call("acme", "PUT", `${repo}/collaborators/${login}`, { permission: "push" });
  const main = await github.call("acme", "GET", `${repo}/git/ref/heads/main`);
  await github.call("acme", "POST", `${repo}/git/refs`, { ref: "refs/heads/feature", sha: main.object.sha });
  await github.call("acme", "PUT", `${repo}/contents/feature.txt`, {
    message: "feature",
    content: "eA==",
    branch: "feature",
  });
  const pull = await github.call("acme", "POST", `${repo}/pulls`, {
    title: "t",
    head: "feature",
    base: "main",
  });
  return pull.number;
}

async function allComments(github, pull) {
  const pages = [];
  for (let page = 1; ; page++) {
    const found = await github.call(
      bot,
      "GET",
      `/repos/acme/clock/issues/${pull}/comments?per_page=100&page=${page}`,
    );
    pages.push(...found);
    if (found.length < 100) return pages;
  }
}

const botComments = async (comments) => (await comments()).filter(({ user }) => user.login === bot);
