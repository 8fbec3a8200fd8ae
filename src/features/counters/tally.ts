import { onceOf } from './events.ts';

/** Maximum length of a message in characters, so that a server needs little memory. */
export const MAX_LENGTH = 8_000;

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
      const subject = words.slice(0, count).join(' ');
      for (const event of words.slice(count)) this.#counted.add(`${subject} ${onceOf(event)}`);
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

  /** Removes and returns as many lines as fit into one message, one line per subject. */
  take(): string[] {
    const lines: string[] = [];
    let room = MAX_LENGTH;
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

  drop(): void {
    this.#waiting.clear();
  }
}
