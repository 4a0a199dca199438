/** Event payloads with what act and the pipeline read of them. */
const repository = (name) => ({
  repository: { name, full_name: `acme/${name}`, owner: { login: "acme" }, default_branch: "main" },
});

/** @param more.base commit that it goes into, default HEAD: then nothing changed */
export const pullRequest = (team, headRef = "feature", more = {}) => {
  const {
    number = 7,
    base = team.git("rev-parse", "HEAD"),
    from = `acme/${team.name}`,
    author = "carol",
  } = more;
  return {
    name: "pull_request",
    payload: {
      ...repository(team.name),
      action: "synchronize",
      number,
      pull_request: {
        number,
        user: { login: author },
        head: {
          ref: headRef,
          sha: team.git("rev-parse", "HEAD"),
          repo: { full_name: from, fork: from !== `acme/${team.name}` },
        },
        base: { ref: "main", sha: base, repo: { full_name: `acme/${team.name}` } },
      },
    },
  };
};

export const pushToMain = (team) => push(team, "refs/heads/main");

/** Tags HEAD as a side effect, as the pushed tag would. */
export function releaseTag(team, tag) {
  team.git("tag", "-f", tag);
  return push(team, `refs/tags/${tag}`);
}

export const mergeGroup = (team) => ({
  name: "merge_group",
  payload: {
    ...repository(team.name),
    action: "checks_requested",
    merge_group: {
      head_ref: "refs/heads/gh-readonly-queue/main/pr-7",
      head_sha: team.git("rev-parse", "HEAD"),
      base_sha: team.git("rev-parse", "HEAD"),
      base_ref: "refs/heads/main",
    },
  },
});

const push = (team, ref) => ({
  name: "push",
  payload: { ...repository(team.name), ref, after: team.git("rev-parse", "HEAD") },
});
