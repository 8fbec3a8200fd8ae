import { phrasesIn, scriptOf } from '../i18n/index.ts';

/** The script whose words `src/ui/styles/base.css` keeps together but where they are marked. */
const KEPT_TOGETHER = 'Jpan';
/** What stands in a tag; a value may hold anything. */
const ATTRIBUTES = String.raw`(?:"[^"]*"|'[^']*'|[^"'>])*`;
/** A paragraph or a heading, which has no other blocks in it: its tag, and what it holds. */
const BLOCK = new RegExp(String.raw`(<(p|h[1-6])\b(${ATTRIBUTES})>)(.*?)(?=</\2>)`, 'gs');
/** What has its phrases marked where it is made. */
const MARKED = new RegExp(
  String.raw`(<(\w+)\b${ATTRIBUTES}\bclass="(?:[^"]* )?phrases(?: [^"]*)?"${ATTRIBUTES}>)(.*?)(?=</\2>)`,
  'gs',
);
/** Comments, tags, characters by their names, and the text between. */
const PIECES = new RegExp(String.raw`<!--.*?-->|</?[a-z]${ATTRIBUTES}>|&#?\w+;|[^<&]+|[<&]`, 'gis');
const IS_TAG = /^<[a-z/!]/i;
/** What holds no lines of the text around it. */
const OWN_LINES = /<(?:ruby|textarea|script|style|svg)\b/;
/** After what closes a clause a line may break in any case. */
const CLOSED = /[、。，．：；！？）\s]$/;
/** What opens, where a text goes on after it. */
const OPENING = /[（「『(](?=.)/gs;
const SPACED = /^[\p{Script=Latin}\p{Number}\p{Punctuation}\s]*$/u;
const BREAK = '<wbr>';
const END_OF_TEXT = '<!---->';

/**
 * A page in Japanese whose paragraphs break between phrases: where one ends stands a `<wbr>`, and the style sheet lets no line break
 * elsewhere. Firefox and WebKit find no phrases by themselves, and Chromium parts words. Headings have their breaks where they are made.
 */
export function withPhraseBreaks(page: string): string {
  const language = /<html\b[^>]*\blang="([^"]*)"/.exec(page)?.[1];
  if (language === undefined || scriptOf(language) !== KEPT_TOGETHER) return page;
  return page
    .replace(BLOCK, (block, open: string, tag: string, attributes: string, inside: string) => {
      if (OWN_LINES.test(inside) || /(?:^|\s)lang=/.test(attributes)) return block;
      if (tag !== 'p') return open + held(inside);
      return isRow(inside) ? block : open + held(broken(inside.replaceAll(/<wbr\/?>/g, ''), language));
    })
    .replace(MARKED, (_, open: string, _tag: string, inside: string) => open + held(inside));
}

/** Whether a paragraph is links or facts in a row: it has no text but in them, and they are boxes, of which a mark would be one too. */
function isRow(inside: string): boolean {
  let depth = 0;
  return piecesOf(inside).every((piece) => {
    if (!IS_TAG.test(piece)) return depth > 0 || piece.trim() === '';
    if (!/^<(?:br|img|input|wbr|!)/.test(piece)) depth += piece.startsWith('</') ? -1 : 1;
    return true;
  });
}

/** Where words are kept together, WebKit ends lines with a bracket that opens, unless it is the end of its text. */
function held(inside: string): string {
  if (!inside.includes('<wbr')) return inside;
  return piecesOf(inside)
    .map((piece) => (IS_TAG.test(piece) ? piece : piece.replace(OPENING, `$&${END_OF_TEXT}`)))
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
    if (IS_TAG.test(piece)) return before + piece;
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
  if (IS_TAG.test(piece)) return '';
  return piece.length > 1 && piece.startsWith('&') ? '\uFFFC' : piece;
}

/** A phrase of so few letters stays with its neighbour, unless that is long: a line gains nothing by parting them. */
const SMALL = 3;
const LONG = 7;
/** A text of so few letters is one line of the smallest phone. */
const SHORT = 16;

/** Where phrases end in a text, as places in it, but for those where a line may break anyhow. */
function breaksIn(text: string, language: string): Set<number> {
  const breaks = new Set<number>();
  // What stands in another language breaks at its spaces.
  if (text.length <= SHORT || SPACED.test(text)) return breaks;
  let at = 0;
  let begin = 0;
  let before = '';
  for (const phrase of phrasesIn(text, language)) {
    const isFree = before === '' || CLOSED.test(before) || /^\s/.test(phrase);
    const isLarge = at - begin > (phrase.length > SMALL ? SMALL : LONG);
    if (!isFree && isLarge) breaks.add(at);
    if (isFree || isLarge) begin = at;
    at += phrase.length;
    before = phrase;
  }
  return breaks;
}
