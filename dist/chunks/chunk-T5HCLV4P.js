import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  secretNames
} from "./chunk-PSPOUBLI.js";

// src/image/planned-server.ts
var placeholderSecret = "placeholder";
async function plannedServer(plan, options) {
  const { assembleImage } = await import("./assemble-GFJOZRMD.js");
  const { ref } = await assembleImage(plan, { ...options, trustCache: true });
  return imageServer(ref, options.home, testEnvironment(plan), { verify: false });
}
async function imageServer(ref, home, env, options = {}) {
  const [{ openLocalImage }, { keepScratch }, { freePort }] = await Promise.all([
    import("./open-2MKZUTJW.js"),
    import("./scratch-XJ4IYOWJ.js"),
    import("./port-LY3Y2GPF.js")
  ]);
  const [image, port, application] = await Promise.all([
    openLocalImage(ref, home, options),
    freePort(),
    // What an example makes the server write must not change the image that is shipped next.
    keepScratch(home, `run-${ref.slice(-16)}`)
  ]);
  await image.copyApplication(application);
  return image.spec({ host: "127.0.0.1", port, env, application });
}
function testEnvironment({ manifest }) {
  const { env = {}, contractTest } = manifest;
  const placeholders = Object.fromEntries(secretNames(manifest).map((name) => [name, placeholderSecret]));
  return { ...env, ...placeholders, ...contractTest?.env };
}

export {
  plannedServer,
  imageServer,
  testEnvironment
};
