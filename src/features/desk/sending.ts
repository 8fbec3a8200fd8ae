import type { CallPage } from './call-page.ts';
import { lineText, messageText, type CallValues } from './messages.ts';
import type { DeskWords } from './words.ts';

/** Ways to send the page of a call. */
export interface Sending {
  /** A short text to copy. */
  text: string;
  /** The URL that opens a text message, and its number if one is known. */
  sms: { address: string; number: string | undefined };
  /** The URL that opens a mail. */
  mail: string;
}

/** Fills the content's messages with values. Without such messages, sends only a title and the link of the page. */
export function sendingOf({ sending }: DeskWords, page: CallPage, values: CallValues): Sending {
  const plain = [page.step ?? page.title, page.link].join('\n');
  const text = sending ? messageText(sending.short, values) : plain;
  const number = phoneIn(values.callback ?? '');
  const subject = (sending && lineText(sending.mail.subject, values)) ?? page.title;
  // An empty line separates the paragraphs of a mail.
  const body = sending ? messageText(sending.mail.text, values, '\n\n') : plain;
  return {
    text,
    // Some phones expect the text after `?`, others after `&`. All accept this form.
    sms: { address: `sms:${number ?? ''}?&body=${encoded(text)}`, number },
    mail: `mailto:?subject=${encoded(subject)}&body=${encoded(body.replaceAll('\n', '\r\n'))}`,
  };
}

/** `encodeURIComponent` throws on lone surrogates, which pasted or imported text may contain. */
function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

/** Minimum and maximum number of digits of a phone number, worldwide. */
const MIN_DIGITS = 6;
const MAX_DIGITS = 15;

/**
 * The phone number in a text, as a phone dials it. `undefined` if there is none.
 *
 * @example phoneIn('+44 (0)20 7946 0958, after six') // '+442079460958'
 */
export function phoneIn(text: string): string | undefined {
  const plain = text.normalize('NFKC').replace(/[‐-―−ー]/g, '-');
  const [found = ''] = /\+?\(?[0-9][0-9 ().-]+[0-9]/.exec(plain) ?? [];
  // International calls omit the zero in brackets.
  const number = found.startsWith('+') ? found.replace('(0)', '') : found;
  const digits = number.replace(/[^0-9]/g, '');
  if (digits.length < MIN_DIGITS || digits.length > MAX_DIGITS) return undefined;
  return number.startsWith('+') ? `+${digits}` : digits;
}
