import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDigit } from '../../../machines/case-code/index.ts';
import {
  createWalkthrough,
  decodeCase,
  decodeProgress,
  encodeCase,
  encodeProgress,
  trailOf,
  walkthroughView,
} from '../../../machines/walkthrough/index.ts';
import { shippedGraphs } from '../../support/graphs.ts';
import { anyText } from '../../support/mistypes.ts';
import { tea } from '../../support/tea.ts';
import { placeText, stateText, walkFrom } from '../../support/walks.ts';

/** The shipped guides and tea, by id, with their machines. */
const guides = () =>
  Object.fromEntries(
    Object.entries({ ...shippedGraphs(), tea }).map(([id, graph]) => [
      id,
      { graph, machine: createWalkthrough(graph) },
    ]),
  );

/** In ms. Each takes one or two seconds alone. */
const timeout = 60_000;

describe('decodeProgress', () => {
  test('makes a valid place of 10,000 bad fragments, and claims none that was not asked for', { timeout }, () => {
    const all = Object.values(guides());
    const words = [...new Set(all.flatMap(({ graph }) => Object.keys(graph.steps)))];
    const ways = ['login', 'home', 'web', 'app', 'full', 'empty', 'cold', 'hot'];
    const odd = fc.oneof(anyText(8), fc.constantFrom('', '-', '.', '~', '#', '__proto__'));
    const way = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...ways) }, { weight: 1, arbitrary: odd });
    const step = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...words) }, { weight: 1, arbitrary: odd });
    const fragment = fc.oneof(
      { weight: 1, arbitrary: anyText(80) },
      {
        weight: 9,
        arbitrary: fc.tuple(step, fc.array(way, { maxLength: 4 })).map(([id, come]) => `step-${id}~${come.join('.')}`),
      },
      { weight: 3, arbitrary: fc.tuple(odd, step, odd).map(([before, id, after]) => `${before}step-${id}${after}`) },
    );
    fc.assert(
      fc.property(fragment, fc.constantFrom(...all), (text, { graph, machine }) => {
        const { progress, notice } = decodeProgress(text, graph);
        const snapshot = walkFrom(machine, progress).getSnapshot();
        const view = walkthroughView(snapshot, graph);
        const plain = `step-${progress.step}`;
        const asked = [encodeProgress(progress), plain, `${plain}~`].includes(text.replace(/^#/, ''));
        expect({
          isPlace: trailOf(graph, progress) !== undefined,
          state: stateText(snapshot),
          shown: view.phase === 'walking' && view.progress,
          silent: notice === undefined,
        }).toEqual({ isPlace: true, state: placeText(progress), shown: progress, silent: asked });
      }),
      { numRuns: 10_000 },
    );
  });
});

describe('decodeCase', () => {
  test('claims no wrong step in 10,000 bad codes', { timeout }, () => {
    const known = guides();
    const all = Object.values(known);
    const graphs = Object.fromEntries(Object.entries(known).map(([id, { graph }]) => [id, graph]));
    const number = fc.constantFrom(...all.map(({ graph }) => graph.case), 100, 999);
    const digits = (length: number) => fc.nat(10 ** length - 1).map((value) => String(value).padStart(length, '0'));
    const close = fc
      .tuple(number, fc.nat(2), fc.nat(1), digits(1), fc.constantFrom(0, 9), digits(1))
      .map((parts) => `1${parts.join('')}`);
    const code = fc.oneof(
      { weight: 8, arbitrary: close.map((text) => text + checkDigit(text)) },
      { weight: 2, arbitrary: digits(9).map((text) => text + checkDigit(text)) },
      { weight: 2, arbitrary: fc.tuple(close, digits(1)).map((parts) => parts.join('')) },
      { weight: 1, arbitrary: anyText(30) },
      { weight: 1, arbitrary: fc.string({ unit: fc.constantFrom(...'0123456789０１２- '), maxLength: 50 }) },
    );
    let claimed = 0;
    fc.assert(
      fc.property(code, (text) => {
        const read = decodeCase(text, graphs);
        if ('problem' in read) return;
        claimed++;
        const { guide, progress, notice } = read;
        const { graph, machine } = known[guide]!;
        const [typed, again] = [
          text.normalize('NFKC').replace(/[ -]/g, ''),
          encodeCase(progress, graph).replaceAll(' ', ''),
        ];
        expect({
          isPlace: trailOf(graph, progress) !== undefined,
          state: stateText(walkFrom(machine, progress).getSnapshot()),
          guide: String(graph.case),
          step: graph.steps[progress.step]!.n,
          version: notice === 'older-version' || typed[4] === String(graph.version),
          ways: notice !== undefined || typed.slice(7, 9) === '99' || typed === again,
        }).toEqual({
          isPlace: true,
          state: placeText(progress),
          guide: typed.slice(1, 4),
          step: Number(typed.slice(5, 7)),
          version: true,
          ways: true,
        });
      }),
      { numRuns: 10_000 },
    );
    expect(claimed).toBeGreaterThan(1000);
  });
});
