import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  amount,
  entries,
  group,
  list,
  mark,
  named,
  parseWith,
  text,
  wholeNumber,
  word,
} from '../../../machines/data/index.ts';

const letters = text('bad-value', /^[a-z]+$/, 'small letters');

/** The faults of some data: code, place, and what is stated. */
function told(schema: z.ZodType, data: unknown): string[] {
  const read = parseWith(schema, data);
  return 'value' in read
    ? []
    : read.problems.map(({ code, path = [], message, hint }) => `${code} ${path.join('.')}: ${message} ${hint}`);
}

describe('parseWith', () => {
  test('gives what fits, and nothing that the schema does not know', () => {
    expect(parseWith(group({ a: letters.default('b') }), {})).toEqual({ value: { a: 'b' } });
    expect(parseWith(z.object({ a: letters }), { a: 'c', d: 1 })).toEqual({ value: { a: 'c' } });
  });

  test.each([
    [undefined, 'is missing'],
    [null, 'is empty'],
    [[1], 'is a list'],
    [{ a: 1 }, 'is a group of fields'],
    [true, 'is `true`'],
    [3.5, 'is `3.5`'],
    ['X'.repeat(60), `is \`${'X'.repeat(60)}\``],
    ['X'.repeat(61), `is \`${'X'.repeat(60)}…\``],
  ])('says of %j that it %s', (data, is) => {
    expect(told(group({ at: list(letters) }), { at: [data] })).toEqual([
      `bad-value at.0: \`at.0\` ${is}. Write small letters.`,
    ]);
    expect(told(letters, data)).toEqual([`bad-value : The file ${is}. Write small letters.`]);
  });

  test('says in its own words what a rule says', () => {
    const rule = letters.refine((data) => data !== 'no', named('no', 'Say yes.', 'It says no.'));
    expect(told(rule, 'no')).toEqual(['no : It says no. Say yes.']);
  });

  test('tells once what two rules find', () => {
    expect(told(wholeNumber(0, 9), 1e300)).toHaveLength(1);
  });

  test('tells of a value that can be of two forms what is wrong with it as the nearer one', () => {
    const chance = z.union([amount(1), entries(amount(1))], named('bad-number', 'Write a chance.'));
    expect(told(chance, { a: 'x' })).toEqual(['bad-number a: `a` is `x`. Write a number from 0 to 1.']);
    expect(told(chance, 2)).toEqual(['bad-number : The file is `2`. Write a number from 0 to 1.']);
    expect(told(chance, 'x')).toEqual(['bad-number : The file is `x`. Write a chance.']);
    const link = z.union([z.strictObject({ n: z.number(), of: z.string() }), z.strictObject({ site: z.string() })]);
    expect(told(link, {})).toEqual(['field-missing site: `site` is missing. Add `site: …` (text).']);
    expect(told(link, { n: 'x', of: 'y' })).toEqual(['field-type n: `n` is `x`. It must be a number.']);
    expect(told(z.union([z.string(), z.array(z.string())]), 1)).toEqual([
      'field-type : The file is `1`. It must be text.',
    ]);
  });

  test('tells of a key that zod would leave out', () => {
    const data: unknown = JSON.parse('{"a": {"__proto__": "b"}}');
    expect(told(group({ a: entries(letters) }), data)).toEqual([
      'bad-id a.__proto__: `__proto__` is not a valid id. Choose another name. JavaScript reserves this one.',
    ]);
  });

  test('says why a key of a plain record cannot be one', () => {
    const record = z.record(z.string().regex(/^[a-z]$/, 'Use one letter'), z.unknown());
    expect(told(record, { ab: 1 })).toEqual(['field-value ab: `ab` is not a valid name. Use one letter.']);
  });

  test('never throws', () => {
    const schema = group({ a: entries(z.union([letters, list(word(['x', 'y'])), group({ m: mark('no-mark') })])) });
    const junk = fc.anything({ withBigInt: true, withNullPrototype: true, withSparseArray: true });
    fc.assert(
      fc.property(fc.oneof(junk, fc.record({ a: fc.dictionary(fc.string(), junk) })), (data) => {
        const read = parseWith(schema, data);
        expect('value' in read || read.problems.length > 0).toBe(true);
      }),
    );
  });
});

describe('group', () => {
  test('finds a field that is not known, beside others', () => {
    expect(told(group({ steps: group({ label: letters, end: letters.optional() }) }), { steps: { labl: 1 } })).toEqual([
      'bad-value steps.label: `steps.label` is missing. Write small letters.',
      'unknown-field steps.labl: `labl` is not a known field of `steps`. Did you mean `label`?',
    ]);
    expect(told(group({ a: letters }), { a: 'b', label: 1 })).toEqual([
      'unknown-field label: `label` is not a known field. Use one of `a`.',
    ]);
  });

  test.each([null, undefined, [], 'text', 7])('takes %j for none', (data) => {
    expect(told(group({ a: letters, b: letters }), data)).toEqual([
      expect.stringMatching(/^not-an-object : The file is .*\. Write `a`, `b`\.$/),
    ]);
  });
});

describe('entries', () => {
  test('gives keys and values in their order', () => {
    const read = parseWith(entries(letters), { b: 'x', a: 'y' });
    expect(Object.entries('value' in read ? read.value : {})).toEqual([
      ['b', 'x'],
      ['a', 'y'],
    ]);
  });

  test('finds a key that is no id, and what is wrong with other values', () => {
    expect(told(group({ ways: entries(letters) }), { ways: { 'B c': 'x', d: 3 } })).toEqual([
      'bad-id ways.B c: `B c` is not a valid id. Use lowercase letters, digits and hyphens, starting with a letter, at most 60 characters.',
      'bad-value ways.d: `ways.d` is `3`. Write small letters.',
    ]);
    expect(told(entries(letters), [])).toEqual(['not-an-object : The file is a list. Write indented `id: …` lines.']);
  });

  test('looks at none where there are too many', () => {
    const few = entries(letters, 1, (count) => named('many', 'Take one.', `There are ${count}.`));
    expect(told(few, { a: 1 })).toHaveLength(1);
    expect(told(few, { a: 1, b: 2 })).toEqual(['many : There are 2. Take one.']);
  });
});

describe('the other fields', () => {
  test.each<[string, z.ZodType, unknown]>([
    ['not-a-list : The file is a group of fields. Write a list: `[one, two]`.', list(letters), { 0: 'a' }],
    ['bad-value : The file is `A`. Write small letters.', letters, 'A'],
    ...[0, 100, 1.5, NaN, '5'].map((data): [string, z.ZodType, unknown] => [
      `bad-number : The file is \`${data}\`. Write a whole number from 1 to 99.`,
      wholeNumber(1, 99),
      data,
    ]),
    ...[-1, 2.5, Infinity, '1'].map((data): [string, z.ZodType, unknown] => [
      `bad-number : The file is \`${data}\`. Write a number from 0 to 2.`,
      amount(2),
      data,
    ]),
    ['bad-word : The file is `fact`. Did you mean `facts`?', word(['facts', 'assumed']), 'fact'],
    ['bad-word : The file is a group of fields. Use one of `facts`, `assumed`.', word(['facts', 'assumed']), {}],
  ])('refuse: %s', (said, schema, data) => {
    expect(told(schema, data)).toEqual([said]);
  });

  test('a mark can only be true', () => {
    expect(told(group({ step: group({ end: mark('no-mark') }) }), { step: { end: 'yes' } })).toEqual([
      'no-mark step.end: `step.end` can only be `true`. Write `end: true`, or remove it.',
    ]);
  });
});
