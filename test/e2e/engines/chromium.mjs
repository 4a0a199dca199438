import { execFileSync } from "node:child_process";
import { EngineMissing } from "./find.mjs";

/**
 * Path of a Chromium, from CHROMIUM_BIN or PATH.
 * @throws EngineMissing
 */
export function findChromium() {
  const named = process.env.CHROMIUM_BIN;
  if (named) return named;
  try {
    return execFileSync("sh", ["-c", "command -v chromium || command -v google-chrome"], {
      encoding: "utf8",
    }).trim();
  } catch (cause) {
    throw new EngineMissing("There is no chromium. Install it: npm run engines", { cause });
  }
}
