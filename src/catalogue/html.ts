/** Markup that is safe to write out: made by {@link html} only. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Piece = string | number | Markup | undefined | false | readonly Piece[];

/** Markup with every value escaped, but what is markup already; entries come from anywhere. */
export function html(strings: TemplateStringsArray, ...pieces: Piece[]): Markup {
  return new Markup(strings.map((text, index) => text + shown(pieces[index])).join(""));
}

function shown(piece: Piece): string {
  if (piece === undefined || piece === false) return "";
  if (piece instanceof Markup) return piece.text;
  if (typeof piece === "object") return piece.map(shown).join("");
  return escapeHtml(String(piece));
}

/** Also what shows text in another order than it is written: bidirectional controls and invisible characters. */
function escapeHtml(text: string): string {
  return text
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, "\ufffd")
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

const safeSchemes = /^(https?|mailto|slack|tel):/i;

/** A link where the address is one that cannot run anything; text otherwise. */
export function link(href: string, text: string): Markup {
  if (!safeSchemes.test(href)) return html`${text}`;
  return html`<a href="${href}" rel="noreferrer noopener">${text}</a>`;
}
