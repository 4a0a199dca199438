// Draws docs/demo.svg from a real run: npm run -s demo -- --once 2>/dev/null with FORCE_COLOR=1, piped into this.
import { writeFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";

const palette = { 31: "#ff7b72", 32: "#3fb950", 33: "#d29922", 36: "#39c5cf" };
const charWidth = 8.43;
const lineHeight = 19;
const maxColumns = 120;

const selectGraphicRendition = new RegExp(`${String.fromCharCode(27)}\\[(\\d+)m`);

const escapeXml = (part) => part.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** One line with SGR sequences as tspans; bold, dim, underline and the palette's colours. */
function spans(line) {
  const style = { fill: undefined, bold: false, dim: false };
  let column = 0;
  const parts = line.split(selectGraphicRendition);
  return parts
    .map((part, index) => {
      if (index % 2 === 1) return applyCode(style, Number(part));
      const shown = part.slice(0, Math.max(0, maxColumns - column));
      column += shown.length;
      if (shown === "") return "";
      const fill = style.fill ?? (style.dim ? "#8b949e" : "#e6edf3");
      return `<tspan fill="${fill}"${style.bold ? ' font-weight="bold"' : ""}>${escapeXml(shown)}</tspan>`;
    })
    .join("");
}

function applyCode(style, code) {
  if (code === 1) style.bold = true;
  else if (code === 2) style.dim = true;
  else if (code === 22) style.bold = style.dim = false;
  else if (code === 39 || code === 0) style.fill = undefined;
  else style.fill = palette[code] ?? style.fill;
  return "";
}

const output = (await text(process.stdin)).replaceAll(
  /\/\S*\/registry\//g,
  "~/.local/state/mcp-pipeline/registry/",
);
const lines = ["\u001b[2m$ npm run demo\u001b[22m", ...output.trimEnd().split("\n")];
const height = lines.length * lineHeight + 56;
const width = Math.ceil(maxColumns * charWidth) + 40;
const rows = lines.map((line, index) => `<text x="20" y="${52 + index * lineHeight}">${spans(line)}</text>`);
const dots = ["#ff5f56", "#ffbd2e", "#27c93f"].map(
  (fill, i) => `<circle cx="${24 + i * 20}" cy="20" r="6" fill="${fill}"/>`,
);
const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="DejaVu Sans Mono, Menlo, Consolas, monospace" font-size="14" role="img" aria-label="Terminal output of npm run demo">
<style>text { white-space: pre }</style>
<rect width="${width}" height="${height}" rx="8" fill="#0d1117"/>
${[...dots, ...rows].join("\n")}
</svg>
`;
writeFileSync(fileURLToPath(new URL("../docs/demo.svg", import.meta.url)), svg);
