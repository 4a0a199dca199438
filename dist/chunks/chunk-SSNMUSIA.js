import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);

// src/server/planned-server.ts
var placeholderSecret = "placeholder";
async function plannedServer(plan, options) {
  const { assembleImage } = await import("./assemble-CAGUJ5CU.js");
  const { ref } = await assembleImage(plan, { ...options, trustCache: true });
  return imageServer(ref, options.home, testEnvironment(plan), { verify: false });
}
async function imageServer(ref, home, env, options = {}) {
  const [{ openLocalImage }, { freePort }] = await Promise.all([
    import("./open-73R2VMSB.js"),
    import("./port-XGQDYCAI.js")
  ]);
  const [image, port] = await Promise.all([openLocalImage(ref, home, options), freePort()]);
  return image.spec({ host: "127.0.0.1", port, env });
}
function testEnvironment({ manifest }) {
  const { env = {}, secrets = [], contractTest } = manifest;
  const names = Array.isArray(secrets) ? secrets : Object.keys(secrets);
  const placeholders = Object.fromEntries(names.map((name) => [name, placeholderSecret]));
  return { ...env, ...placeholders, ...contractTest?.env };
}

export {
  placeholderSecret,
  plannedServer,
  imageServer,
  testEnvironment
};
