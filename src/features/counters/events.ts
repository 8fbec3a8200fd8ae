import { normalise } from '../search/query/text.ts';

/** The state of a walkthrough, as its page shows it. */
export interface WalkMoment {
  /** The value of `data-phase`; empty while the whole article is shown. */
  phase: string;
  step: string;
  ways: readonly string[];
  /** The position of the step in the article. */
  at: number;
  /** The open problem and its cause: `qr-not-read out-of-focus`. */
  open: string;
  outcome: string;
}

/** The state of a diagnosis, as its page shows it. */
export interface InterviewMoment {
  phase: string;
  /** The question or the fix. */
  step: string;
  /** The answers: `switch.on`. */
  replies: readonly string[];
  /** The reader asked for support before everything was tried. */
  isEarly: boolean;
  isSolved: boolean;
}

const ON_A_STEP = ['walking', 'troubled', 'confirming'];

/** Maximum number of words that are counted of a question. Longer questions may be personal. */
const MAX_WORDS = 6;
const MAX_WORD_LENGTH = 20;

/** The events between two states of a walkthrough (docs/counters.md). @param before `undefined` at the start */
export function walkEvents(before: WalkMoment | undefined, now: WalkMoment): string[] {
  const { phase, step, ways, open, outcome } = now;
  const events = before ? [] : ['begun'];
  if (phase === 'finished') return [...events, `${outcome}:${step}`];
  if (!ON_A_STEP.includes(phase)) return events;
  if (step !== before?.step || !ON_A_STEP.includes(before.phase)) {
    if (before && ON_A_STEP.includes(before.phase)) events.push(exitOf(before, now.at, ways));
    events.push(`came:${step}`);
  }
  if (phase === 'troubled') events.push(['trouble', step, ...open.split(' ').filter(Boolean)].join(':'));
  return events;
}

/** How the reader left a step: forward, by one of several ways, or back. */
function exitOf(before: WalkMoment, at: number, ways: readonly string[]): string {
  if (at <= before.at) return `back:${before.step}`;
  return ['on', before.step, ...ways.slice(before.ways.length)].slice(0, 3).join(':');
}

/** The events between two states of a diagnosis. Answers that were given before it started are not counted. */
export function interviewEvents(before: InterviewMoment | undefined, now: InterviewMoment): string[] {
  const { phase, step, replies, isEarly, isSolved } = now;
  const events = before ? [] : ['begun'];
  const last = replies.at(-1);
  if (before && last !== undefined && !before.replies.includes(last)) events.push(`said:${last.replace('.', ':')}`);
  if (phase === 'asking') events.push(`came:${step}`);
  if (phase === 'calling') events.push(isEarly ? 'stopped' : 'gave-up');
  if (phase === 'finished') events.push(isSolved ? 'solved' : 'called');
  return events;
}

/**
 * The normalized words of a search, sorted, so that nobody can be recognized by their writing. Addresses and words with
 * two digits or more are left out. Empty if no words remain or the question is long.
 * @example countedWords('Spare holder, for a@b.example', locale) // 'for+holder+spare'
 */
export function countedWords(question: string, language: string): string {
  const plain = question
    .split(/\s+/)
    .filter((piece) => !/[@＠]|:\/\/|www\./.test(piece))
    .join(' ');
  const all = [...new Intl.Segmenter(language, { granularity: 'word' }).segment(normalise(plain))]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment);
  // A single kana, such as a particle, has no meaning.
  const words = [...new Set(all)]
    .filter((word) => !/\p{N}.*\p{N}/u.test(word) && word.length <= MAX_WORD_LENGTH)
    .filter((word) => !/^[\p{Script=Hiragana}\p{Script=Katakana}a-z]$/u.test(word));
  return all.length > 2 * MAX_WORDS || words.length > MAX_WORDS ? '' : words.sort().join('+');
}

/** Events that leave a step. Only the first is counted for each step. */
const EXITS = /^(?:on|back|done|supported):([^:]+)/;
/** Words in the subject of a line, by its kind; the words after it are events. */
const SUBJECT_WORDS: Readonly<Record<string, number>> = { walk: 4, diagnosis: 4, search: 2 };

/** Events that were not sent yet, each once per subject. Example of a subject: `walk xx charge-lamp 3f9a2c1b`. */
export class Tally {
  readonly #counted = new Set<string>();
  readonly #waiting = new Map<string, string[]>();

  /** @param sent lines that were sent already: their events are not counted again */
  constructor(sent: readonly string[]) {
    for (const line of sent) {
      const words = line.split(' ');
      const count = SUBJECT_WORDS[words[0] ?? ''] ?? words.length;
      this.note(words.slice(0, count).join(' '), words.slice(count));
    }
    this.drop();
  }

  note(subject: string, events: readonly string[]): void {
    for (const event of events) {
      const [, step] = EXITS.exec(event) ?? [];
      const once = `${subject} ${step === undefined ? event : `left:${step}`}`;
      if (this.#counted.has(once)) continue;
      this.#counted.add(once);
      this.#waiting.set(subject, [...(this.#waiting.get(subject) ?? []), event]);
    }
  }

  take(): string[] {
    const lines = [...this.#waiting].map(([subject, events]) => [subject, ...events].join(' '));
    this.drop();
    return lines;
  }

  drop(): void {
    this.#waiting.clear();
  }
}
