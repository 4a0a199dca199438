/** What `runtime` says of a command that worked on one machine. */
export type Portable =
  | { command: string[] }
  /** "module:object" of a FastMCP server. */
  | { entrypoint: string }
  /** A FastMCP server whose object is found in the sources. */
  | { fastmcp: true };

/**
 * The part of a developer's command that any machine understands. An interpreter at a place of this machine, such as
 * `.venv/bin/python`, becomes its plain name, because an image brings an interpreter of its own; `uv run` is how this
 * machine finds its packages, which the image has; `fastmcp run FILE` is an entrypoint.
 */
export function portableCommand(argv: readonly string[]): Portable {
  const [program = "", ...args] = withoutUv(argv);
  const name = /(?:^|[\\/])([^\\/]+?)(?:\.exe)?$/.exec(program)?.[1] ?? program;
  if (name === "fastmcp" && args[0] === "run") return fastmcpRun(args.slice(1));
  const atPlace = name !== program;
  if (atPlace && /^python(3(\.\d+)?)?$/.test(name)) return { command: ["python3", ...args] };
  if (atPlace && name === "node") return { command: ["node", ...args] };
  return { command: [program, ...args] };
}

/** `uv run server.py` and `uv run [--] python server.py`; with options of its own it stays as it is. */
function withoutUv(argv: readonly string[]): readonly string[] {
  const [program, verb, ...rest] = argv;
  if (program !== "uv" || verb !== "run") return argv;
  const words = rest[0] === "--" ? rest.slice(1) : rest;
  const first = words[0];
  if (first === undefined || first.startsWith("-")) return argv;
  return first.endsWith(".py") ? ["python3", ...words] : words;
}

/** https://gofastmcp.com/cli: `fastmcp run server.py[:object] [--transport …]`. */
function fastmcpRun(words: readonly string[]): Portable {
  const target = words.find((word) => /\.py(:\w+)?$/.test(word));
  const [file, object] = target?.split(":") ?? [];
  if (file === undefined || object === undefined) return { fastmcp: true };
  const module = file.replace(/^\.\//, "").replace(/\.py$/, "").replaceAll("/", ".");
  return { entrypoint: `${module}:${object}` };
}
