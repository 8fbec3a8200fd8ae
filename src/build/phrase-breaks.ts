import { phrasesIn, traitsOf } from '../i18n/index.ts';

/** A paragraph or a heading, which has no other blocks in it: the language that it says it is in, if it does, and what it holds. */
const BLOCK = /(<(p|h[1-6])\b(?:[^>]*?\blang="([^"]*)")?[^>]*>)(.*?)(?=<\/\2>)/gs;
/** What has its phrases marked where it is made. */
const MARKED = /(<(\w+)\b[^>]*?\bclass="(?:[^"]* )?phrases\b[^>]*>)(.*?)(?=<\/\2>)/gs;
/** Tags, characters by their names, and the text between. */
const PIECES = /<[^>]*>|&#?\w+;|[^<&]+/g;
/** After what closes a clause a line may break in any case. */
const CLOSED = /[、。，．：；！？）\s]$/;
/** What opens, where a text goes on after it. */
const OPENING = /[（「『(](?=.)/gs;
const BREAK = '<wbr>';
const END_OF_TEXT = '<!---->';

/**
 * A page whose paragraphs break between phrases in languages written without spaces: where one ends stands a `<wbr>`, and the
 * style sheet lets no line break elsewhere. Chromium finds phrases by itself, other engines do not. Where breaks are marked
 * already (in headings), they are left as they are.
 */
export function withPhraseBreaks(page: string): string {
  const around = /<html\b[^>]*\blang="([^"]*)"/.exec(page)?.[1];
  if (around === undefined) return page;
  const lines = page.replace(BLOCK, (block, open: string, tag: string, own: string | undefined, inside: string) => {
    const language = own ?? around;
    if (!traitsOf(language).phraseModel || inside.includes('<ruby')) return block;
    const isMarked = inside.includes(BREAK);
    if (!isMarked && (tag !== 'p' || isRow(inside))) return block;
    return open + held(isMarked ? inside : broken(inside, language));
  });
  return lines.replace(MARKED, (_, open: string, _tag: string, inside: string) => open + held(inside));
}

/** Whether a paragraph is links or facts in a row: it has no text but in them, and they are boxes, of which a mark would be one too. */
function isRow(inside: string): boolean {
  let depth = 0;
  return piecesOf(inside).every((piece) => {
    if (!piece.startsWith('<')) return depth > 0 || piece.trim() === '';
    if (!/^<(?:br|img|input)\b/.test(piece)) depth += piece.startsWith('</') ? -1 : 1;
    return true;
  });
}

/** Where words are kept together, WebKit ends lines with a bracket that opens, unless it is the end of its text. */
function held(inside: string): string {
  if (!inside.includes(BREAK)) return inside;
  return piecesOf(inside)
    .map((piece) => (piece.startsWith('<') ? piece : piece.replace(OPENING, `$&${END_OF_TEXT}`)))
    .join('');
}

function broken(inside: string, language: string): string {
  const pieces = piecesOf(inside);
  const breaks = breaksIn(pieces.map(lettersOf).join(''), language);
  let at = 0;
  let isDue = false;
  const marked = pieces.map((piece) => {
    // Between two elements the break belongs to neither.
    if (piece.startsWith('</')) return piece;
    const before = isDue ? BREAK : '';
    isDue = false;
    if (piece.startsWith('<')) return before + piece;
    const begin = at;
    at += lettersOf(piece).length;
    isDue = breaks.has(at);
    const cuts = [...breaks].filter((cut) => cut > begin && cut < at).map((cut) => cut - begin);
    return before + [0, ...cuts].map((cut, index) => piece.slice(cut, cuts[index])).join(BREAK);
  });
  return marked.join('');
}

function piecesOf(inside: string): string[] {
  return inside.match(PIECES) ?? [];
}

/** What of a piece stands in a line. A character by its name is one, whichever. */
function lettersOf(piece: string): string {
  if (piece.startsWith('<')) return '';
  return piece.startsWith('&') ? '\uFFFC' : piece;
}

/** A phrase of so few letters stays with its neighbour: a line gains nothing by parting them. */
const SMALL = 2;
/** A text of so few letters is one line of the smallest phone. */
const SHORT = 16;

/** Where phrases end in a text, as places in it, but for those where a line may break anyhow. */
function breaksIn(text: string, language: string): Set<number> {
  const breaks = new Set<number>();
  if (text.length <= SHORT) return breaks;
  let at = 0;
  let begin = 0;
  let before = '';
  for (const phrase of phrasesIn(text, language)) {
    const isFree = before === '' || CLOSED.test(before) || /^\s/.test(phrase);
    const isLarge = at - begin > SMALL && phrase.length > SMALL;
    if (!isFree && isLarge) breaks.add(at);
    if (isFree || isLarge) begin = at;
    at += phrase.length;
    before = phrase;
  }
  return breaks;
}
