import { phrasesIn } from './phrases.ts';
import { scriptOf } from './scripts.ts';

/** The script whose words `src/ui/styles/base.css` keeps together but where they are marked. */
const KEPT_TOGETHER = 'Jpan';
/** What stands in a tag; a value may hold anything. */
const ATTRIBUTES = String.raw`(?:"[^"]*"|'[^']*'|[^"'>])*`;
/** A paragraph or a heading, which has no other blocks in it: its tag, and what it holds. */
const BLOCK = new RegExp(String.raw`(<(p|h[1-6])\b(${ATTRIBUTES})>)(.*?)(?=</\2>)`, 'gs');
/** What parts a text into blocks, or has lines of its own. */
const INNER = '<(?:p|h[1-6]|[duo]l|li|d[dt]|div|section|figure|table|details|button|input|small)\\b';
/** An item of one text, a caption, and what is said below it. */
const TEXT = new RegExp(
  String.raw`(<(li|figcaption|small)\b(${ATTRIBUTES})>)((?:(?!${INNER}).)*?)(?=</\2>|<small\b)`,
  'gs',
);
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
/** Words that the phrases of a browser part where text is large and lines are short. */
const WORDS = /もう一度|何も起こらない|(?:です|ます)か？/g;
const SPACED = /^[\p{Script=Latin}\p{Number}\p{Punctuation}\s]*$/u;
const BREAK = '<wbr>';
const UNBROKEN = '<span class="unbroken">$&</span>';
const END_OF_TEXT = '<!---->';

/**
 * A page in Japanese whose paragraphs break between phrases: where one ends stands a `<wbr>`, and the style sheet lets no line break
 * elsewhere. Firefox and WebKit find no phrases by themselves, and Chromium parts words. So do items of lists and captions. Headings,
 * lists of links and drawn screens have their breaks where they are made.
 */
export function withPhraseBreaks(page: string): string {
  const language = /<html\b[^>]*\blang="([^"]*)"/.exec(page)?.[1];
  if (language === undefined || scriptOf(language) !== KEPT_TOGETHER) return page;
  const marked = (block: string, open: string, tag: string, attributes: string, inside: string): string =>
    OWN_LINES.test(inside) || /(?:^|\s)lang=/.test(attributes) || isRow(inside)
      ? block
      : open + held(broken(inside.replaceAll(/<wbr\/?>/g, ''), language, tag === 'p' || tag === 'li' ? WIDE : NARROW));
  return page
    .replace(BLOCK, (block, open: string, tag: string, attributes: string, inside: string) => {
      if (tag === 'p') return marked(block, open, tag, attributes, inside);
      return OWN_LINES.test(inside) || /(?:^|\s)lang=/.test(attributes) ? block : open + held(inside);
    })
    .replace(TEXT, marked)
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

/**
 * Keeps some words whole. And where words are kept together, WebKit ends lines with a bracket that opens, unless it is the end of
 * its text.
 */
function held(inside: string): string {
  const whole = inside.search(WORDS) < 0 ? inside : ofTexts(inside, (text) => text.replace(WORDS, UNBROKEN));
  return whole.includes('<wbr') ? ofTexts(whole, (text) => text.replace(OPENING, `$&${END_OF_TEXT}`)) : whole;
}

function ofTexts(inside: string, change: (text: string) => string): string {
  return piecesOf(inside)
    .map((piece) => (IS_TAG.test(piece) ? piece : change(piece)))
    .join('');
}

function broken(inside: string, language: string, column: Column): string {
  const pieces = piecesOf(inside);
  const breaks = breaksIn(pieces.map(lettersOf).join(''), language, column);
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

/** How wide a text can be, in letters on the smallest phone. */
interface Column {
  /** A text of so few letters is one line. */
  short: number;
  /** A phrase of so few letters stays with its neighbour, unless that is long: a line gains nothing by parting them. */
  small: number;
  /** A phrase of more letters may end within as well: it can be longer than a line. */
  long: number;
}
const WIDE: Column = { short: 16, small: 3, long: 11 };
/** Beside a figure a line gains by each. */
const NARROW: Column = { short: 7, small: 0, long: 7 };

/** With so many letters before it, a small phrase begins anew. */
const ENOUGH = 7;
/**
 * Where a long phrase may end within: before the verb that helps another (タップして ください), between two of several verbs (近づけたり
 * 遠ざけたりして), and before words from abroad (二段階 ログイン認証).
 */
const INNER_END =
  /(?<=.{2}[てで]も?)(?=ください|いま[すせ]|おき|あり|かまい)|(?<=.{2}[ただ]り)(?!し|す|[、。])(?=.)|(?<=\p{Script=Han}{2})(?=\p{Script=Katakana}{3})/u;

/** Where phrases end in a text, as places in it, but for those where a line may break anyhow. */
function breaksIn(text: string, language: string, { short, small, long }: Column): Set<number> {
  const breaks = new Set<number>();
  // What stands in another language breaks at its spaces.
  if (text.length <= short || SPACED.test(text)) return breaks;
  let at = 0;
  let begin = 0;
  let before = '';
  const phrases = phrasesIn(text, language);
  for (const phrase of phrases.flatMap((each) => (each.length > long ? each.split(INNER_END) : each))) {
    const isFree = before === '' || CLOSED.test(before) || /^\s/.test(phrase);
    const isLarge = at - begin > (phrase.length > small ? small : ENOUGH);
    if (!isFree && isLarge) breaks.add(at);
    if (isFree || isLarge) begin = at;
    at += phrase.length;
    before = phrase;
  }
  return breaks;
}
