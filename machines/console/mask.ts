/** What stands where something was hidden. */
export const MASK = '•••';

/** Letters and digits that Japanese input writes in full width, and the space between them, in their plain form. */
const FULL_WIDTH = /[！-～　]/g;
/** Digits that stand in a row, perhaps in groups, as account and telephone numbers do. */
const GROUPS = /(?<![A-Za-z0-9])\+?\(?[0-9]+(?![A-Za-z0-9])(?:[ \-‐-―−ー.()/]{1,3}[0-9]+(?![A-Za-z0-9]))*/g;
/** Whole words of letters and digits. */
const WORD = /[A-Za-z0-9]+/g;
/** Capitals and digits in groups, as codes are printed: `9XK4-22LM`. */
const PRINTED = /[A-Z0-9]+(?:-[A-Z0-9]+)+/g;
/** Single characters read out one by one: `P R A C 2 7`, `A-1-B-2`. */
const SPELLED = /(?<![A-Za-z0-9])[A-Za-z0-9](?:[ \-‐-―−ー,、]{1,2}[A-Za-z0-9](?![A-Za-z0-9])){3,}/g;
/** Digits in Chinese characters, as they are dictated. */
const KANJI = /[〇零一二三四五六七八九]{4,}/g;
/** As long as its parts can be, so that a long text is read in one go. */
const MAIL = /[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})+/g;

/** A date, which says nothing about a person: `2026-11-25`, `25/11/2026`, `2026.11.25`, `11/25`. */
const DATE = /^(?:(?:19|20)\d\d([-/.])\d{1,2}\1\d{1,2}|\d{1,2}([-/.])\d{1,2}\2(?:19|20)\d\d|\d{1,2}\/\d{1,2})$/;
/** A version of an app or a system: `8.4.1`, `18.2`. */
const VERSION = /^\d{1,3}(?:\.\d{1,3}){1,3}$/;

/** A piece of a text, from an index to before another. */
interface Span {
  from: number;
  to: number;
}

/**
 * Hides what looks like a code, a number of an account or a telephone, or an address of a mailbox. It cannot know what
 * one is, so it hides too much rather than too little: four digits in a row are enough. Dates, times and versions stay.
 *
 * @param keep words that stay although they look like it, such as `KB2260`
 * @example maskText('Account U1234567, fails at 10:55') // 'Account •••, fails at 10:55'
 */
export function maskText(text: string, keep: readonly string[] = []): string {
  // Each character in its place, so that what is found can be cut out of the text as it was written.
  const plain = text.replace(FULL_WIDTH, (each) =>
    each === '\u3000' ? ' ' : String.fromCharCode(each.charCodeAt(0) - 0xfee0),
  );
  const kept = new Set(keep.map((word) => word.toUpperCase()));
  const found = [
    ...spans(plain, MAIL, () => true),
    ...spans(plain, SPELLED, (piece) => /[0-9]/.test(piece)),
    ...spans(plain, KANJI, (_, after) => !/^[年月日時分秒円人回]/.test(after)),
    ...spans(plain, WORD, (word) => isCode(word) && !kept.has(word.toUpperCase())),
    ...spans(plain, PRINTED, isPrinted),
    ...spans(plain, GROUPS, isNumber),
  ];
  let masked = '';
  let done = 0;
  for (const { from, to } of merged(found)) {
    masked += text.slice(done, from) + MASK;
    done = to;
  }
  return masked + text.slice(done);
}

function spans(text: string, form: RegExp, counts: (piece: string, after: string, before: string) => boolean): Span[] {
  return [...text.matchAll(form)].flatMap(({ 0: piece, index }) => {
    const to = index + piece.length;
    return counts(piece, text.slice(to), text.slice(0, index)) ? [{ from: index, to }] : [];
  });
}

/** Letters and digits mixed as no word mixes them. */
function isCode(word: string): boolean {
  const digits = word.replace(/[^0-9]/g, '').length;
  if (digits === 0 || digits === word.length) return false;
  const turns = word.match(/[A-Za-z](?=[0-9])|[0-9](?=[A-Za-z])/g)!.length;
  return digits >= 4 || turns >= 3 || (word.length >= 6 && digits >= 2 && word === word.toUpperCase());
}

/** Letters and at least two digits in groups, six characters or more in all. */
function isPrinted(piece: string): boolean {
  const digits = piece.replace(/[^0-9]/g, '').length;
  return digits >= 2 && /[A-Z]/.test(piece) && piece.replaceAll('-', '').length >= 6;
}

/** Four digits or more, unless they are a date or a version. */
function isNumber(piece: string, after: string): boolean {
  const digits = piece.replace(/[^0-9]/g, '').length;
  const isYear = /^(?:19|20)\d\d$/.test(piece) && after.startsWith('年');
  return digits >= 4 && !isYear && !DATE.test(piece) && !VERSION.test(piece);
}

/** Spans in order, those that touch or overlap as one. */
function merged(all: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of all.toSorted((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else result.push({ ...span });
  }
  return result;
}
