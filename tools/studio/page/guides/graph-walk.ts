import type { Layout } from '../../../../src/diagrams/parts.ts';
import type { WrittenGuide } from './edits/guide-text.ts';

/** What of a drawn graph can have the focus: a step, or a way between two. */
export type GraphPlace = { step: string; way?: undefined } | { step: string; way: string };

export const placeKey = ({ step, way }: GraphPlace): string => (way === undefined ? step : `${step}/${way}`);

/**
 * Where an arrow key leads in a graph: down and up along what leads on, sideways to what stands beside.
 *
 * @param came where one has come from: the way back is the way one came
 * @returns nothing where nothing is there
 */
export function stepped(
  guide: Pick<WrittenGuide, 'start' | 'steps'>,
  layout: Layout,
  from: GraphPlace,
  key: string,
  came?: GraphPlace,
): GraphPlace | undefined {
  const { steps, start } = guide;
  const has = (step: string | undefined): GraphPlace | undefined =>
    step !== undefined && Object.hasOwn(steps, step) ? { step } : undefined;
  const ways = Object.keys(steps[from.step]?.ways ?? {});
  const [way] = ways;
  switch (key) {
    case 'Home':
      return has(start);
    case 'End':
      return has(Object.keys(steps).findLast((id) => steps[id]?.end === true) ?? Object.keys(steps).at(-1));
    case 'ArrowDown':
      if (from.way !== undefined) return has(steps[from.step]?.ways?.[from.way]);
      return way === undefined ? has(steps[from.step]?.next) : { step: from.step, way };
    case 'ArrowUp': {
      if (from.way !== undefined) return { step: from.step };
      const before = placesBefore(steps, from.step);
      return before.find((each) => came && placeKey(each) === placeKey(came)) ?? before[0];
    }
    case 'ArrowLeft':
    case 'ArrowRight': {
      const by = key === 'ArrowLeft' ? -1 : 1;
      if (from.way === undefined) return has(beside(layout, from.step, by));
      const other = ways[ways.indexOf(from.way) + by];
      return other === undefined ? undefined : { step: from.step, way: other };
    }
    default:
      return undefined;
  }
}

/** What leads to a step. */
function placesBefore(steps: WrittenGuide['steps'], id: string): GraphPlace[] {
  return Object.entries(steps).flatMap(([step, { next, ways = {} }]) => [
    ...(next === id ? [{ step }] : []),
    ...Object.entries(ways).flatMap(([way, to]) => (to === id ? [{ step, way }] : [])),
  ]);
}

/** The step that is drawn beside another, on about the same height. */
function beside({ nodes }: Layout, id: string, by: 1 | -1): string | undefined {
  const own = nodes.find(({ node }) => node.id === `step-${id}`);
  if (!own) return undefined;
  const [found] = nodes
    .filter(
      ({ node, x, y, height }) =>
        node.id.startsWith('step-') && (x - own.x) * by > 1 && Math.abs(y - own.y) < (height + own.height) / 2,
    )
    .sort((a, b) => (a.x - b.x) * by);
  return found?.node.id.slice('step-'.length);
}
