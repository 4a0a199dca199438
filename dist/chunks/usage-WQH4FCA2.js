import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  readText
} from "./chunk-6FGREQJ7.js";
import {
  badInput
} from "./chunk-GAJYQUDI.js";
import "./chunk-PEPYUIXM.js";
import {
  parseJson
} from "./chunk-QFC6GGLT.js";
import {
  looseObject,
  number,
  record,
  string
} from "./chunk-3S3HXV5Q.js";
import "./chunk-MSZFCAM2.js";
import "./chunk-L3QGWDXR.js";

// src/catalogue/usage.ts
var amount = number().min(0).optional();
var usageFile = looseObject({
  servers: record(string(), looseObject({ invocations: amount, minutesSaved: amount }))
});
async function readUsage(path, cwd) {
  if (path === void 0) return /* @__PURE__ */ new Map();
  const parsed = usageFile.safeParse(parseJson(await readText(path, { cwd, maxBytes: 64 * 1024 * 1024 })));
  if (parsed.success) {
    return new Map(
      Object.entries(parsed.data.servers).map(([name, { invocations, minutesSaved }]) => [
        name,
        {
          ...invocations === void 0 ? {} : { invocations },
          ...minutesSaved === void 0 ? {} : { minutesSaved }
        }
      ])
    );
  }
  throw badInput("metrics-unreadable", `${path} holds no metrics of servers.`, {
    help: 'Expected {"servers": {"com.acme/presto": {"invocations": 12, "minutesSaved": 144}}}.',
    file: path
  });
}
export {
  readUsage
};
