import { callNumber, hiddenFields, hiderOf } from '../../../machines/console/index.ts';
import { guidedFragment } from '../../../machines/walkthrough/index.ts';
import type { CallValue } from '../../content/index.ts';
import type { ConsoleStore } from './console-store.ts';
import { type DeskWords, plainLine } from './words.ts';

/** The page for the caller's current place, in the caller's language. */
export interface CallPage {
  link: string;
  /** The title of the guide, problem or symptom. */
  title: string;
  /** The title of the current step or question. */
  step?: string | undefined;
  /** A written explanation of it, for messages. */
  explanation?: string | undefined;
  /** The code of the place. */
  number?: string | undefined;
}

/** The page of the current question, open problem, step or guide. `undefined` before a guide or symptom is chosen. */
export function callPage(store: ConsoleStore): CallPage | undefined {
  const { script, diagnosis } = store.view ?? {};
  if (diagnosis) return questionPage(store, diagnosis);
  if (!script) return undefined;
  const { walk } = script;
  return walk.phase === 'troubled' && walk.open !== undefined
    ? problemPage(store, walk.open)
    : guidePage(store, script);
}

type View = NonNullable<ConsoleStore['view']>;

function questionPage({ view, caller }: ConsoleStore, { symptom, interview, place }: NonNullable<View['diagnosis']>) {
  const script = view?.script;
  const progress = script && 'progress' in script.walk ? script.walk.progress : undefined;
  const query = script
    ? `?${new URLSearchParams({ guide: script.guide, ...(progress && { at: guidedFragment(progress) }) })}`
    : '';
  const asked = interview.phase === 'asking' ? caller.question(symptom, interview.step) : undefined;
  return {
    link: whole(`${caller.addresses.diagnosis.replace('{id}', symptom)}${query}#${place.fragment}`),
    title: caller.symptom(symptom).title,
    step: asked?.title,
    explanation: asked?.reply,
    number: place.code,
  };
}

function problemPage({ caller }: ConsoleStore, problem: string): CallPage {
  const { title = '', summary } = caller.problems[problem] ?? {};
  return { link: articleLink(caller, problem), title, explanation: summary };
}

function guidePage({ caller }: ConsoleStore, { guide, walk, place }: NonNullable<View['script']>): CallPage {
  const { title } = caller.guide(guide);
  const progress = 'progress' in walk ? walk.progress : undefined;
  if (!progress) return { link: articleLink(caller, guide), title };
  const { title: step, reply, say } = caller.guideStep(guide, progress.step);
  return {
    link: `${articleLink(caller, guide)}#${guidedFragment(progress)}`,
    title,
    step,
    explanation: reply ?? say.map(plainLine).join('\n'),
    number: place?.code,
  };
}

function articleLink({ addresses }: ConsoleStore['caller'], id: string): string {
  return whole(addresses.article.replace('{id}', id));
}

function whole(path: string): string {
  return new URL(path, location.href).href;
}

/** The known values that messages to the caller can contain. */
export function callValues(store: ConsoleStore): CallValues {
  const { view, shown, caller, data, setup } = store;
  const { title: guide, ...page } = callPage(store) ?? {};
  const queue = data.dispositions[view?.disposition ?? '']?.queue;
  const fields = shown ? hiddenFields(shown.state, hiderOf(shown.state, data.references)) : {};
  const values = {
    ...fields,
    // Messages add the honorific: it must not appear twice if the agent has typed it.
    name: fields.name?.replace(/\s*(?:様|さま)$/u, ''),
    ...page,
    guide,
    agent: setup.agent,
    call: shown && callNumber(shown.id),
    queue: queue === undefined ? undefined : caller.queues[queue],
  };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value));
}

export interface Sending {
  text: string;
  /** The URL that opens a text message, and its number if one is known. */
  sms: { address: string; number: string | undefined };
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

/** The phone number in a text. @example phoneIn('+44 (0)20 7946 0958, after six') // '+442079460958' */
export function phoneIn(text: string): string | undefined {
  const plain = text.normalize('NFKC').replace(/[‐-―−ー]/g, '-');
  const [found = ''] = /\+?\(?[0-9][0-9 ().-]+[0-9]/.exec(plain) ?? [];
  // International calls omit the zero in brackets.
  const number = found.startsWith('+') ? found.replace('(0)', '') : found;
  const digits = number.replace(/[^0-9]/g, '');
  if (digits.length < MIN_DIGITS || digits.length > MAX_DIGITS) return undefined;
  return number.startsWith('+') ? `+${digits}` : digits;
}

/** The forms of a line. The first one whose values are all known is used. */
export type MessageLine = readonly (readonly (string | { value: CallValue })[])[];

/** The known values of a call, in the caller's language. */
export type CallValues = Readonly<Partial<Record<CallValue, string>>>;

/** Fills values into a message. Omits lines that need unknown values. Empty if no line is left. */
export function messageText(lines: readonly MessageLine[], values: CallValues, between = '\n'): string {
  return lines.flatMap((line) => lineText(line, values) ?? []).join(between);
}

export function lineText(line: MessageLine, values: CallValues): string | undefined {
  for (const form of line) {
    const pieces = form.map((piece) => (typeof piece === 'string' ? piece : values[piece.value]));
    if (pieces.every((piece) => piece !== undefined)) return pieces.join('');
  }
  return undefined;
}
