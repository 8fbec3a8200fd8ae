/** Scripts and styles, tags, and the text between them. */
const PIECES = /<(script|style)\b([^>]*)>([\s\S]*?)<\/\1>|<(\/?)([a-zA-Z][\w-]*)[^>]*>|<!--[\s\S]*?-->|[^<]+/g;
/** Elements within a line: what stands in them is read together with what is around. */
const INLINE = /^(a|abbr|b|bdi|bdo|cite|code|em|i|kbd|mark|q|s|small|span|strong|sub|sup|u|var|wbr)$/i;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** A text that is read in one go, in the pieces in which a page has it. */
export type Texts = readonly string[];

/** All texts of a page, and of the data in it, that a reader can come to see. */
export function textsOfPage(html: string): Texts[] {
  const found: Texts[] = [];
  let block: string[] = [];
  const end = (): void => {
    if (block.length > 0) found.push(block);
    block = [];
  };
  for (const [piece, raw, attributes = '', content = '', , tag] of html.matchAll(PIECES)) {
    if (raw !== undefined) {
      if (/type="application\/json"/.test(attributes)) found.push(...textsOfData(JSON.parse(content)));
    } else if (tag === undefined) {
      if (!piece.startsWith('<')) block.push(decoded(piece));
    } else if (!INLINE.test(tag)) end();
  }
  end();
  return found;
}

/** All texts of some data. A list of nothing but texts is one, in the phrases in which it may break. */
export function textsOfData(data: unknown): Texts[] {
  if (typeof data === 'string') return [[data]];
  if (Array.isArray(data) && data.length > 0 && data.every((each) => typeof each === 'string')) return [data];
  return typeof data === 'object' && data !== null ? Object.values(data).flatMap(textsOfData) : [];
}

function decoded(text: string): string {
  return text.replace(
    /&(?:#(\d+)|#x([\da-f]+)|([a-z]+));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      return hex === undefined ? (ENTITIES[name ?? ''] ?? whole) : String.fromCodePoint(Number.parseInt(hex, 16));
    },
  );
}
