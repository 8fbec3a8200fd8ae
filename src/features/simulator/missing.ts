import type { LogEntry, PracticeView, Product } from '../../../machines/simulator/index.ts';

/** The fields and lists that a device waits for. */
export interface Missing {
  on: 'phone' | 'portal';
  /** From top to bottom, at least one. */
  controls: readonly [string, ...string[]];
}

/** What was still empty when somebody last tapped something, as long as it is. */
export function missingIn({ definition }: Product, view: PracticeView): Missing | undefined {
  const { log } = view;
  const last = log.findLastIndex((entry) => entry.kind === 'action' && entry.action.kind === 'tap');
  const note = log
    .slice(last)
    .find((entry): entry is Extract<LogEntry, { kind: 'note' }> => isOfMissing(entry, definition.timeline.missing));
  if (!note) return undefined;
  const on = note.by === 'portal' ? 'portal' : 'phone';
  const [first, ...rest] = (view[on]?.parts ?? []).flatMap((part) =>
    (part.kind === 'field' || part.kind === 'list') && !part.value ? part.control.id : [],
  );
  return first === undefined ? undefined : { on, controls: [first, ...rest] };
}

function isOfMissing(entry: LogEntry, missing: readonly string[]): boolean {
  return entry.kind === 'note' && missing.includes(entry.note);
}
