import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  excerpt
} from "./chunk-44FR2DIX.js";
import {
  isObject
} from "./chunk-QFC6GGLT.js";
import {
  custom,
  number,
  object,
  string
} from "./chunk-3S3HXV5Q.js";

// src/server/within.ts
async function within(promise, ms) {
  let timer;
  const late = new Promise((resolve) => {
    timer = setTimeout(() => resolve(void 0), ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

// src/server/reply.ts
var jsonObject = custom(isObject, "a JSON object");
var response = object({
  result: jsonObject.optional(),
  error: object({ code: number(), message: string(), data: custom().optional() }).optional()
});
var Refused = class extends Error {
  code;
  data;
  httpStatus;
  constructor(message, more) {
    super(message);
    this.name = "Refused";
    this.code = more.code;
    this.data = more.data;
    this.httpStatus = more.httpStatus;
  }
};
function resultOf(reply) {
  const { httpStatus } = reply;
  const read = response.safeParse(reply.message);
  if (read.success && read.data.result) return read.data.result;
  if (read.success && read.data.error) {
    const { code, message, data } = read.data.error;
    throw new Refused(`${message} (${code})`, { code, data, httpStatus });
  }
  const status = httpStatus === void 0 ? "" : `HTTP ${httpStatus} `;
  throw new Refused(`${status}${excerpt(reply.raw)}`, { httpStatus });
}

export {
  within,
  jsonObject,
  Refused,
  resultOf
};
