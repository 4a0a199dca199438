/** What one language's detection has found; each guess is a sentence for the user. */
export interface Guess {
  command?: string[];
  entrypoint?: string;
  build?: string[];
  version?: string;
  transport?: "streamable-http" | "stdio";
  /** Field of runtime → where it was found, e.g. "package.json". */
  from: Record<string, string>;
  /** Why nothing was found, and what to write. */
  problem?: string;
}

/** What is written already and need not be guessed. */
export interface Written {
  name: string;
  command?: string[];
  entrypoint?: string;
}

/** The transport that the sources give away, or undefined where they show both or neither. */
export function transportOf(
  texts: Iterable<string>,
  signs: { stdio: RegExp; http: RegExp },
): "streamable-http" | "stdio" | undefined {
  const all = [...texts];
  const stdio = all.some((text) => signs.stdio.test(text));
  const http = all.some((text) => signs.http.test(text));
  if (stdio === http) return undefined;
  return stdio ? "stdio" : "streamable-http";
}
