import type { CallPage } from './call-page.ts';
import { lineText, messageText, type CallValues } from './messages.ts';
import type { DeskWords } from './words.ts';

/** How the page of a call can be sent. */
export interface Sending {
  /** A short text, to be copied. */
  text: string;
  /** The address that opens a text message, and its number if one is known. */
  sms: { address: string; number: string | undefined };
  /** The address that opens a mail. */
  mail: string;
}

/** Fills in what the content says; without that the page's own words and its address are all. */
export function sendingOf({ sending }: DeskWords, page: CallPage, values: CallValues): Sending {
  const plain = [page.step ?? page.title, page.link].join('\n');
  const text = sending ? messageText(sending.short, values) : plain;
  const number = phoneIn(values.callback ?? '');
  const subject = (sending && lineText(sending.mail.subject, values)) ?? page.title;
  // Paragraphs of a mail are parted by an empty line.
  const body = sending ? messageText(sending.mail.text, values, '\n\n') : plain;
  return {
    text,
    // Phones differ in whether the text follows a `?` or a `&`: each takes the one that it knows.
    sms: { address: `sms:${number ?? ''}?&body=${encoded(text)}`, number },
    mail: `mailto:?subject=${encoded(subject)}&body=${encoded(body.replaceAll('\n', '\r\n'))}`,
  };
}

/** What was pasted, or came from elsewhere, may have half a character in it, which no address can carry. */
function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

/** No number of a telephone has fewer or more digits, wherever it is called. */
const FEWEST = 6;
const MOST = 15;

/**
 * The telephone number that somebody typed, as a phone dials it.
 *
 * @example phoneIn('+44 (0)20 7946 0958, after six') // '+442079460958'
 */
export function phoneIn(text: string): string | undefined {
  const plain = text.normalize('NFKC').replace(/[‐-―−ー]/g, '-');
  const [found = ''] = /\+?\(?[0-9][0-9 ().-]+[0-9]/.exec(plain) ?? [];
  // Who calls from abroad leaves out the zero in brackets.
  const number = found.startsWith('+') ? found.replace('(0)', '') : found;
  const digits = number.replace(/[^0-9]/g, '');
  if (digits.length < FEWEST || digits.length > MOST) return undefined;
  return number.startsWith('+') ? `+${digits}` : digits;
}
