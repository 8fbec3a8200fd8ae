import { assertDefined } from '../assert-defined.ts';
import type { CallField, CaseEvent, CaseState } from './case.types.ts';
import {
  ACCOUNT,
  APART,
  BETWEEN,
  DICTATED,
  dictatedDigits,
  IS,
  NEAR_PASSWORD,
  PASSWORD,
  passwordLength,
  PIN,
  PLAIN_NUMBER,
  REFERENCE,
  SECRET,
  SMALL,
  UNIT,
} from './secret-words.ts';

export const MASK = '•••';

/**
 * Masks the secrets in a text: PINs, passwords, codes, activation strings, account and card numbers. Numbers that a
 * desk needs are kept: tickets, errors, phone numbers, dates, versions.
 *
 * @param shown pieces that are not secrets: references, and what the agent has unmasked
 * @param field the field that the text was typed into; `undefined` for notes
 */
export function maskText(text: string, shown: readonly string[] = [], field?: CallField): string {
  const open = new Set(shown.map(compared));
  let masked = '';
  let done = 0;
  for (const { from, to } of secretSpans(text, field)) {
    if (open.has(compared(text.slice(from, to)))) continue;
    masked += text.slice(done, from) + MASK;
    done = to;
  }
  masked += text.slice(done);
  // Without the secret, what was beside it can be read as another one.
  return masked === text ? text : maskText(masked, shown, field);
}

/** The distinct secrets in a text, unmasked. */
export function secretsIn(text: string, shown: readonly string[] = [], field?: CallField): string[] {
  const open = new Set(shown.map(compared));
  const pieces = secretSpans(text, field).map(({ from, to }) => text.slice(from, to));
  return [...new Set(pieces)].filter((piece) => !open.has(compared(piece)));
}

/** Normalizes a text for comparisons that ignore width and case. */
export function compared(text: string): string {
  return text.normalize('NFKC').toUpperCase();
}

type Hider = (text: string, field?: CallField) => string;

/** Masks with the settings of a case. @param keep words that are never secrets: the references of the site */
export function hiderOf({ isMasked, shownPieces }: CaseState, keep: readonly string[]): Hider {
  return (text, field) => (isMasked ? maskText(text, [...keep, ...shownPieces], field) : text);
}

export function hiddenFields({ fields }: CaseState, hide: Hider): typeof fields {
  const all = Object.entries(fields) as [CallField, string][];
  return Object.fromEntries(all.map(([field, text]) => [field, hide(text, field)]));
}

export function hiddenEvent(event: CaseEvent, hide: Hider): CaseEvent {
  if (event.type === 'field.written') return { ...event, text: hide(event.text, event.field) };
  return event.type === 'note.written' ? { ...event, text: hide(event.text) } : event;
}

/** A range of a text; `to` is exclusive. */
interface Span {
  from: number;
  to: number;
}

/** Full-width letters, digits, symbols and spaces, as Japanese input methods write them. */
const FULL_WIDTH = /[！-～　]/g;
const DASH = String.raw`(?: - |[ \-‐-―−ー.・])`;
/** Digits, in groups or one by one, or in Chinese characters. */
const DIGITS = `[0-9]+(?:${DASH}[0-9]+)*|[0-9](?:[,、 ]{1,2}[0-9](?![0-9]))+|[〇零一二三四五六七八九]{3,}`;
/** A word or hyphenated groups of letters and digits, with at least one digit. `SPELLED`: characters one by one. */
const MIXED = String.raw`(?=[A-Za-z\-]*[0-9])[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*`;
const SPELLED = `[A-Za-z0-9](?:${DASH}[A-Za-z0-9](?![A-Za-z0-9])|[,、] ?[A-Za-z0-9](?![A-Za-z0-9])){3,}`;
const VALUE = `(?:${SPELLED}|(?:${DIGITS})(?![A-Za-z])|${MIXED})`;

const of = (form: string, flags = 'dgi'): RegExp => new RegExp(form, flags);
/** At most twelve words and marks between a word and its number. */
const between = `(?:${BETWEEN}|${APART}){0,12}`;

/** One word can have two values: `PIN 1234 or 5678`. */
const NAMED_SECRET = of(
  `(?:${SECRET})${between}(?<value>${VALUE})(?:${between}(?<second>[0-9]{3,8})(?![A-Za-z0-9]|[ -][0-9]))?`,
);
const SECRET_NAMED = of(`(?<![A-Za-z0-9])(?<value>${VALUE})${IS}(?:${SECRET})`);
/** A password that is spelled: `K, o, b, e, one nine seven two`. */
const NAMED_SPELLED = of(
  `(?:${SECRET})${between}(?<value>[A-Za-z0-9](?:[,、 -]{1,2}(?:(?:capital )?[A-Za-z0-9]|[0-9]+|${SMALL})(?![A-Za-z0-9])){3,})`,
);
/** The first or last digits of a PIN: `pin ending in 21`, `下2桁は21`. */
const NAMED_HALF = of(
  `(?:${PIN})(?:[^\\n.;。]{0,20}(?:(?:start|begin|end)(?:s|ing|ning)(?: in| with)?|[上下][1-3]桁[はがも]?) ?(?<value>[0-9]{1,3})(?![0-9]))`,
);
// Lazy, since `に` and `し` are both digits and particles.
const NAMED_DICTATED = of(`(?:${SECRET}|${ACCOUNT})${between}?(?<value>(?:[A-Z] |ユー)?(?:${DICTATED}))`);
const ANY_DICTATED = of(DICTATED);
const NAMED_PASSWORD = of(PASSWORD);
const PASSWORD_NEAR = of(NEAR_PASSWORD);
const NEAR_PIN = of(
  `(?<![-/.:,0-9A-Za-z])(?:${DIGITS}|${DICTATED}|[一二三四五六七八九]千[一二三四五六七八九百十]+)(?![A-Za-z0-9])`,
);
const PINS = new RegExp(PIN, 'i');
const NAMED_ACCOUNT = of(`(?:${ACCOUNT})${between}(?<value>[A-Z]{0,2}[ -]?(?:${DIGITS})|${MIXED})`);
const REFERENCED = new RegExp(`(?:${REFERENCE})(?:${BETWEEN}|[A-Za-z]){0,8}$`, 'i');
const NOT_CODE = new RegExp(`(?:${PLAIN_NUMBER})(?:${BETWEEN}|back|on|at|[+]){0,8}$`, 'i');

/** The form of account numbers: a letter and six to nine digits. Demo accounts have a D in front. */
const ACCOUNT_FORM = /(?<![A-Za-z0-9-])D?[A-Za-z][- ]?[0-9]{6,9}(?![A-Za-z0-9-])/dg;
/** The same in groups, except `C4821 0937`, which is the number of a call. */
const ACCOUNT_GROUPS =
  /(?<![A-Za-z0-9-])(?!C[0-9]{4} )D?[A-Z] ?[0-9]{1,4}(?: [0-9]{2,4}){1,3}(?![A-Za-z0-9-]| [0-9])/dg;
const IBAN = /(?<![A-Za-z0-9])[A-Z]{2}[0-9]{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?![A-Za-z0-9])/dg;
const CARD_GROUPS = /(?<![0-9+-])[0-9]{4}([ -])[0-9]{4}\1[0-9]{4}\1[0-9]{1,7}(?![0-9])/dg;
const CARD_AMEX = /(?<![0-9+-])[0-9]{4}([ -])[0-9]{6}\1[0-9]{5}(?![0-9])/dg;
const CARD_ROW = /(?<![0-9+])[0-9]{13,19}(?![0-9])/dg;
/** Six or eight digits in one piece, in equal groups, or one by one. */
const CODE = of(
  `(?<![0-9])(?:${[
    '[0-9]{6}|[0-9]{8}|[0-9]{3}[ -][0-9]{3}|[0-9]{4}[ -][0-9]{4}|[0-9]{2}(?: [0-9]{2}){2,3}',
    '[0-9](?:(?: |[、,・-] ?)[0-9]){5}|[0-9](?:(?: |[、,・-] ?)[0-9]){7}',
    '[〇零一二三四五六七八九]{6}|[〇零一二三四五六七八九]{8}',
  ].join('|')})(?![0-9])`,
);
const WORD = /[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*/dg;
/** Groups that each have letters and digits: `k9f2 77xq m3b1`. */
const GROUPS = of(
  '(?<![A-Za-z0-9-])(?:(?=[a-z]*[0-9])(?=[0-9]*[a-z])[a-z0-9]{2,5} ){2,}(?=[a-z]*[0-9])(?=[0-9]*[a-z])[a-z0-9]{2,5}(?![A-Za-z0-9-])',
);
/** Values of a security card: `K7P`. */
const CARD_VALUES = of(
  '(?<=(?:cards?|カード)(?![A-Za-z])[^\\n.。;]{0,40})(?<![A-Za-z0-9])(?![0-9]+[GMT]B)(?=[A-Z]*[0-9])(?=[0-9]*[A-Z])[A-Z0-9]{3}(?![A-Za-z0-9])',
  'dg',
);
const NATO =
  'alph?a|bravo|charlie|delta|echo|foxtrot|golf|hotel|india|juliett?|kilo|lima|mike|november|oscar|papa|quebec|romeo|sierra|tango|uniform|victor|whiskey|x-?ray|yankee|zulu';
const SPOKEN = of(`(?<![A-Za-z])(?:${NATO})(?:[ ,]+(?:${NATO}|${SMALL}|[0-9])){2,}(?![A-Za-z])`);
const ONE_BY_ONE = of(`(?<![A-Za-z0-9])${SPELLED}`);

/** `2026-11-25`, `25/11/2026`, `2026.11.25`. */
const DATE = /^(?:(?:19|20)\d\d([-/.])\d{1,2}\1\d{1,2}|\d{1,2}([-/.])\d{1,2}\2(?:19|20)\d\d)$/;
/** The form of ticket numbers, with capital letters before digits: `INC0012345`, `CAS-48213-X7K2`. */
const TICKET = /^[A-Z]{2,10}-?[0-9]{3,}(?:-[A-Z0-9]+)*$/;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const HEXADECIMAL = /^0x/i;

/** Put before the text of a field, because the label says what its numbers are. */
const LABELS: Readonly<Record<CallField, string>> = { name: '', ticket: 'ticket ', callback: 'phone ' };

/** The ranges of a text that look like secrets, in order. No two of them touch. */
function secretSpans(text: string, field: CallField = 'name'): Span[] {
  const label = LABELS[field];
  // Each character is replaced with one character, so that positions match the original text.
  const plain = (label + text).replace(FULL_WIDTH, (each) =>
    each === '\u3000' ? ' ' : String.fromCharCode(each.charCodeAt(0) - 0xfee0),
  );
  const before = (at: number): string => plain.slice(Math.max(0, at - 60), at);
  const isReferenced = (at: number): boolean => REFERENCED.test(before(at));
  const found = merged([
    ...spans(plain, NAMED_SECRET, isSecretValue),
    ...spans(plain, SECRET_NAMED, isSecretValue),
    ...spans(plain, NAMED_SPELLED, () => true),
    ...spans(plain, NAMED_HALF, () => true),
    ...spans(plain, NAMED_DICTATED, (piece) => dictatedDigits(piece) >= 3),
    ...spans(plain, ANY_DICTATED, (piece) => [6, 8].includes(dictatedDigits(piece))),
    ...spans(plain, NEAR_PIN, (piece, at, after) => isNearPin(piece, before(at), after) && !isReferenced(at)),
    ...spans(plain, PASSWORD_NEAR, isPassword),
    ...spans(plain, CARD_VALUES, () => true),
    ...spans(plain, GROUPS, () => true),
    ...spans(plain, SPOKEN, () => true),
    ...passwordSpans(plain),
    ...spans(plain, CODE, (piece, at, after) => isCode(piece, before(at), after) && !isReferenced(at)),
    ...spans(plain, NAMED_ACCOUNT, (piece) => digitsIn(piece) >= 5 && !DATE.test(piece)),
    ...spans(plain, ACCOUNT_FORM, (_, at) => !isReferenced(at)),
    ...spans(plain, ACCOUNT_GROUPS, (piece, at) => digitsIn(piece) >= 6 && digitsIn(piece) <= 9 && !isReferenced(at)),
    ...spans(plain, IBAN, () => true),
    ...spans(plain, CARD_GROUPS, () => true),
    ...spans(plain, CARD_AMEX, () => true),
    ...spans(plain, CARD_ROW, hasCheckDigit),
    ...spans(plain, WORD, (piece, at) => isString(piece) && !isReferenced(at)),
    ...spans(plain, ONE_BY_ONE, (piece) => /[0-9]/.test(piece) && /[A-Za-z]/.test(piece)),
  ]);
  return found.map(({ from, to }) => ({ from: from - label.length, to: to - label.length }));
}

function spans(text: string, form: RegExp, counts: (piece: string, at: number, after: string) => boolean): Span[] {
  return [...text.matchAll(form)].flatMap(({ indices }) => {
    const found = assertDefined(indices, 'Where a form was found');
    const { value, second } = found.groups ?? { value: found[0], second: undefined };
    return [value, second].flatMap((span) => {
      if (!span) return [];
      const [from, to] = span;
      return counts(text.slice(from, to), from, text.slice(to)) ? [{ from, to }] : [];
    });
  });
}

/** Whether a value can be a PIN or code: 3 or more digits, or a mixed word of 4 or more; no date or error number. */
function isSecretValue(piece: string, _: number, after: string): boolean {
  if (DATE.test(piece) || /^ ?(?:の|is an? |was an? )?(?:error|エラー)/i.test(after)) return false;
  if (/^[〇零一二三四五六七八九]+$/.test(piece)) return true;
  const isMixed = /[A-Za-z]/.test(piece) && /[0-9]/.test(piece);
  return isMixed ? piece.replace(/[^A-Za-z0-9]/g, '').length >= 4 : digitsIn(piece) >= 3;
}

/** Whether digits in the same sentence as a word for a PIN are that PIN. */
function isNearPin(piece: string, before: string, after: string): boolean {
  const count = dictatedDigits(piece) || piece.replace(/[^0-9〇零一二三四五六七八九]/g, '').length;
  if (count < 4 || count > 8 || DATE.test(piece) || NOT_CODE.test(before)) return false;
  if (JOINED_BEFORE.test(before) || JOINED_AFTER.test(after)) return false;
  const isYear = /^(?:19|20)[0-9]{2}$/.test(piece) && /(?:in|since|of) $/i.test(before);
  const [start = ''] = before.split(SENTENCE).slice(-1);
  const [end = ''] = after.slice(0, 40).split(SENTENCE);
  return !isYear && (PINS.test(start) || PINS.test(end));
}

/** Whether a word near the name of a password can be it: letters with digits or signs, but no ticket, device or mailbox. */
function isPassword(piece: string): boolean {
  return !TICKET.test(piece) && !/^(?:i[A-Z]|Android|Windows)|@.*[.]|:\/\//.test(piece);
}

function passwordSpans(text: string): Span[] {
  return [...text.matchAll(NAMED_PASSWORD)].flatMap(({ indices, groups }) => {
    const [from = 0, to = 0] = indices?.groups?.['value'] ?? [];
    const length = passwordLength(text.slice(from, to), groups?.['stated'] !== undefined);
    return length === 0 ? [] : [{ from, to: from + length }];
  });
}

/** The end of a sentence, but not the dot of an abbreviation: `P.I.N.`. */
const SENTENCE = /[\n。;]|(?<!(?<![A-Z])[A-Z])[.!?](?=\s)/;
const LETTER = 'A-Za-z_〇零一二三四五六七八九十百千';
const SIGN = '-‐-―−ー・';
/** Matches before a number: a letter, a part of the same number, or the area code of a phone number. */
const JOINED_BEFORE = new RegExp(
  `[${LETTER}0-9#]$|[A-Za-z0-9][${SIGN}]$|[0-9][.:/,]$|` +
    '(?:[+][0-9]{1,3}|(?<![0-9:/.-])[(]?0[0-9]{1,4})(?:[ )-][0-9]{1,4})*[ )-]{1,2}$',
);
/** Matches after a number: a letter, a part of the same number, or the unit of an amount. */
const JOINED_AFTER = new RegExp(`^(?:[${LETTER}年]|[${SIGN}][0-9A-Za-z]|[.:/,][0-9]|${UNIT})`);
/** `20261126`, `202611`. */
const DATE_IN_DIGITS = /^(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])$|^20[0-3][0-9](?:0[1-9]|1[0-2])$/;
const RANGE = /^[0-9]+0-[0-9]+0$/;

/** Whether six or eight digits are a login code, although no word says so. */
function isCode(piece: string, before: string, after: string): boolean {
  if (JOINED_BEFORE.test(before) || JOINED_AFTER.test(after)) return false;
  if (DATE_IN_DIGITS.test(piece) || RANGE.test(piece) || NOT_CODE.test(before)) return false;
  const groups = piece.split(/[^0-9〇零一二三四五六七八九]+/);
  if (groups.length === 1) return true;
  // Nine digits in three groups are not a code, and ascending numbers are a list.
  const isLonger = piece.includes(' ') && (/(?<![0-9:./-])[0-9]{3,4} $/.test(before) || /^ [0-9]/.test(after));
  return !isLonger && !(groups.length > 4 && groups.every((each, at) => at === 0 || each > (groups[at - 1] ?? '')));
}

/** Whether a piece mixes letters and digits more than words, model names and ticket numbers do. */
function isString(piece: string): boolean {
  if (TICKET.test(piece) || UUID.test(piece) || HEXADECIMAL.test(piece)) return false;
  const plain = piece.replaceAll('-', '');
  const turns = plain.match(/[A-Za-z](?=[0-9])|[0-9](?=[A-Za-z])/g) ?? [];
  return plain.length >= 6 && turns.length >= 3;
}

/** Whether the Luhn checksum is valid, as in all card numbers and few other long numbers. */
function hasCheckDigit(piece: string): boolean {
  const sum = [...piece].reverse().reduce((total, each, at) => {
    const value = Number(each) * (at % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

function digitsIn(piece: string): number {
  return piece.replace(/[^0-9]/g, '').length;
}

/** Sorts spans and merges those that touch or overlap. */
function merged(all: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of all.toSorted((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else result.push({ ...span });
  }
  return result;
}
