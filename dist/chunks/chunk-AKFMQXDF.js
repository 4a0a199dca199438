import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  didYouMean
} from "./chunk-W235HKW5.js";

// src/platform/template.ts
var templateNames = {
  domain: ["name", "environment", "owner.team"],
  namespace: ["name", "environment", "owner.team"],
  delivery: ["name", "environment", "owner.team"],
  secretKey: ["name", "environment", "owner.team", "secret"],
  audience: ["name", "environment", "url", "domain"]
};
var placeholder = /\{([^{}]*)\}/g;
function templateProblems(text, kind) {
  const names = templateNames[kind];
  const problems = [...text.matchAll(placeholder)].flatMap(([whole, name = ""]) => {
    if (names.includes(name)) return [];
    const meant = didYouMean(name, names);
    const hint = meant === void 0 ? `Known here: ${names.join(", ")}.` : `Did you mean {${meant}}?`;
    return [`unknown name ${whole} in the template. ${hint}`];
  });
  if (/[{}]/.test(text.replaceAll(placeholder, ""))) problems.push("a brace of the template has no partner");
  return problems;
}
function fillTemplate(text, values) {
  return text.replaceAll(placeholder, (whole, name) => {
    const value = Object.hasOwn(values, name) ? values[name] : void 0;
    if (value === void 0)
      throw new Error(`the template ${JSON.stringify(text)} uses ${whole}, which has no value`);
    return value;
  });
}

export {
  templateProblems,
  fillTemplate
};
