import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  asBase,
  readFileSide,
  readGitSide
} from "./chunk-RR3KEGN6.js";

// src/surface/sides/read-side.ts
var readers = {
  command: async (rest, context) => {
    const [{ commandSpec }, { readLiveSide }] = await Promise.all([
      import("./command-spec-HE6VVDE4.js"),
      import("./live-side-R6HKKEYL.js")
    ]);
    return readLiveSide(commandSpec(rest, context), `command:${rest}`, context);
  },
  image: async (rest, context) => {
    const [{ imageServer }, { homeDirectory }, { readLiveSide }] = await Promise.all([
      import("./planned-server-GSAYJ57X.js"),
      import("./home-PH2G3Z6J.js"),
      import("./live-side-R6HKKEYL.js")
    ]);
    const server = await imageServer(rest, homeDirectory(context.env), {});
    return readLiveSide(server, `image:${rest}`, context);
  },
  git: readGitSide,
  registry: async (rest, context) => (await import("./registry-side-BHCL4GMA.js")).readRegistrySide(rest, context),
  release: async (rest, context) => (await import("./release-side-TVLUYUYT.js")).readReleaseSide(rest, context)
};
async function readSide(operand, context) {
  if (/^https?:\/\//.test(operand)) {
    const { readLiveSide } = await import("./live-side-R6HKKEYL.js");
    return readLiveSide({ url: operand }, operand, context);
  }
  const [, word = "", rest = ""] = /^([a-z]+):(.*)$/s.exec(operand) ?? [];
  const reader = Object.hasOwn(readers, word) ? readers[word] : void 0;
  return reader === void 0 ? readFileSide(operand, context.cwd) : reader(rest, context);
}
function readBase(base, context) {
  return asBase(base, () => {
    const isRevision = !base.includes(":") || base.startsWith("-");
    return isRevision ? readGitSide(base, context) : readSide(base, context);
  });
}

export {
  readSide,
  readBase
};
