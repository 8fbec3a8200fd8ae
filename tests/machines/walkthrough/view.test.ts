import { describe, expect, test } from 'vitest';
import {
  createWalkthrough,
  problemsAt,
  walkthroughView,
  waysThrough,
  type Graph,
  type WalkthroughView,
} from '../../../machines/walkthrough/index.ts';
import { shippedGraph, shippedGraphs } from '../../support/graphs.ts';
import { tea } from '../../support/tea.ts';
import { eventFrom, placeFrom, walkFrom } from '../../support/walks.ts';
import { table } from './view.table.ts';

/** A view in the table's words. */
function told(view: WalkthroughView, graph: Graph = tea): string {
  if (view.phase !== 'walking') return view.phase;
  const { progress, trail, ways } = view;
  const problems = problemsAt(graph, progress.step);
  const parts = [
    `${progress.step} ${trail.length}`,
    view.canGoBack && 'back',
    view.canGoOn && 'on',
    view.last && 'last',
    ways.length > 0 && `ways:${ways.join()}`,
    problems.length > 0 && `problems:${problems.join()}`,
  ];
  return parts.filter((part) => part !== false).join(' ');
}

/** What is shown at a place of tea after some events. */
function shown(place: string | undefined, ...events: string[]): WalkthroughView {
  const walk = walkFrom(createWalkthrough(tea), place === undefined ? undefined : placeFrom(place));
  for (const event of events) walk.send(eventFrom(event));
  return walkthroughView(walk.getSnapshot(), tea);
}

describe('walkthroughView', () => {
  test.each(Object.entries(table))('tells where one is, all the way through %s', (name, steps) => {
    const [guide, way = ''] = name.split(' ');
    const graph = shippedGraph(guide!);
    const walk = walkFrom(createWalkthrough(graph));
    walk.send({ type: 'walk.started' });
    const lines: string[] = [];
    for (;;) {
      const view = walkthroughView(walk.getSnapshot(), graph);
      if (view.phase !== 'walking' || lines.length > 99) break;
      lines.push(told(view, graph));
      walk.send(view.canGoOn ? { type: 'step.completed' } : { type: 'way.chosen', way });
    }
    expect(lines).toEqual(steps.trim().split(/\n\s*/));
    expect(told(walkthroughView(walk.getSnapshot(), graph))).toBe('confirming');
  });

  test.each(Object.keys(shippedGraphs()))('leads along every way through %s, to its last check', (id) => {
    const graph = shippedGraph(id);
    for (const trail of waysThrough(graph)) {
      const walk = walkFrom(createWalkthrough(graph));
      walk.send({ type: 'walk.started' });
      const seen = trail.map((step, at) => {
        const line = told(walkthroughView(walk.getSnapshot(), graph), graph);
        const [way] = Object.entries(graph.steps[step]?.ways ?? {}).find(([, to]) => to === trail[at + 1]) ?? [];
        walk.send(way === undefined ? { type: 'step.completed' } : { type: 'way.chosen', way });
        return line.split(' ', 2).join(' ');
      });
      expect(seen).toEqual(trail.map((step, at) => `${step} ${at + 1}`));
      expect(told(walkthroughView(walk.getSnapshot(), graph))).toBe('confirming');
    }
  });

  const light = { progress: placeFrom('light~full'), trail: ['look', 'light'], at: 2 };

  test('shows the introduction, and shows it again after a restart', () => {
    expect(shown(undefined)).toEqual({ phase: 'introduced' });
    expect(shown('light~full', 'walk.restarted')).toEqual({ phase: 'introduced' });
  });

  test('shows a step', () => {
    const rest = { ways: [], canGoOn: true, canGoBack: true, last: false };
    expect(shown('light~full')).toEqual({ phase: 'walking', ...light, ...rest });
  });

  test('shows a step where ways part', () => {
    expect(told(shown('look'))).toBe('look 1 ways:full,empty problems:no-gas');
    expect(told(shown('taste~empty'))).toBe('taste 4 back ways:cold,hot');
  });

  test('counts what was walked twice', () => {
    expect(told(shown('taste~full.cold'))).toBe('taste 5 back ways:cold,hot');
  });

  test('shows trouble, and the problem that is read', () => {
    const trouble = { phase: 'troubled', ...light, problems: ['no-gas', 'no-flame'] };
    expect(shown('light~full', 'trouble.met')).toEqual({ ...trouble, open: undefined });
    expect(shown('light~full', 'trouble.met', 'problem.chosen:no-gas')).toEqual({ ...trouble, open: 'no-gas' });
  });

  test('shows the last check', () => {
    expect(shown('pour~full.hot', 'step.completed')).toEqual({
      phase: 'confirming',
      progress: placeFrom('pour~full.hot'),
      trail: ['look', 'light', 'taste', 'pour'],
      at: 4,
    });
  });

  test.each([
    ['done', ['step.completed', 'result.confirmed']],
    ['supported', ['step.completed', 'result.denied', 'support.called']],
  ])('shows that it ended: %s', (outcome, events) => {
    expect(shown('pour~full.hot', ...events)).toEqual({ phase: 'finished', outcome });
  });
});
