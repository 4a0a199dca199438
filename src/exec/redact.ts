/** Shorter values are left alone: replacing every "1" or "on" would make a message unreadable and hide nothing. */
const shortest = 4;

/**
 * Replaces each secret by `***`, also where it was percent-encoded, base64-encoded or escaped inside JSON, and
 * each line of a secret of several lines (a private key is printed line by line).
 */
export function redact(text: string, secrets: readonly string[]): string {
  let clean = text;
  for (const form of secretForms(secrets)) clean = clean.replaceAll(form, "***");
  return clean;
}

/** Longest first, so that a secret that contains another one is replaced as a whole. */
function secretForms(secrets: readonly string[]): string[] {
  const forms = new Set<string>();
  for (const secret of secrets) {
    if (secret.trim().length < shortest) continue;
    forms.add(secret);
    forms.add(encodeURIComponent(Buffer.from(secret).toString()));
    forms.add(Buffer.from(secret).toString("base64"));
    forms.add(JSON.stringify(secret).slice(1, -1));
    for (const line of secret.split(/\r?\n/)) if (line.trim().length >= 8) forms.add(line.trim());
  }
  return [...forms].sort((a, b) => b.length - a.length);
}
