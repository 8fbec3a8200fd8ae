import { callNumber, hiddenFields, hiderOf, type Case } from '../../../../machines/console/index.ts';
import type { CallEntry } from '../../../ui/storage/calls.ts';

const known = new WeakMap<Case, CallEntry>();

/**
 * What a list shows and a search knows of a call that is over. Secrets are masked.
 *
 * @param keep words that stay although they look like codes
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

/** Guides, steps that were reached or done, problems and questions that were answered. `search.ts` reads them. */
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

/** Full-width and capital letters are the same as others. */
export function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
