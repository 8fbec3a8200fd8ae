import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { diffLines } from 'diff';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseGraph } from '../../../../machines/walkthrough/walkthrough.parse.ts';
import { checkGraph } from '../../../../machines/walkthrough/index.ts';
import {
  connected,
  withAct,
  withActChanged,
  withNextVersion,
  withoutAct,
  withStep,
  withStepMoved,
  withWay,
} from '../../../../tools/studio/page/guides/edits/graph-edits.ts';
import { writtenGuide, type WrittenGuide } from '../../../../tools/studio/page/guides/edits/guide-text.ts';
import { NotEditable } from '../../../../tools/yaml/places.ts';
import { projectFolder } from '../../../support/sources.ts';

const FOLDERS = ['content', 'tests/fixtures/shipped/content', 'tests/fixtures/lamp/content'];
const GRAPHS = FOLDERS.flatMap((folder) => {
  const path = join(projectFolder, folder, 'walkthroughs');
  return readdirSync(path).map((file) => readFileSync(join(path, file), 'utf8'));
});

/** A shipped graph with comments on lines of their own and behind others, and with either kind of line end. */
const graph = fc
  .record({
    text: fc.constantFrom(...GRAPHS),
    own: fc.array(fc.nat(80), { maxLength: 4 }),
    behind: fc.array(fc.nat(80), { maxLength: 4 }),
    isDos: fc.boolean(),
  })
  .map(({ text, own, behind, isDos }) => {
    const lines = text.split('\n').slice(0, -1);
    const noted = lines.flatMap((line, index) => [
      ...(own.includes(index) ? [`${/^ */.exec(line)?.[0] ?? ''}# own ${index}`] : []),
      behind.includes(index) ? `${line} # behind ${index}` : line,
    ]);
    return noted.join(isDos ? '\r\n' : '\n') + (isDos ? '\r\n' : '\n');
  });

const guideIn = (text: string): WrittenGuide => {
  const guide = writtenGuide(text);
  if (!guide) throw new Error('No YAML');
  return guide;
};
const pick = <T>(from: readonly T[], at: number): T => from[at % from.length] as T;
const commentsIn = (text: string) => [...text.matchAll(/# (?:own|behind) \d+/g)].map(([comment]) => comment).sort();
/** What lines went, and came, without their ends. */
const linesChanged = (before: string, after: string) =>
  diffLines(before, after).flatMap(({ value, added, removed }) =>
    added || removed ? value.trimEnd().split(/\r?\n/) : [],
  );

/** Holds for each edit: what it makes is sound, ends its lines as before, and keeps comments that stood outside of what went. */
function holds(before: string, after: string): void {
  expect(() => parse(after) as unknown).not.toThrow();
  expect(commentsIn(after)).toEqual(expect.arrayContaining(commentsIn(before)));
  if (before.includes('\r\n')) expect(after.replaceAll('\r\n', '')).not.toContain('\n');
  else expect(after).not.toContain('\r');
}

const sound = (text: string) => {
  const result = parseGraph(parse(text));
  return 'graph' in result ? checkGraph(result.graph) : result.problems;
};

describe('a graph that is edited as text', () => {
  test('gets a step, which leads on to where the one before it led, and nothing else of it changes', () => {
    fc.assert(
      fc.property(graph, fc.nat(), fc.nat(), (text, which, turn) => {
        const guide = guideIn(text);
        const after = pick(Object.keys(guide.steps), which);
        const before = guide.steps[after]!;
        const way = before.ways && pick(Object.keys(before.ways), turn);
        const result = withStep(text, { id: 'new-step', n: 98, after, way });
        holds(text, result);
        const now = guideIn(result);
        const { 'new-step': added, [after]: led, ...others } = now.steps;
        const { [after]: _, ...same } = guide.steps;
        expect(others).toEqual(same);
        expect(added).toMatchObject({
          n: 98,
          end: before.end,
          next: way === undefined ? before.next : before.ways![way],
        });
        expect(led).toEqual({
          ...before,
          ...(way === undefined ? { next: 'new-step', end: false } : { ways: { ...before.ways, [way]: 'new-step' } }),
        });
        expect(Object.keys(now.steps).indexOf('new-step')).toBe(Object.keys(guide.steps).indexOf(after) + 1);
        expect(sound(result)).toEqual([]);
        // The lines of the step itself, and the one that leads to it.
        expect(linesChanged(text, result).length).toBeLessThanOrEqual(6);
      }),
    );
  });

  test('has a step led elsewhere, and no other', () => {
    fc.assert(
      fc.property(graph, fc.nat(), fc.nat(), (text, from, to) => {
        const guide = guideIn(text);
        const ids = Object.keys(guide.steps).filter((id) => !guide.steps[id]!.ways);
        const [id, target] = [pick(ids, from), pick(Object.keys(guide.steps), to)];
        const result = connected(text, id, target);
        holds(text, result);
        expect(guideIn(result).steps).toEqual({
          ...guide.steps,
          [id]: { ...guide.steps[id], next: target, end: false },
        });
        expect(linesChanged(text, result).length).toBeLessThanOrEqual(2);
      }),
    );
  });

  test('has a way led elsewhere, and no other', () => {
    fc.assert(
      fc.property(graph, fc.nat(), fc.nat(), (text, from, to) => {
        const guide = guideIn(text);
        const forks = Object.entries(guide.steps).flatMap(([step, { ways = {} }]) =>
          Object.keys(ways).map((way) => ({ step, way, ways })),
        );
        fc.pre(forks.length > 0);
        const { step, way, ways } = pick(forks, from);
        const target = pick(Object.keys(guide.steps), to);
        const result = withWay(text, step, way, target);
        holds(text, result);
        const led = { ...guide.steps[step]!, ways: { ...ways, [way]: target } };
        expect(guideIn(result).steps).toEqual({ ...guide.steps, [step]: led });
      }),
    );
  });

  test('has its steps in another order, and comes back byte for byte', () => {
    fc.assert(
      fc.property(graph, fc.nat(), (text, which) => {
        const guide = guideIn(text);
        const ids = Object.keys(guide.steps);
        const at = which % (ids.length - 1);
        const result = withStepMoved(text, ids[at]!, 1);
        holds(text, result);
        expect(guideIn(result).steps).toEqual(guide.steps);
        expect(Object.keys(guideIn(result).steps)).toEqual(ids.with(at, ids[at + 1]!).with(at + 1, ids[at]!));
        expect(result.split(/\r?\n/).sort()).toEqual(text.split(/\r?\n/).sort());
        expect(withStepMoved(result, ids[at]!, -1)).toBe(text);
      }),
    );
  });

  test('has an act more, another one, and less again', () => {
    const act = fc.record({
      figure: fc.option(fc.constantFrom('98', '97.1'), { nil: undefined }),
      on: fc.constantFrom('phone' as const, 'portal' as const),
      screen: fc.constantFrom('home', 'true', 'no'),
      tap: fc.option(fc.constantFrom('more', 'done'), { nil: undefined }),
      enter: fc.option(fc.constantFrom('pin', 'code'), { nil: undefined }),
      way: fc.constant(undefined),
    });
    fc.assert(
      fc.property(graph, fc.nat(), fc.nat(), act, act, (text, which, where, one, other) => {
        const guide = guideIn(text);
        const id = pick(Object.keys(guide.steps), which);
        const { acts } = guide.steps[id]!;
        const at = where % (acts.length + 1);
        const added = withAct(text, id, at, one);
        holds(text, added);
        expect(guideIn(added).steps).toEqual({
          ...guide.steps,
          [id]: { ...guide.steps[id], acts: acts.toSpliced(at, 0, one) },
        });
        const changed = withActChanged(added, id, at, other);
        holds(added, changed);
        expect(guideIn(changed).steps[id]!.acts).toEqual(acts.toSpliced(at, 0, other));
        const less = withoutAct(changed, id, at);
        expect(guideIn(less)).toEqual(guide);
      }),
    );
  });

  test('has its version raised', () => {
    fc.assert(
      fc.property(graph, (text) => {
        const guide = guideIn(text);
        const result = withNextVersion(text);
        holds(text, result);
        expect(guideIn(result)).toEqual({ ...guide, version: (guide.version! + 1) % 10 });
      }),
    );
  });

  test('has the comments of a step go where the step goes', () => {
    const text = [
      'start: a',
      'steps:',
      '  a:',
      '    n: 1',
      '    next: b',
      '    # at the end of a',
      '  # above b',
      '  b:',
      '    n: 2',
      '    end: true # behind b',
      '',
    ].join('\n');
    const lines = text.split('\n');
    const [a, b] = [lines.slice(2, 6), lines.slice(6, 10)];
    expect(withStepMoved(text, 'b', -1)).toBe([...lines.slice(0, 2), ...b, ...a, ''].join('\n'));
  });

  test('is left alone where it is written in a way that an edit would tear', () => {
    const anchored = 'start: a\nsteps:\n  a: &a\n    n: 1\n    next: b\n  b: *a\n';
    expect(() => withStepMoved(anchored, 'b', -1)).toThrow(NotEditable);
    expect(() => connected('start: [', 'a', 'b')).toThrow(NotEditable);
  });
});
