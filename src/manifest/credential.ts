/**
 * Tells credentials from plain values in `env`. Sure signs count under every name; randomness only under names
 * that say what they hold, because hashes and ids are random too.
 */

/** Published token formats: prefix, then at least so much of the alphabet that prose never fits. */
const vendorFormats: readonly (readonly [what: string, format: RegExp])[] = [
  ["a GitHub token", /\b(gh[pousr]_[A-Za-z0-9]{20,}|github_pat_\w{20,})/],
  ["a GitLab token", /\bgl(pat|dt|ptt|ft|rt|soat|cbt|agent)-[\w-]{16,}/],
  ["an AWS access key", /\b(AKIA|ASIA)[A-Z0-9]{16}\b/],
  ["a Google API key", /\bAIza[\w-]{30,}/],
  ["a Google OAuth token", /\bya29\.[\w-]{20,}/],
  ["a Slack token", /\bxox[abeoprs]-[\w-]{10,}|\bxapp-\d-[\w-]{10,}/],
  ["a Slack webhook", /hooks\.slack\.com\/services\/T\w+\/B\w+\/\w+/],
  ["a Stripe key", /\b[rs]k_(live|test)_[A-Za-z0-9]{10,}/],
  ["an OpenAI or Anthropic key", /\bsk-(ant-|proj-|svcacct-)?[\w-]{20,}/],
  ["an npm token", /\bnpm_[A-Za-z0-9]{30,}/],
  ["a PyPI token", /\bpypi-[\w-]{30,}/],
  ["a Hugging Face token", /\bhf_[A-Za-z0-9]{30,}/],
  ["a DigitalOcean token", /\bdo[opr]_v1_[a-f0-9]{40,}/],
  ["a Vault token", /\bhv[sbr]\.[\w-]{20,}/],
  ["a SendGrid key", /\bSG\.[\w-]{16,}\.[\w-]{16,}/],
  ["a Databricks token", /\bdapi[a-f0-9]{32}\b/],
  ["an Okta token", /\bSSWS [\w-]{20,}/],
  ["a Linear key", /\blin_(api|oauth)_[A-Za-z0-9]{20,}/],
  ["a Grafana token", /\bgl(sa|c)_[A-Za-z0-9+/=_]{20,}/],
  ["a JSON web token", /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]*/],
  ["a private key", /-----BEGIN [A-Z ]*PRIVATE KEY/],
  ["an Azure storage key", /\b(AccountKey|SharedAccessKey|SharedAccessSignature)=[^;\s]{10,}/i],
  ["an authorization header", /^(Bearer|Basic) [\w+/=.-]{12,}$/i],
];

const secretName =
  /(^|_)(TOKENS?|KEYS?|SECRETS?|CREDENTIALS?|AUTH|PASS|PWD)$|PASSWORD|PASSWD|PASSPHRASE|APIKEY|ACCESSKEY|PRIVATEKEY/i;
const passwordName = /(PASSWORD|PASSWD|PASSPHRASE|(^|_)PWD|(^|_)PASS)$/i;
const publicName = /PUBLIC|PUBLISHABLE/i;

/** What the value looks like, e.g. "a GitHub token"; undefined where it looks plain. Never contains the value. */
export function credentialIn(name: string, value: string): string | undefined {
  const issued = issuedCredential(value);
  if (issued !== undefined) return issued;
  if (isPlaceholder(value) || !secretName.test(name) || publicName.test(name) || isAddressOrPath(value)) {
    return undefined;
  }
  if (passwordName.test(name)) return isPlainSetting(value) ? undefined : "a password";
  return isRandom(value) ? "a key or token" : undefined;
}

/** Like {@link credentialIn}, for what is a credential under every name. */
export function issuedCredential(value: string): string | undefined {
  // Vendors mark the keys of their documentation so.
  if (/EXAMPLE(KEY)?$/.test(value)) return undefined;
  const vendor = vendorFormats.find(([, format]) => format.test(value));
  return vendor?.[0] ?? (urlPassword(value) ? "a URL with a password" : undefined);
}

/** `${X}`, `{{ x }}`, `<token>`: filled in elsewhere. */
function isPlaceholder(value: string): boolean {
  return /^(\$\{?\w+\}?|\{\{.*\}\}|<[^<>]*>|\*+|x+)$/i.test(value.trim());
}

function urlPassword(value: string): boolean {
  const match = /^[a-z][a-z0-9+.-]*:\/\/[^\s/@:]*:([^\s/@]+)@/i.exec(value);
  return match?.[1] !== undefined && !isPlaceholder(match[1]);
}

function isAddressOrPath(value: string): boolean {
  return (
    /^[a-z][a-z0-9+.-]*:\/\/\S*$/i.test(value) ||
    /^(\.{0,2}|~|[A-Za-z]:)[\\/]/.test(value) ||
    /^[\w.-]+(\/[\w.-]+)+\.\w{1,8}$/.test(value)
  );
}

function isPlainSetting(value: string): boolean {
  return value.length < 6 || /^(\d+|true|false|none|null|disabled|enabled|required|optional)$/i.test(value);
}

/** At least this many characters: shorter keys exist, but so do words. */
const shortestKey = 16;
/** Bits per character: English words joined by dashes stay near 3.5 but mix no digits into their parts. */
const leastEntropy = 3;

function isRandom(value: string): boolean {
  if (value.length < shortestKey || /\s/.test(value) || !/^[\w+/=.~:-]+$/.test(value)) return false;
  const parts = value.split(/[-_.:/=]/);
  const mixed = parts.some((part) => part.length >= 8 && /\d/.test(part) && /[A-Za-z]/.test(part));
  const longMixedCase = parts.some(
    (part) => part.length >= 20 && /[a-z][A-Z].*[a-z][A-Z].*[A-Z]{2}/.test(part),
  );
  return (mixed || longMixedCase) && entropy(value) >= leastEntropy;
}

/** Shannon entropy, in bits per character. */
function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  return [...counts.values()].reduce((sum, n) => sum - (n / text.length) * Math.log2(n / text.length), 0);
}
