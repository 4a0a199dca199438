import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);

// src/exec/lines.ts
function lineSplitter(limit, onLine) {
  let parts = [];
  let size = 0;
  let cut = false;
  const add = (part) => {
    const room = limit - size;
    if (part.length > room) cut = true;
    if (room <= 0 || part.length === 0) return;
    const kept = part.length > room ? part.subarray(0, room) : part;
    parts.push(kept);
    size += kept.length;
  };
  const flush = () => {
    const bytes = parts.length === 1 ? parts[0] ?? Buffer.alloc(0) : Buffer.concat(parts);
    const line = bytes.toString("utf8");
    onLine(line.endsWith("\r") ? line.slice(0, -1) : line, cut);
    parts = [];
    size = 0;
    cut = false;
  };
  return {
    push(chunk) {
      let from = 0;
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
        add(chunk.subarray(from, at));
        flush();
        from = at + 1;
      }
      add(chunk.subarray(from));
    },
    end() {
      if (size > 0) flush();
    }
  };
}

export {
  lineSplitter
};
