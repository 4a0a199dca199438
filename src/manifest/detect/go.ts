import { sources, textIn } from "./folder.ts";
import { type Guess, transportOf, type Written } from "./guess.ts";

const signs = {
  stdio: /\bStdioTransport\b|\bServeStdio\b|\bNewStdioServer\b/,
  http: /StreamableHTTP|\bListenAndServe(TLS)?\b|\bNewSSE/,
};

/** Looks for the one `package main` of a Go module: at its root, else below cmd/. */
export async function detectGo(directory: string, written: Written): Promise<Guess> {
  const guess: Guess = { from: {} };
  const version = /^go (\d+\.\d+)/m.exec((await textIn(directory, "go.mod")) ?? "")?.[1];
  if (version !== undefined) {
    guess.version = version;
    guess.from.version = "go.mod";
  }
  const files = await sources(directory, /\.go$/);
  const transport = transportOf(files.values(), signs);
  if (transport !== undefined) {
    guess.transport = transport;
    guess.from.transport = "the source code";
  }
  if (written.command !== undefined) return guess;
  const programs = [...files].filter(
    ([file, text]) => /^package main\b/m.test(text) && !file.endsWith("_test.go"),
  );
  const folders = [...new Set(programs.map(([file]) => file.split("/").slice(0, -1).join("/")))];
  const named = folders.find((folder) => folder.split("/").at(-1) === written.name);
  const folder = folders.includes("") ? "" : folders.length === 1 ? folders[0] : named;
  if (folder === undefined) {
    const found =
      folders.length === 0 ? "no package main was found" : `several programs: ${folders.join(", ")}`;
    guess.problem = `${found}; write runtime.build and runtime.command, e.g. ["./bin/server"]`;
    return guess;
  }
  const source = folder === "" ? "." : `./${folder}`;
  return {
    ...guess,
    build: ["go", "build", "-o", "bin/server", source],
    command: ["./bin/server"],
    from: { ...guess.from, build: `package main in ${source}`, command: `package main in ${source}` },
  };
}
