import { StringDecoder } from "node:string_decoder";

/**
 * Reads an event stream (https://html.spec.whatwg.org/multipage/server-sent-events.html) and hands over the data
 * of each event that has any. Other fields do not matter here.
 * @param limit longest data of one event in characters; `onTooLong` is called once it is passed.
 */
export function sseReader(limit: number, onData: (data: string) => void, onTooLong: () => void) {
  const decoder = new StringDecoder("utf8");
  /** A line that is not complete yet, in pieces: joining them again for each chunk would cost its square. */
  let pieces: string[] = [];
  let waiting = 0;
  let data: string[] = [];
  let size = 0;
  let started = false;
  const line = (text: string): void => {
    if (text === "") {
      const whole = data.join("\n");
      data = [];
      size = 0;
      if (whole !== "") onData(whole);
      return;
    }
    const [, field, value] = /^([^:]*)(?:: ?(.*))?$/s.exec(text) ?? [];
    if (field !== "data") return;
    data.push(value ?? "");
    size += (value ?? "").length + 1;
  };
  return (chunk: Buffer): void => {
    let text = decoder.write(chunk);
    if (!started && text !== "") {
      started = true;
      text = text.replace(/^\uFEFF/, "");
    }
    waiting += text.length;
    pieces.push(text);
    if (/[\r\n]/.test(text) || pieces.at(-2)?.endsWith("\r")) {
      // A lone "\r" at the end may be half of "\r\n".
      const lines = pieces.join("").split(/\r\n|\n|\r(?!$)/);
      const rest = lines.pop() ?? "";
      pieces = [rest];
      waiting = rest.length;
      for (const one of lines) line(one);
    }
    if (size + waiting > limit) onTooLong();
  };
}
