import { describe, expect, test } from 'vitest';
import { createFigures } from '../../../machines/rehearsal/index.ts';
import { isSwitch } from '../../../machines/simulator/index.ts';
import { waysThrough } from '../../../machines/walkthrough/index.ts';
import { product } from '../../support/product.ts';
import { knownLibrary } from '../../support/known-library.ts';

const { guides, remedies } = knownLibrary();
const graphs = new Map([...guides].map(([id, { graph }]) => [id, graph]));
const figures = createFigures(product, graphs, remedies);
const acts = [...graphs].flatMap(([guide, { steps }]) =>
  Object.entries(steps).flatMap(([step, { acts: own }]) =>
    own.flatMap((act, index) => (act.way === undefined ? [{ guide, step, index, act }] : [])),
  ),
);

/** A guide's moments in short: what is done on which screen, and with what. */
const inShort = (guide: string): string[] =>
  Object.keys(graphs.get(guide)!.steps).map((step) =>
    figures
      .moments(guide, step)
      .map(({ kind, view, control }) => [kind, view.screen, control].filter(Boolean).join(' '))
      .join(', '),
  );

describe('the moments of a guide', () => {
  test('are what is filled in, tapped, looked at and waited for, in order', () => {
    expect(inShort('android-add-user-qr')).toEqual([
      'tap launcher ibkr-mobile',
      'tap login services',
      'tap home more, tap more two-factor, tap two-factor add-user',
      'tap services authenticate, tap authenticate add-user',
      'tap instructions session-id',
      'tap session-id qr-code',
      'tap camera-permission allow',
      'see camera, wait camera',
      'enter pin pin, tap pin activate, wait activating',
      'tap success done, done home',
    ]);
    expect(inShort('message-delivery').at(-3)).toBe(
      'enter message-preferences first-language, see message-preferences, ' +
        'enter message-preferences second-language, see message-preferences',
    );
  });

  test.each(acts)('show of $guide, $step, act $index what its figure shows', ({ guide, step, index, act }) => {
    const own = figures.moments(guide, step).filter((each) => each.act === index && !/wait|done/.test(each.kind));
    const { marks, ...figure } = figures.actFigure(guide, step, index)!;
    const { marks: _, ...last } = own.at(-1)!.view;
    expect(last).toEqual(figure);
    // What the figure marks is marked when its turn has come, and nothing else.
    const shown = own.flatMap(({ view }) => view.marks);
    expect(isSwitch(own[0]!.view, act.tap ?? '') ? marks : shown).toEqual(marks);
    expect(own.every(({ on }) => on === act.on)).toBe(true);
    for (const { view, control } of own) {
      expect(view.screen).toBe(act.screen);
      expect(view.marks.every((mark) => mark.control === control)).toBe(true);
    }
  });

  test('come on every way of every guide to its end', () => {
    for (const [guide, graph] of graphs) {
      for (const trail of waysThrough(graph)) {
        const shown = trail.flatMap((step) => figures.moments(guide, step));
        expect(shown.length).toBeGreaterThanOrEqual(trail.flatMap((step) => graph.steps[step]!.acts).length - 1);
        expect(shown.at(-1)!.kind, guide).toBe('done');
        expect(shown.filter(({ kind }) => kind === 'done')).toHaveLength(1);
      }
    }
  });
});
