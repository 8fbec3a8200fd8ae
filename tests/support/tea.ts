import type { Graph, Step } from '../../machines/walkthrough/index.ts';

const step = (n: number, label: string, on: Pick<Step, 'ways' | 'next' | 'end'>): Step => ({
  n,
  label,
  acts: [],
  ...on,
});

/** Making tea: two ways that merge, a loop with a way out, an end, and problems at two steps. */
export const tea: Graph = {
  case: 301,
  version: 2,
  world: { platform: 'kettle', method: 'gas', task: 'tea' },
  start: 'look',
  steps: {
    look: step(1, '1', { ways: { full: 'light', empty: 'fill' } }),
    fill: step(2, '1.a', { next: 'light' }),
    light: step(3, '2', { next: 'taste' }),
    taste: step(4, '3', { ways: { cold: 'light', hot: 'pour' } }),
    pour: step(5, '4', { end: true }),
  },
  problems: { 'no-gas': { at: ['light', 'look'], figures: [] }, 'no-flame': { at: ['light'], figures: [] } },
};
