import assert from "node:assert/strict";
import { join } from "node:path";
import { startGithub } from "../engines/github-emulator.mjs";
import { companyClaims, platformOf } from "./registry-cases.mjs";
import { Team } from "./team.mjs";

const repository = "/repos/acme/stockroom";
const people = ["admin", "author", "ann", "bea", "sam"];

/** Who approved what on a stateful stand-in for GitHub, and what register makes of it. */
export async function reviewCases(tally, { scratch, registry, issuer, opened }) {
  const github = await startGithub({
    tokens: Object.fromEntries(people.map((login) => [login, { login, scopes: ["repo", "admin:org"] }])),
    github: {
      users: people.map((login) => ({ login })),
      orgs: [
        {
          login: "acme",
          members: people.map((login) => ({ login, role: login === "admin" ? "admin" : "member" })),
        },
      ],
      repos: [{ owner: "acme", name: "stockroom", auto_init: true }],
    },
  });
  opened.unshift(github);
  await github.call("admin", "POST", "/orgs/acme/teams", { name: "security", privacy: "closed" });
  for (const login of ["ann", "bea"])
    await github.call("admin", "PUT", `/orgs/acme/teams/security/memberships/${login}`, { role: "member" });

  for (const login of people)
    await github.call("admin", "PUT", `${repository}/collaborators/${login}`, { permission: "push" });

  const settings = {
    url: registry.url,
    auth: "github-oidc",
    audience: "mcp-registry",
    namePrefix: "com.acme.reviewed",
  };
  const when = "when: [new-server, new-tool, policy-widened, destructive-tool, patch]";
  const text = platformOf(settings, `reviews: { security: { team: acme/security, ${when} } }\n`);
  const team = new Team(
    join(scratch, "review"),
    text.replace("delivery: { kind: apply }", "delivery: { kind: apply }, reviews: [security]"),
  );
  const hub = new Hub(github, team);
  const job = (sha, more = {}) => ({
    ...issuer.job(companyClaims),
    GITHUB_REPOSITORY: "acme/stockroom",
    GITHUB_API_URL: github.url,
    GITHUB_TOKEN: "author",
    GITHUB_SHA: sha,
    GITHUB_WORKSPACE: team.at,
    GITHUB_ACTOR: "author",
    GITHUB_RUN_ID: "1",
    ...more,
  });
  let release = 0;
  /** Releases the given version of a commit, and registers it. */
  const register = async (version, sha, more) => {
    team.version(version);
    await team.released(++release);
    return team.register(release, { ...job(sha, more), GITHUB_REF: `refs/tags/v${version}` });
  };
  const reasons = ({ report }) => report.findings.map(({ message }) => message).join(" ");

  const first = await hub.propose("first");
  await tally.check("a new server without an approval is refused, and told what is missing", async () => {
    const sha = await hub.merge(first);
    const refused = await register("1.0.0", sha);
    assert.deepEqual([refused.code, refused.rules], [1, ["review-missing"]]);
    assert.match(reasons(refused), /new-server: .* Nobody of acme\/security has approved\./);
  });

  await tally.check("nor do the author, an outsider or a dismissed approval count", async () => {
    await hub.review(first, "sam", "APPROVE");
    const dismissed = await hub.review(first, "bea", "APPROVE");
    await hub.dismiss(first, dismissed);
    const refused = await register("1.0.0", await hub.head());
    assert.deepEqual([refused.code, refused.rules], [1, ["review-missing"]]);
    assert.match(reasons(refused), /sam approved #\d+ at [0-9a-f]{7}, but is no member of acme\/security/);
    assert.match(reasons(refused), /bea approved #\d+ at [0-9a-f]{7}, and the approval was dismissed/);
  });

  await tally.check("a member's approval of this surface counts, and is written into the entry", async () => {
    await hub.review(first, "ann", "APPROVE");
    const sha = await hub.head();
    const { code, report } = await register("1.0.0", sha);
    assert.equal(code, 0, JSON.stringify(report.findings));
    const url = `${registry.url}/v0.1/servers/com.acme.reviewed%2Fstockroom/versions/1.0.0`;
    const { server } = await (await fetch(url)).json();
    const ours = server._meta["io.modelcontextprotocol.registry/publisher-provided"]["dev.mcp-pipeline"];
    assert.deepEqual(
      ours.reviews.map(({ review, by, how }) => ({ review, by, how })),
      [{ review: "security", by: ["ann"], how: "pull-request" }],
    );
  });

  await tally.check("what changes nothing that is reviewed needs no approval", async () => {
    const second = await hub.propose("readme", { "README.md": "# New words\n" });
    const { code, report } = await register("1.0.1", await hub.merge(second));
    assert.equal(code, 0, JSON.stringify(report.findings));
    assert.match(report.checks.find(({ id }) => id === "review-approved").message, /Nothing has changed/);
  });

  await tally.check("a policy that lets in more is refused until a member has seen it", async () => {
    team.write(
      "mcp.lock.json",
      team
        .read("mcp.lock.json")
        .replace(/(adjust_stock\/authorize": )\[.*\]/, '$1[{"groups":["everybody"]}]'),
    );
    const wide = await hub.propose("wide");
    await hub.review(wide, "ann", "APPROVE");
    await hub.merge(wide);
    // Widened further after the approval, which is of another policy then.
    team.write("mcp.lock.json", team.read("mcp.lock.json").replace('"everybody"', '"everybody","guests"'));
    const wider = await hub.propose("wider");
    const sha = await hub.merge(wider);
    const refused = await register("1.1.0", sha);
    assert.deepEqual([refused.code, refused.rules], [1, ["review-missing"]]);
    assert.match(reasons(refused), /policy-widened/);
    assert.match(
      reasons(refused),
      /ann approved #\d+ at [0-9a-f]{7}, but surface, policy or patches have changed/,
    );
    const latest = await (
      await fetch(`${registry.url}/v0.1/servers/com.acme.reviewed%2Fstockroom/versions/latest`)
    ).json();
    assert.equal(latest.server.version, "1.0.1");
    await hub.review(wider, "bea", "APPROVE");
    assert.equal((await register("1.1.0", sha)).code, 0);
  });

  await tally.check("a release whose lock is not the commit's is refused", async () => {
    team.write("mcp.lock.json", team.read("mcp.lock.json").replace('"guests"', '"strangers"'));
    const { code, rules } = await register("1.2.0", await hub.head());
    assert.deepEqual([code, rules], [2, ["release-not-of-commit"]]);
  });

  await tally.check("a GitHub that is away is exit 3, never an approval", async () => {
    const { code, rules } = await register("1.2.0", await hub.head(), {
      GITHUB_API_URL: "http://127.0.0.1:9",
    });
    assert.deepEqual([code, rules], [3, ["github-unreachable"]]);
  });

  for (const [what, why] of outOfReach) tally.notExercised(what, why);
}

const outOfReach = [
  [
    "approvals of a run's environment",
    "the stand-in has no environments; test/review reads GitHub's documented answers",
  ],
  [
    "a token that sees no teams",
    "the stand-in gives every token every team; test/review reads the 404 that GitHub gives",
  ],
];

/** Pull requests in the stand-in, made of what the team's folder holds. */
class Hub {
  constructor(github, team) {
    this.github = github;
    this.team = team;
  }

  async head() {
    return (await this.github.call("admin", "GET", `${repository}/branches/main`)).commit.sha;
  }

  async propose(branch, files) {
    await this.github.call("admin", "POST", `${repository}/git/refs`, {
      ref: `refs/heads/${branch}`,
      sha: await this.head(),
    });
    await this.push(branch, files);
    const { number } = await this.github.call("author", "POST", `${repository}/pulls`, {
      title: branch,
      head: branch,
      base: "main",
    });
    return number;
  }

  async push(
    branch,
    files = { "mcp.yaml": this.team.read("mcp.yaml"), "mcp.lock.json": this.team.read("mcp.lock.json") },
  ) {
    for (const [path, text] of Object.entries(files)) {
      const known = await this.github
        .call("author", "GET", `${repository}/contents/${path}?ref=${branch}`)
        .catch(() => undefined);
      const content = Buffer.from(text).toString("base64");
      await this.github.call("author", "PUT", `${repository}/contents/${path}`, {
        message: `Change ${path}`,
        branch,
        content,
        ...(known === undefined ? {} : { sha: known.sha }),
      });
    }
  }

  review(number, login, event) {
    return this.github.call(login, "POST", `${repository}/pulls/${number}/reviews`, { event, body: "seen" });
  }

  dismiss(number, { id }) {
    const path = `${repository}/pulls/${number}/reviews/${id}/dismissals`;
    return this.github.call("admin", "PUT", path, { message: "not seen after all" });
  }

  async merge(number) {
    return (await this.github.call("admin", "PUT", `${repository}/pulls/${number}/merge`, {})).sha;
  }
}
