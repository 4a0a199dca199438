import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);

// src/image/runtime-version.ts
function versionFindings(language, wanted, found) {
  if (wanted === void 0 || found === wanted || found.startsWith(`${wanted}.`)) return [];
  const message = `The manifest asks for ${language} ${wanted}, this machine has ${found}. On \`local\` the machine's own is used.`;
  return [{ ruleId: "runtime-version-differs", severity: "warning", message }];
}

export {
  versionFindings
};
