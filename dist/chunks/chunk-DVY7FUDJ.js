import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);

// src/surface/json-depth.ts
function nestedDeeper(value, limit) {
  const open = [[value, 0]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [one, depth] = next;
    if (typeof one !== "object" || one === null) continue;
    if (depth >= limit) return true;
    for (const child of Object.values(one)) open.push([child, depth + 1]);
  }
  return false;
}

export {
  nestedDeeper
};
