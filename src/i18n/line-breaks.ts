import {
  loadDefaultJapaneseParser,
  loadDefaultSimplifiedChineseParser,
  loadDefaultThaiParser,
  loadDefaultTraditionalChineseParser,
} from 'budoux';
import { memoized } from './memoized.ts';
import { scriptOf, traitsOf, type ScriptTraits } from './scripts.ts';

const LOADERS: Record<NonNullable<ScriptTraits['phraseModel']>, () => { parse(text: string): string[] }> = {
  ja: loadDefaultJapaneseParser,
  'zh-hans': loadDefaultSimplifiedChineseParser,
  'zh-hant': loadDefaultTraditionalChineseParser,
  th: loadDefaultThaiParser,
};
const parserOf = memoized((model) => LOADERS[model as keyof typeof LOADERS]());

/** Ends of words that the model mistakes for the beginning of a phrase: 切り替える, 見えにくい. */
const WITHIN = /^(?:替え|くい(?!つ))/;
/** Ends of phrases that are joined to the next phrase: names joined by a middle dot, 第1言語, もう一度, 何も起こらない. */
const OPEN = /(?:[・第]|もう|何も)$/;

/**
 * Splits a text where a line may break without splitting a phrase. A text in a language with spaces is returned as one
 * piece, since it breaks at its spaces.
 */
export function phrasesIn(text: string, language: string): string[] {
  const model = traitsOf(language).phraseModel;
  if (!model || text === '') return [text];
  return parserOf(model)
    .parse(text)
    .reduce<string[]>((phrases, phrase) => {
      const before = phrases.at(-1);
      if (before && (OPEN.test(before) || WITHIN.test(phrase))) phrases.splice(-1, 1, before + phrase);
      else phrases.push(phrase);
      return phrases;
    }, []);
}

/** Lines never break within the help center's names, and in Japanese only between phrases. */
export function lineBreaker(names: readonly string[]): (page: string) => string {
  const whole = withUnbrokenNames(names);
  return (page) => withPhraseBreaks(whole(page));
}

/**
 * Keeps names of several words on one line: replaces their spaces with no-break spaces.
 * @example unbroken(['Bike Lamp'])('the Bike Lamp') // 'the Bike\u00a0Lamp'
 */
export function unbroken(names: readonly string[]): (text: string) => string {
  const kept = names.map((name) => [name, name.replaceAll(' ', '\u00a0')] as const);
  return (text) => kept.reduce((left, [name, whole]) => left.replaceAll(name, whole), text);
}

/** Scripts, tags, and the text between them. Of the scripts, only JSON contains words for readers. */
const SCRIPTS_AND_TEXT = /<script\b[^>]*>.*?<\/script>|<[^>]*>|[^<]+/gs;
const DATA = /^<script\b[^>]*type="application\/json"/;

/** Keeps names on one line in articles, labels and scripts. Writers type plain spaces. */
export function withUnbrokenNames(names: readonly string[]): (page: string) => string {
  const keep = unbroken(names);
  return (page) => {
    if (!names.some((name) => page.includes(name))) return page;
    const body = Math.max(0, page.indexOf('<body'));
    const kept = page
      .slice(body)
      .replace(SCRIPTS_AND_TEXT, (piece) => (piece.startsWith('<') && !DATA.test(piece) ? piece : keep(piece)));
    return page.slice(0, body) + kept;
  };
}

/** In this script, `src/ui/styles/base.css` allows line breaks at `<wbr>` only. */
const KEPT_TOGETHER = 'Jpan';
const ATTRIBUTES = String.raw`(?:"[^"]*"|'[^']*'|[^"'>])*`;
/** A paragraph or a heading, which contain no other blocks: its start tag and its content. */
const BLOCK = new RegExp(String.raw`(<(p|h[1-6])\b(${ATTRIBUTES})>)(.*?)(?=</\2>)`, 'gs');
/** Elements that divide a text into blocks, or have lines of their own. */
const INNER = '<(?:p|h[1-6]|[duo]l|li|d[dt]|div|section|figure|table|details|button|input|small)\\b';
/** A list item without blocks, a caption, or the small text below one. */
const TEXT = new RegExp(
  String.raw`(<(li|figcaption|small)\b(${ATTRIBUTES})>)((?:(?!${INNER}).)*?)(?=</\2>|<small\b)`,
  'gs',
);
/** Elements whose phrases are marked where they are created. */
const MARKED = new RegExp(
  String.raw`(<(\w+)\b${ATTRIBUTES}\bclass="(?:[^"]* )?phrases(?: [^"]*)?"${ATTRIBUTES}>)(.*?)(?=</\2>)`,
  'gs',
);
const PIECES = new RegExp(String.raw`<!--.*?-->|</?[a-z]${ATTRIBUTES}>|&#?\w+;|[^<&]+|[<&]`, 'gis');
const IS_TAG = /^<[a-z/!]/i;
/** Elements that are not part of the surrounding lines. Blocks that contain one are left unchanged. */
const OWN_LINES = /<(?:ruby|textarea|script|style|svg)\b/;
const CLOSED = /[、。，．：；！？）\s]$/;
/** WebKit does not break between a comma and an opening bracket. */
const OPENED = /^[（「『(]/;
const OPENING = /[（「『(](?=.)/gs;
/** Words that browsers split in large text. */
const WORDS = /もう一度|何も起こらない|\d+〜\d+桁|(?:です|ます)か？/g;
const SPACED = /^[\p{Script=Latin}\p{Number}\p{Punctuation}\s]*$/u;
/** Before the text of a way, which is beside a picture as captions are. */
const WAY = '<div class="way-words">';
const BREAK = '<wbr>';
const UNBROKEN = '<span class="unbroken">$&</span>';
const END_OF_TEXT = '<!---->';

/**
 * Marks phrases in the paragraphs, list items and captions of a Japanese page, with a `<wbr>` at the end of each. The
 * style sheet allows no other line breaks. Firefox and WebKit do not detect phrases, and Chromium splits words.
 * Headings, lists of links and drawn screens get their breaks where they are created.
 */
export function withPhraseBreaks(page: string): string {
  const language = /<html\b[^>]*\blang="([^"]*)"/.exec(page)?.[1];
  if (language === undefined || scriptOf(language) !== KEPT_TOGETHER) return page;
  const marked = (block: string, open: string, tag: string, attributes: string, inside: string, at: number): string =>
    OWN_LINES.test(inside) || /(?:^|\s)lang=/.test(attributes) || isRow(inside)
      ? block
      : open +
        held(
          broken(
            inside.replaceAll(/<wbr\/?>/g, ''),
            language,
            tag === 'li' || (tag === 'p' && !page.startsWith(WAY, at - WAY.length)) ? WIDE : NARROW,
          ),
        );
  return page
    .replace(BLOCK, (block, open: string, tag: string, attributes: string, inside: string, at: number) => {
      if (tag === 'p') return marked(block, open, tag, attributes, inside, at);
      return OWN_LINES.test(inside) || /(?:^|\s)lang=/.test(attributes) ? block : open + held(inside);
    })
    .replace(TEXT, marked)
    .replace(MARKED, (_, open: string, _tag: string, inside: string) => open + held(inside));
}

/**
 * Whether a paragraph is a row of links or facts, without text of its own. They are laid out as boxes, and a `<wbr>`
 * would become a box too.
 */
function isRow(inside: string): boolean {
  let depth = 0;
  return piecesOf(inside).every((piece) => {
    if (!IS_TAG.test(piece)) return depth > 0 || piece.trim() === '';
    if (!/^<(?:br|img|input|wbr|!)/.test(piece)) depth += piece.startsWith('</') ? -1 : 1;
    return true;
  });
}

/**
 * Keeps some words on one line. WebKit also breaks lines after an opening bracket where words are kept together, unless
 * the bracket ends its text node. An empty comment after the bracket ends the text node.
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
    // A break between two elements goes outside of both.
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

/** The characters of a piece that are visible in a line. A character reference counts as one. */
function lettersOf(piece: string): string {
  if (IS_TAG.test(piece)) return '';
  return piece.length > 1 && piece.startsWith('&') ? '\uFFFC' : piece;
}

/** Limits for a column of text, in characters on the smallest phone. */
interface Column {
  short: number;
  /**
   * Phrases of at most this length stay with a neighbor, unless that is long. A break between them would gain nothing.
   */
  small: number;
  /** Longer phrases may also break inside, since they can be longer than a line. */
  long: number;
}
const WIDE: Column = { short: 16, small: 5, long: 11 };
/** Beside a figure every break helps. */
const NARROW: Column = { short: 7, small: 0, long: 7 };

/** A small phrase is separated from the text before it if that is longer than this. */
const MIN_LINE_LENGTH = 7;
/**
 * Where a long phrase may break: before an auxiliary verb (タップして ください), between verbs in a list (近づけたり 遠ざけたりして), and
 * before loanwords (二段階 ログイン認証).
 */
const INNER_END =
  /(?<=.{2}[てで]も?)(?=ください|いま[すせ]|おき|あり|かまい)|(?<=.{2}[ただ]り)(?!し|す|[、。])(?=.)|(?<=\p{Script=Han}{2})(?=\p{Script=Katakana}{3})/u;

/** Offsets of the ends of phrases, except where lines may break anyway. */
function breaksIn(text: string, language: string, { short, small, long }: Column): Set<number> {
  const breaks = new Set<number>();
  // Text in other languages breaks at its spaces.
  if (text.length <= short || SPACED.test(text)) return breaks;
  let at = 0;
  let begin = 0;
  let before = '';
  const phrases = phrasesIn(text, language);
  for (const phrase of phrases.flatMap((each) => (each.length > long ? each.split(INNER_END) : each))) {
    const isFree = before === '' || CLOSED.test(before) || /^\s/.test(phrase);
    const isLarge = at - begin > (phrase.length > small ? small : MIN_LINE_LENGTH);
    if (isFree ? at > 0 && OPENED.test(phrase) : isLarge) breaks.add(at);
    if (isFree || isLarge) begin = at;
    at += phrase.length;
    before = phrase;
  }
  return breaks;
}
