import { neverPatterns } from "../never-in-image.ts";

/**
 * The `.dockerignore` that keeps out what never enters an image, for a build that does not go through the pipeline.
 * https://docs.docker.com/build/concepts/context/#dockerignore-files: patterns of Go's filepath.Match, with `**`.
 */
export function dockerIgnore(): string {
  const lines = neverPatterns().map((pattern) => `**/${pattern}`);
  return `# What never enters an image: state of tools, credentials, keys.\n${lines.join("\n")}\nmcp.yaml\nmcp.lock.json\n`;
}
