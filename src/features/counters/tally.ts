import { onceOf } from './events.ts';

/** No message is longer, so that a server needs no more room for one. */
export const LONGEST = 8_000;

/** What is to be counted and was not sent yet, each thing once. A subject is what the events are of: `walk xx charge-lamp 3f9a2c1b`. */
export class Tally {
  readonly #counted = new Set<string>();
  readonly #waiting = new Map<string, string[]>();

  /** @param sent lines that were sent before: what is in them is not counted again */
  constructor(sent: readonly string[]) {
    for (const line of sent) {
      const { subject, events } = readLine(line);
      for (const event of events) this.#counted.add(`${subject} ${onceOf(event)}`);
    }
  }

  note(subject: string, events: readonly string[]): void {
    for (const event of events) {
      const once = `${subject} ${onceOf(event)}`;
      if (this.#counted.has(once)) continue;
      this.#counted.add(once);
      this.#waiting.set(subject, [...(this.#waiting.get(subject) ?? []), event]);
    }
  }

  /** The lines that wait, a subject each, as many as one message takes; they wait no longer. */
  take(): string[] {
    const lines: string[] = [];
    let room = LONGEST;
    for (const [subject, events] of this.#waiting) {
      let line = subject;
      while (events[0] !== undefined && line.length + events[0].length + 2 <= room)
        line += ` ${String(events.shift())}`;
      if (line === subject) break;
      lines.push(line);
      room -= line.length + 1;
      if (events.length > 0) break;
      this.#waiting.delete(subject);
    }
    return lines;
  }

  /** Forgets what waits. */
  drop(): void {
    this.#waiting.clear();
  }
}

/** How many words a subject has: who is asked for more than this is an event. */
const SUBJECT_WORDS: Readonly<Record<string, number>> = { walk: 4, diagnosis: 4, search: 2 };

/** A line in its parts. */
function readLine(line: string): { subject: string; events: string[] } {
  const words = line.split(' ');
  const count = SUBJECT_WORDS[words[0] ?? ''] ?? words.length;
  return { subject: words.slice(0, count).join(' '), events: words.slice(count) };
}
