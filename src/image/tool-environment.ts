/** Names that the tools of a build need, besides the package managers' own settings. */
const plain = new Set([
  "PATH",
  "HOME",
  "USER",
  "LANG",
  "LC_ALL",
  "LC_CTYPE",
  "TZ",
  "TMPDIR",
  "TEMP",
  "TMP",
  "XDG_CACHE_HOME",
  "XDG_CONFIG_HOME",
  "XDG_DATA_HOME",
  "NODE_EXTRA_CA_CERTS",
  "SSL_CERT_FILE",
  "SSL_CERT_DIR",
  "REQUESTS_CA_BUNDLE",
  "CURL_CA_BUNDLE",
  "SYSTEMROOT",
]);

const patterns = [
  /^(https?|all|no)_proxy$/i,
  /^npm_config_(registry|cache|userconfig|globalconfig|cafile|ca|proxy|https_proxy|noproxy|strict_ssl|offline|prefer_offline|fetch_\w+|maxsockets)$/i,
  /^PIP_[A-Z_]+$/,
  /^GO(PROXY|FLAGS|PRIVATE|NOPROXY|NOSUMDB|SUMDB|CACHE|MODCACHE|PATH|ROOT|TOOLCHAIN|INSECURE)$/,
];

const credential = /(TOKEN|SECRET|PASSW|CREDENTIAL|_KEY$|_AUTH)/i;

/** True for a URL that carries a user name or password. */
function carriesLogin(value: string): boolean {
  return /[a-z][a-z0-9+.-]*:\/\/[^/\s@]+@/i.test(value);
}

/**
 * The environment in which team code and package managers run while an image is made: an allow list, so that a
 * credential of the job (`GITHUB_TOKEN`, `ACTIONS_*`, `*_KEY`, …) is never in it. Package manager settings whose URL
 * carries a login are left out as well; put such logins into the tool's own file (`~/.npmrc`, `~/.netrc`). Proxies
 * are passed as they are, because nothing can be fetched without them.
 */
export function toolEnvironment(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(env)) {
    if (value === undefined || credential.test(name)) continue;
    const proxy = /_proxy$/i.test(name);
    if (!plain.has(name) && !patterns.some((pattern) => pattern.test(name))) continue;
    if (carriesLogin(value) && !proxy) continue;
    kept[name] = value;
  }
  return kept;
}
