import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);

// src/exec/redact.ts
var shortest = 4;
function redact(text, secrets) {
  let clean = text;
  for (const form of secretForms(secrets)) clean = clean.replaceAll(form, "***");
  return clean;
}
function secretForms(secrets) {
  const forms = /* @__PURE__ */ new Set();
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

export {
  redact
};
