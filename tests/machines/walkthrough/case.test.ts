import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeDiagnosisCode, writeGuideCode } from '../../../machines/case-code/index.ts';
import { caseProblems, decodeCase, encodeCase, shortestTo, type Graph } from '../../../machines/walkthrough/index.ts';
import { forksInARow, graphOf, placesOf, shippedGraphs, shippedIds, soundGraphs } from '../../support/graphs.ts';
import { tea } from '../../support/tea.ts';
import { placeFrom } from '../../support/walks.ts';

const ids = [...shippedIds, 'tea'];
const graphs = (): Record<string, Graph> => ({ ...shippedGraphs(), tea });
const digitsOf = (code: string) => code.replaceAll(' ', '');

type Change = Partial<Parameters<typeof writeGuideCode>[0]>;

/** The code of tea with some of its numbers changed. */
const teaCode = (change: Change) => writeGuideCode({ case: 301, version: 2, step: 3, ways: 0, ...change });

/** The places whose ways have a number: those of loops that are walked once at the most. */
const numbered = (graph: Graph) =>
  placesOf(graph).filter(({ ways }) => ways.filter((way) => way === 'cold').length < 2);

describe('encodeCase', () => {
  test.each([
    ['look', '130 120 1009'],
    ['taste~full', '130 120 4004'],
    ['light~full', '130 120 3000'],
    ['light~full.cold', '130 120 3013'],
    ['light~empty', '130 120 3021'],
    ['light~empty.cold', '130 120 3037'],
    // Ways without a number are left out, and the step is kept.
    ['light~full.cold.cold', '130 120 3999'],
    ['light~gone', '130 120 3999'],
  ])('of %s is %s', (place, code) => {
    expect(encodeCase(placeFrom(place), tea)).toBe(code);
  });

  test.each(ids)('is read back at every place of %s', (guide) => {
    const graph = graphs()[guide]!;
    for (const progress of numbered(graph)) {
      expect(decodeCase(encodeCase(progress, graph), graphs())).toEqual({ guide, progress });
    }
  });

  test('is read back, or keeps the step, at the places of any graph', () => {
    fc.assert(
      fc.property(soundGraphs, (graph) => {
        const places = placesOf(graph, 3);
        const codes = places.map((progress) => encodeCase(progress, graph));
        const kept = places.map((progress, index) =>
          digitsOf(codes[index]!).slice(7, 9) === '99' ? shortestTo(graph, progress.step) : progress,
        );
        expect(codes.map((code) => decodeCase(code, { graph }))).toEqual(
          kept.map((progress) => ({ guide: 'graph', progress })),
        );
      }),
      { numRuns: 100 },
    );
  });

  test('tells the places of all guides apart', () => {
    const codes = Object.values(graphs()).flatMap((graph) =>
      numbered(graph).map((progress) => encodeCase(progress, graph)),
    );
    expect(new Set(codes).size).toBe(codes.length);
  });

  test('tells ways apart whose names run together', () => {
    const ways = {
      s: { ways: { a: 'p', ab: 'q' } },
      p: { ways: { bc: 'e', x: 'e' } },
      q: { ways: { c: 'e', y: 'e' } },
    };
    const graph = graphOf({ s: ['p', 'q'], p: ['e', 's'], q: ['e', 's'], e: [] }, ways);
    const codes = ['e~a.bc', 'e~ab.c'].map((place) => encodeCase(placeFrom(place), graph));
    expect(codes.map((code) => decodeCase(code, { graph }))).toEqual([
      { guide: 'graph', progress: placeFrom('e~a.bc') },
      { guide: 'graph', progress: placeFrom('e~ab.c') },
    ]);
  });

  test('refuses a step that is none', () => {
    expect(() => encodeCase(placeFrom('gone'), tea)).toThrow(new RangeError('No step gone.'));
    expect(() => encodeCase(placeFrom('constructor'), tea)).toThrow(RangeError);
  });

  test('numbers 99 ways to a step, and drops those beyond', () => {
    const graph = forksInARow(7);
    const ends = placesOf(graph, 8).filter(({ step }) => step === 'fork7');
    expect(ends).toHaveLength(128);
    const read = ends.map((progress) => decodeCase(encodeCase(progress, graph), { graph }));
    expect(read.slice(0, 99)).toEqual(ends.slice(0, 99).map((progress) => ({ guide: 'graph', progress })));
    expect(read.slice(99)).toEqual(ends.slice(99).map(() => ({ guide: 'graph', progress: ends[0] })));
  });

  test('takes no time over millions of ways', () => {
    expect(digitsOf(encodeCase(placeFrom('fork0'), forksInARow(24))).slice(7, 9)).toBe('00');
  });

  test('counts ways once where steps follow each other round and round', () => {
    const graph = graphOf({ a: ['b'], b: ['a'] });
    const code = writeGuideCode({ case: 300, version: 0, step: 2, ways: 1 });
    expect(decodeCase(code, { graph })).toEqual({ guide: 'graph', progress: placeFrom('b'), notice: 'ways-changed' });
  });
});

describe('caseProblems', () => {
  test('are those of the form, then those of the place', () => {
    expect(caseProblems).toEqual([
      'empty',
      'not-digits',
      'too-short',
      'too-long',
      'mistyped',
      'unknown-kind',
      'unknown-guide',
      'unknown-step',
      'not-a-guide',
    ]);
  });
});

describe('decodeCase', () => {
  test.each<[string, Change, string, string?]>([
    ['this version', { ways: 1 }, 'light~full.cold'],
    ['no ways', { ways: 99 }, 'light~full'],
    ['an older version', { version: 1, ways: 1 }, 'light~full', 'older-version'],
    ['an older version at the end', { version: 0, step: 5 }, 'pour~full.hot', 'older-version'],
    ['ways that are gone', { ways: 4 }, 'light~full', 'ways-changed'],
    ['ways that were never there', { ways: 98 }, 'light~full', 'ways-changed'],
  ])('of %s keeps the step: %j is %s', (_, change, place, notice) => {
    expect(decodeCase(teaCode(change), graphs())).toEqual({
      guide: 'tea',
      progress: placeFrom(place),
      ...(notice && { notice }),
    });
  });

  test.each<[string, Change, string]>([
    ['a guide that is none', { case: 999 }, 'unknown-guide'],
    ['a step that is none', { step: 6 }, 'unknown-step'],
    ['step 0', { step: 0 }, 'unknown-step'],
  ])('of %s finds a problem', (_, change, problem) => {
    expect(decodeCase(teaCode(change), graphs())).toEqual({ problem });
  });

  test.each([
    ['', 'empty'],
    ['light', 'not-digits'],
    ['130120300', 'too-short'],
    ['13012030000', 'too-long'],
    ['1301203001', 'mistyped'],
    ['501203000', 'unknown-kind'],
  ])('of `%s` finds a problem: %s', (text, problem) => {
    expect(decodeCase(text, graphs())).toEqual({ problem });
  });

  test('of a diagnosis finds that it is not of a guide', () => {
    const code = writeDiagnosisCode({ symptom: 1, version: 1, answers: '0' });
    expect(decodeCase(code, graphs())).toEqual({ problem: 'not-a-guide' });
  });

  test('does not go to a step that nothing leads to', () => {
    const graph = graphOf({ a: ['b'], b: [], island: ['b'] });
    const code = encodeCase(placeFrom('island'), graph);
    expect(decodeCase(code, { graph })).toEqual({ problem: 'unknown-step' });
  });
});
