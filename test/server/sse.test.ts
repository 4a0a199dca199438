import { expect, it } from "vitest";
import { sseReader } from "../../src/server/sse.ts";

function read(text: string, size: number): string[] {
  const got: string[] = [];
  const push = sseReader(
    1000,
    (data) => got.push(data),
    () => got.push("too long"),
  );
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) push(bytes.subarray(at, at + size));
  return got;
}

const stream = [
  "\uFEFF: comment\n\n",
  "event: message\ndata: one\n\n",
  "id: 7\ndata:two\r\ndata: lines\r\n\r\n",
  "data\n\n",
  "retry: 10\rdata: grüße 🙂\r\r",
  "data: unfinished\n",
].join("");

it.each([1, 2, 3, 7, 1000])("reads events in chunks of %i bytes", (size) => {
  expect(read(stream, size)).toEqual(["one", "two\nlines", "grüße 🙂"]);
});

it("notices an event without end", () => {
  expect(read(`data: ${"x".repeat(2000)}`, 100)).toContain("too long");
});
