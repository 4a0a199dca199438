// What each scenario of the official suite is to us; docs/conformance.md explains the same in words.

/** The same is looked at: both fail, or neither. */
const shared = {
  "server-initialize": ["handshake-malformed", "message-invalid", "version-not-negotiated"],
  ping: ["ping-refused"],
  "tools-list": ["list-malformed", "list-refused"],
  "server-sse-multiple-streams": ["streams-mixed-up"],
  "dns-rebinding-protection": ["host-not-checked", "origin-not-checked"],
};

/** The official suite fails these where the capability is not declared; we do not exercise them then. */
const gated = {
  "logging-set-level": ["capability-refused"],
  "resources-list": ["list-malformed", "list-refused"],
  "resources-subscribe": ["capability-refused"],
  "resources-unsubscribe": ["capability-refused"],
  "prompts-list": ["list-malformed", "list-refused"],
};

/** Needs a tool, prompt or resource of the suite's own fixture server; says nothing about any other server. */
const bound =
  /^(tools-call-|elicitation-|completion-complete$|resources-read-|resources-templates-read$|prompts-get-)/;

/**
 * Differences that nothing here explains, in words.
 * @param official scenario → passed
 * @param ours the JSON report of contract-test
 */
export function compare(official, ours) {
  const failed = new Set(ours.findings.map(({ ruleId }) => ruleId));
  return [...official].flatMap(([scenario, passed]) => {
    if (bound.test(scenario)) return [];
    const fails = (checks) => checks.some((id) => failed.has(id));
    if (scenario in shared) {
      return passed !== fails(shared[scenario])
        ? []
        : [`${scenario}: the official suite says ${passed}, we the opposite`];
    }
    if (scenario in gated) {
      return passed && fails(gated[scenario]) ? [`${scenario}: passes there and fails here`] : [];
    }
    return [`${scenario}: nobody has said what it is to us`];
  });
}
