import { expect, it } from "vitest";
import { didYouMean } from "../../src/source/did-you-mean.ts";

it.each([
  ["Groups", ["groups", "group"], "groups"],
  ["min_replicas", ["minReplicas", "maxReplicas"], "minReplicas"],
  ["prod", ["staging", "production"], "production"],
  ["loacl", ["local", "staging"], "local"],
  ["nme", ["name", "docs"], "name"],
  ["xyz", ["name", "docs"], undefined],
  ["id", ["ok"], undefined],
  ["", ["name"], undefined],
])("%s of %j: %s", (word, candidates, meant) => {
  expect(didYouMean(word, candidates)).toBe(meant);
});
