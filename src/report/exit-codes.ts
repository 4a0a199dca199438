/** Exit codes of every command (product.md, "Command line"). A contract: others script against them. */
export const exitCodes = {
  clean: 0,
  findings: 1,
  badInput: 2,
  unreachable: 3,
} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
