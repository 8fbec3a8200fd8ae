import { LONGEST_NOTE } from './case-events.ts';
import type { CaseEvent } from './case.types.ts';

type NoteWritten = Extract<CaseEvent, { type: 'note.written' }>;

/**
 * The notes after somebody wrote. Where they are not any more what the writer had before them, since somebody else has
 * written meanwhile, both are kept.
 */
export function noteAfter(now: string, { text, base = now }: Pick<NoteWritten, 'text' | 'base'>): string {
  return base === now ? text : mergedNote(base, text, now).slice(0, LONGEST_NOTE);
}

/** The same log with notes that stand for themselves: each is the whole as it was then. */
export function withWholeNotes(log: readonly CaseEvent[]): CaseEvent[] {
  let note = '';
  return log.map((event) => {
    if (event.type !== 'note.written') return event;
    note = noteAfter(note, event);
    return { type: event.type, text: note, at: event.at };
  });
}

/**
 * What two made of one text. Changes in different places are both made; of a place that both have changed, both versions
 * stand below one another. Nothing that was written is lost.
 */
export function mergedNote(base: string, mine: string, theirs: string): string {
  const [a, b] = [changeOf(base, mine), changeOf(base, theirs)];
  if (a.from > b.to || (a.from === b.to && a.from !== b.from))
    return theirs.slice(0, b.from) + b.text + base.slice(b.to, a.from) + a.text + base.slice(a.to);
  if (b.from > a.to || (b.from === a.to && a.from !== b.from))
    return mine.slice(0, a.from) + a.text + base.slice(a.to, b.from) + b.text + base.slice(b.to);
  const [from, to] = [Math.min(a.from, b.from), Math.max(a.to, b.to)];
  const version = (change: Change): string => base.slice(from, change.from) + change.text + base.slice(change.to, to);
  const both = [version(b), version(a)].filter((each) => each !== '');
  const one = both[0] === both[1] ? both.slice(1) : both;
  return base.slice(0, from) + one.join('\n') + base.slice(to);
}

/** One place of a text that was changed, and what stands there now. */
interface Change {
  from: number;
  to: number;
  text: string;
}

/** What lies between the longest beginning and the longest end that two texts have in common. */
function changeOf(base: string, text: string): Change {
  const shorter = Math.min(base.length, text.length);
  let from = 0;
  while (from < shorter && base[from] === text[from]) from++;
  let end = 0;
  while (end < shorter - from && base.at(-1 - end) === text.at(-1 - end)) end++;
  return { from, to: base.length - end, text: text.slice(from, text.length - end) };
}
