import { graphFrom } from './graphs.ts';

/** Making tea: two ways that merge, a loop with a way out, an end, and problems at one step. */
export const tea = graphFrom({
  case: 301,
  version: 2,
  world: { platform: 'kettle', method: 'gas', task: 'tea' },
  start: 'look',
  steps: {
    look: { n: 1, ways: { full: 'light', empty: 'fill' } },
    fill: { n: 2, label: '1.a', next: 'light' },
    light: { n: 3, label: '2', next: 'taste' },
    taste: { n: 4, ways: { cold: 'light', hot: 'pour' } },
    pour: { n: 5, end: true },
  },
  problems: { 'no-gas': { at: ['light', 'look'] }, 'no-flame': { at: ['light'] } },
});
