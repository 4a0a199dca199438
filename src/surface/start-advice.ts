/** What to do about the end of stderr of a server that did not start; most specific first. */
const advice: readonly (readonly [pattern: RegExp, help: (name: string) => string])[] = [
  [
    /ModuleNotFoundError: No module named '([\w.]+)'/,
    (name) =>
      `This Python has no ${name}. List it in requirements.txt; with --command, name the Python that has it, e.g. ".venv/bin/python server.py".`,
  ],
  [
    /Cannot find module '(\/[^']+)'/,
    (path) => `There is no ${path}. Build first (often \`npm run build\`), or name the right file.`,
  ],
  [
    /Cannot find (?:module|package) '([^'.][^']*)'/,
    (name) =>
      `${name} is not installed. Run \`npm install\`; it belongs under dependencies, not devDependencies.`,
  ],
  [/can't open file '([^']+)'/, (path) => `There is no ${path}. Name the right file.`],
];

/** One sentence or two for the user, from what the server wrote to stderr. */
export function startAdvice(stderrTail: string): string {
  for (const [pattern, help] of advice) {
    const found = pattern.exec(stderrTail)?.[1];
    if (found !== undefined) return help(found);
  }
  return "Start it by hand with the same command and look at what it says.";
}
