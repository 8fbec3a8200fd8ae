import { parseGraph } from '../../../machines/walkthrough/walkthrough.parse.ts';

/** A graph in its written form. */
export const kettle = {
  case: 301,
  version: 1,
  world: { platform: 'kettle', method: 'gas', task: 'boil' },
  start: 'look',
  steps: {
    look: { n: 1, ways: { full: 'light', empty: 'fill' } },
    fill: { n: 2, label: '1.a', acts: [{ figure: '1', on: 'phone', screen: 'tap-water' }], next: 'light' },
    wait: { n: 4, label: '1.b', next: 'light' },
    light: { n: 3, end: true },
  },
  problems: { 'no-flame': { at: ['light'], figures: ['2.1'] } },
};

/** The codes and paths of the faults in `kettle` with one change. */
export function faults(change: object): string[] {
  const result = parseGraph({ ...kettle, ...change });
  return 'problems' in result ? result.problems.map(({ code, path }) => `${code} ${(path ?? []).join('.')}`) : [];
}

/** A change to its steps. */
export const stepsWith = (change: object) => ({ steps: { ...kettle.steps, ...change } });
