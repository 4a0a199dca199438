/** Event payloads with what act and the pipeline read of them. */
const repository = (name) => ({
  repository: { name, full_name: `acme/${name}`, owner: { login: "acme" }, default_branch: "main" },
});

export const pullRequest = (team, headRef = "feature") => ({
  name: "pull_request",
  payload: {
    ...repository(team.name),
    action: "synchronize",
    number: 7,
    pull_request: {
      number: 7,
      head: { ref: headRef, sha: team.git("rev-parse", "HEAD") },
      base: { ref: "main", sha: team.git("rev-parse", "HEAD") },
    },
  },
});

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
      base_ref: "refs/heads/main",
    },
  },
});

const push = (team, ref) => ({
  name: "push",
  payload: { ...repository(team.name), ref, after: team.git("rev-parse", "HEAD") },
});
