import { Problem } from "../report/problem.ts";
import { readText } from "../source/read-text.ts";

/**
 * Text of a manifest.
 * @throws Problem (exit 2, `unreadable-file`) that tells how a first manifest is made
 */
export async function readManifestText(path: string, cwd: string): Promise<string> {
  return readText(path, { cwd }).catch((error: unknown) => {
    throw error instanceof Problem ? withHelp(error) : error;
  });
}

function withHelp(problem: Problem): Problem {
  const help = "Name the manifest with --manifest, or write one with `mcp-pipeline init`.";
  return new Problem(
    problem.exitCode,
    problem.findings.map((finding) => ({ ...finding, help: finding.help ?? help })),
    { cause: problem },
  );
}
