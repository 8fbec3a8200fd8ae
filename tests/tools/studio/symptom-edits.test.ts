import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { decodeInterview, encodeInterview } from '../../../machines/diagnosis/index.ts';
import { parseSymptom } from '../../../machines/diagnosis/symptom.parse.ts';
import { writtenNumbers } from '../../../tools/diagnose/numbers.ts';
import { isWhole, scaled, sumFor, withChance, withWholeChances } from '../../../tools/studio/page/diagnosis/chances.ts';
import { difference } from '../../../tools/text/spans.ts';
import {
  withCause,
  withOutcome,
  withoutCause,
  withoutOutcome,
  withoutStep,
  withQuestion,
  withWords,
} from '../../../tools/studio/page/diagnosis/symptom-edits.ts';
import { chancesOf, writtenSymptom } from '../../../tools/studio/page/diagnosis/written-symptom.ts';
import { withEntry, withoutEntry, withValue } from '../../../tools/yaml/values.ts';
import { aThirdOf } from '../../support/coverage.ts';
import { frozenFiles } from '../../support/frozen.ts';

const files = frozenFiles();
const symptoms = [...files].filter(([file]) => /^content\/diagnosis\/[a-z]+-[a-z-]+\.yaml$/.test(file));
const WORDS = ['content/diagnosis/en.yaml', 'content/diagnosis/ja.yaml'];

/** A number as somebody would type it. */
const typed = fc.oneof(
  fc.integer({ min: 0, max: 9999 }).map(String),
  fc.integer({ min: 0, max: 9999 }).map((digits) => `0.${String(digits).padStart(4, '0')}`),
);

/** The data with another value at a place. */
function withAt(data: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  const group = data as Record<string, unknown>;
  return { ...group, [key]: withAt(group[key], rest, value) };
}

describe('a number of a symptom', () => {
  test.each(symptoms)('%s: is replaced, and nothing else', (_, text) => {
    const data: unknown = parse(text);
    const numbers = writtenNumbers(data);
    fc.assert(
      fc.property(fc.constantFrom(...numbers), typed, ({ path, value }, number) => {
        const next = withValue(text, path, number, 'number');
        expect(parse(next ?? '')).toEqual(withAt(data, path, Number(number)));
        // All around the number is the same, character by character.
        const span = difference(text, next ?? '') ?? { from: 0, to: 0, insert: '' };
        expect(text.slice(span.from, span.to).length).toBeLessThanOrEqual(String(value).length);
        expect(span.insert.length).toBeLessThanOrEqual(number.length);
      }),
    );
  });

  test.each(symptoms)('%s: with the line ends of another system, too', (_, text) => {
    const other = text.replaceAll('\n', '\r\n');
    for (const { path } of aThirdOf(writtenNumbers(parse(text))))
      expect(withValue(other, path, '0.125', 'number')).toBe(
        withValue(text, path, '0.125', 'number')?.replaceAll('\n', '\r\n'),
      );
  });
});

describe('words', () => {
  const text = files.get('content/diagnosis/en.yaml') ?? '';

  test('are whatever was written, and all others stay', () => {
    const data = parse(text) as Record<string, { steps: Record<string, { text: string[] }> }>;
    const places = Object.entries(data).flatMap(([id, { steps }]) => [
      [id, 'title'],
      ...Object.entries(steps).flatMap(([step, { text: lines }]) => [
        [id, 'steps', step, 'why'],
        ...lines.map((_, index) => [id, 'steps', step, 'text', index]),
      ]),
    ]);
    const anything = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.constantFrom(
        'yes',
        'null',
        '- a',
        'a: b',
        'a #b',
        '"a',
        "it's",
        '{a}',
        '[a, b]',
        '1',
        '✎',
        ' a ',
        'a, b',
        '&a',
        'あ\u3000',
        '\u3000',
        '\u00a0a\u2028',
      ),
    );
    fc.assert(
      fc.property(fc.constantFrom(...places), anything, (place, words) => {
        const next = withValue(text, place, words, 'text') ?? '';
        const expected = structuredClone(data) as unknown;
        const group = place.slice(0, -1).reduce((value, key) => (value as Record<string, unknown>)[key], expected);
        (group as Record<string | number, unknown>)[place.at(-1) ?? ''] = words;
        expect(parse(next)).toEqual(expected);
      }),
    );
  });

  test.each([
    ['a language that has none yet', '{}\n', { a: { steps: { b: { title: 'One: two' } } } }],
    ['a file that is empty', '', { a: { steps: { b: { title: 'One: two' } } } }],
    ['a diagnosis without words', 'c: 1\n', { c: 1, a: { steps: { b: { title: 'One: two' } } } }],
    ['a step without words', 'a:\n  steps:\n    b:\n', { a: { steps: { b: { title: 'One: two' } } } }],
    ['a title that is empty', 'a:\n  steps:\n    b:\n      title:\n', { a: { steps: { b: { title: 'One: two' } } } }],
    [
      'a group on one line',
      'a: { steps: { b: { why: c } } }\n',
      { a: { steps: { b: { why: 'c', title: 'One: two' } } } },
    ],
  ])('are the first of %s, and are typed on', (_, before, expected) => {
    const path = ['a', 'steps', 'b', 'title'];
    const first = withWords(before, path, 'O') ?? '';
    expect(parse(withWords(first, path, 'One: two') ?? '')).toEqual(expected);
  });

  test('cannot stand where something else does', () => {
    expect(withWords('a: [b]\n', ['a', 'title'], 'One')).toBeUndefined();
    expect(withWords('a: {\n', ['a', 'title'], 'One')).toBeUndefined();
  });
});

describe('an entry', () => {
  test('comes into a group on one line and goes again without a trace', () => {
    const text = 'a: { b: 1, else: 0 } # why\n';
    const added = withEntry(text, ['a'], 'c', '0.5', 'else');
    expect(added).toBe('a: { b: 1, c: 0.5, else: 0 } # why\n');
    expect(withoutEntry(added ?? '', ['a', 'c'])).toBe(text);
    expect(withoutEntry('a: { b: 1, c: 2 }', ['a', 'c'])).toBe('a: { b: 1 }');
  });

  test('goes with its comment and the line that set it apart', () => {
    const text = 'a:\n  b: 1\n\n  # of c\n  c:\n    d: 1\n\n  e: 2\n';
    expect(withoutEntry(text, ['a', 'c'])).toBe('a:\n  b: 1\n\n  e: 2\n');
  });
});

describe('chances', () => {
  test('come to 1 by one press, for each cause', () => {
    const text =
      'steps:\n  s:\n    outcomes:\n      a: { p: { x: 0.5, else: 0.7 } }\n      b: { p: 0.9 } # b\n      c: { p: 0.05 }\n';
    const step = { ...(writtenSymptom(text)?.steps[0] ?? { outcomes: [] }) } as Parameters<typeof chancesOf>[0];
    const next = withWholeChances(text, 's', chancesOf(step), ['x', 'y']);
    const after = writtenSymptom(next)?.steps[0];
    for (const cause of ['x', 'y']) expect(after && isWhole(chancesOf(after), cause)).toBe(true);
    expect(next).toContain('# b');
  });

  test('are scaled to exactly 1, whatever they were', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 9 }), (values) => {
        const numbers = scaled(values.map((value, index) => [`o${index}`, value / 1000]));
        expect(sumFor(Object.fromEntries(numbers), 'x')).toBe(1);
      }),
    );
  });

  test('of a cause alone are written beside the others, and taken out again', () => {
    const text = 'steps:\n  s:\n    outcomes:\n      a: { p: 0.05 }\n';
    const own = withChance(text, 's', 'a', 'x', '0.5');
    expect(own).toContain('a: { p: { x: 0.5, else: 0.05 } }');
    expect(withChance(own ?? '', 's', 'a', 'x', undefined)).toContain('a: { p: { else: 0.05 } }');
  });
});

describe('a cause, a question, an answer', () => {
  const file = 'content/diagnosis/qr-not-read.yaml';
  const place = { id: 'qr-not-read', file, words: WORDS };
  const texts = Object.fromEntries([file, ...WORDS].map((each) => [each, files.get(each) ?? '']));
  const symptom = writtenSymptom(texts[file] ?? '');

  test('come with words that are still to be written, and go without a trace', () => {
    if (!symptom) throw new Error('The symptom cannot be read.');
    const more = withCause(place, texts, 'new-cause') ?? {};
    expect('symptom' in parseSymptom('qr-not-read', parse(more[file] ?? ''))).toBe(true);
    for (const each of WORDS) expect(more[each]).toContain('    new-cause: ✎ new-cause');
    expect(withoutCause(place, more, writtenSymptom(more[file] ?? '') ?? symptom, 'new-cause')).toEqual(texts);

    const asked = withQuestion(place, texts, symptom, 'new-question') ?? {};
    expect('symptom' in parseSymptom('qr-not-read', parse(asked[file] ?? ''))).toBe(true);
    const unasked = withoutStep(place, asked, symptom, 'new-question') ?? {};
    expect({ ...unasked, [file]: unasked[file]?.replace('version: 2', 'version: 1') }).toEqual(texts);

    const step = symptom.steps.find(({ id }) => id === 'move');
    if (!step) throw new Error('There is no such step.');
    const answered = withOutcome(place, texts, symptom, step, 'new-answer') ?? {};
    const read = parseSymptom('qr-not-read', parse(answered[file] ?? ''));
    expect('symptom' in read && read.symptom.version).toBe(2);
    const back = withoutOutcome(place, answered, symptom, 'move', 'new-answer') ?? {};
    expect({ ...back, [file]: back[file]?.replace('version: 2', 'version: 1') }).toEqual(texts);
  });

  test('a question goes with its part of what codes tell: those that were read aloud before say that they are older', () => {
    if (!symptom) throw new Error('The symptom cannot be read.');
    const read = (text = '') => {
      const parsed = parseSymptom('qr-not-read', parse(text));
      if (!('symptom' in parsed)) throw new Error('It is no symptom.');
      return parsed.symptom;
    };
    const code = encodeInterview([{ step: 'move', outcome: 'not-read' }], read(texts[file]));
    const less = withoutStep(place, texts, symptom, 'view') ?? {};
    expect(decodeInterview(code, { 'qr-not-read': read(less[file]) })).toEqual({
      symptom: 'qr-not-read',
      replies: [],
      notice: 'other-version',
    });
  });

  test('a cause goes with all that is said of it', () => {
    if (!symptom) throw new Error('The symptom cannot be read.');
    const less = withoutCause(place, texts, symptom, 'camera-denied') ?? {};
    expect('problems' in parseSymptom('qr-not-read', parse(less[file] ?? ''))).toBe(false);
    expect(less[file]?.replace(/^\s*#.*$/gm, '')).not.toMatch(/camera-denied: (?:0|\n)/);
  });
});
