import type { PracticeView, LogEntry } from '../../../machines/simulator/index.ts';

/** What is noted where a device does not go on before something is filled in. */
const NOTES: readonly string[] = ['pin-missing', 'code-missing', 'incomplete'];

/** The fields and lists that a device waits for. */
export interface Missing {
  on: 'phone' | 'portal';
  /** From top to bottom, at least one. */
  controls: readonly [string, ...string[]];
}

/** What was still empty when somebody last tapped something, as long as it is. */
export function missingIn(view: PracticeView): Missing | undefined {
  const { log } = view;
  const last = log.findLastIndex((entry) => entry.kind === 'action' && entry.action.kind === 'tap');
  const note = log.slice(last).find((entry) => isOfMissing(entry));
  if (!note) return undefined;
  const on = note.by === 'portal' ? 'portal' : 'phone';
  const [first, ...rest] = (view[on]?.parts ?? []).flatMap((part) =>
    (part.kind === 'field' || part.kind === 'list') && !part.value ? part.control.id : [],
  );
  return first === undefined ? undefined : { on, controls: [first, ...rest] };
}

function isOfMissing(entry: LogEntry): entry is Extract<LogEntry, { kind: 'note' }> {
  return entry.kind === 'note' && NOTES.includes(entry.note);
}
