import { callNumber, hiddenFields, hiderOf, type Case } from '../../../../machines/console/index.ts';
import type { CallEntry } from '../../../ui/storage/calls.ts';

const known = new WeakMap<Case, CallEntry>();

/**
 * The data of a call for lists and search. Secrets are masked.
 *
 * @param keep words that look like codes but are not masked
 */
export function entryOf(of: Case, keep: readonly string[]): CallEntry {
  const entry = known.get(of) ?? entryFrom(of, keep);
  known.set(of, entry);
  return entry;
}

function entryFrom(of: Case, keep: readonly string[]): CallEntry {
  const { id, opened, state, timeLog } = of;
  const { note, outcome, disposition, device } = state.context;
  const hide = hiderOf(state, keep);
  const fields = hiddenFields(state, hide);
  const number = callNumber(id);
  const told = [number, number.replace('-', ''), ...Object.values(fields), hide(note)];
  return {
    ...{ id, opened, last: timeLog.since, outcome: outcome ?? 'open', disposition, name: fields.name },
    places: [
      ...new Set([
        ...placesIn(of),
        `outcome/${outcome ?? 'open'}`,
        ...(disposition === undefined ? [] : [`disposition/${disposition}`]),
        ...(device === undefined ? [] : [`platform/${device}`]),
      ]),
    ],
    text: folded(told.join('\n')),
  };
}

/**
 * Guides, steps that were reached or done, symptoms, and questions that were answered. `search.ts` reads these paths.
 */
function placesIn({ state }: Case): string[] {
  const { walk, walks, interview, interviews } = state.context;
  const scripts = [...walks, ...(walk ? [{ ...walk, progress: walk.state.context.progress }] : [])];
  const talks = [...interviews, ...(interview ? [{ ...interview, replies: interview.state.context.replies }] : [])];
  return [
    ...scripts.flatMap(({ guide, done, progress }) => [
      `guide/${guide}`,
      ...[...done, ...(progress ? [progress.step] : [])].map((step) => `step/${guide}/${step}`),
    ]),
    ...talks.flatMap(({ symptom, replies }) => [
      `symptom/${symptom}`,
      ...replies.map(({ step }) => `question/${symptom}/${step}`),
    ]),
  ];
}

/** Normalizes character width and case. */
export function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
