import { describe, expect, test } from 'vitest';
import { createReader } from '../../../machines/walkthrough/data-reader.ts';

const ID = /^[a-z]+$/;

describe('createReader', () => {
  test('has no faults at first', () => {
    expect(createReader().problems).toEqual([]);
  });

  test('keeps faults in the order of reading', () => {
    const read = createReader();
    read.list(1, ['a', 2]);
    read.fault('worse', ['b'], 'It is worse.', 'Mend it.');
    expect(read.problems).toEqual([
      { code: 'not-a-list', message: '`a.2` is `1`.', hint: 'Write a list: `[one, two]`.', path: ['a', 2] },
      { code: 'worse', message: 'It is worse.', hint: 'Mend it.', path: ['b'] },
    ]);
  });

  test.each([
    [undefined, 'missing'],
    [null, 'empty'],
    [[1], 'a list'],
    [{ a: 1 }, 'a group of fields'],
    [true, '`true`'],
    [3.5, '`3.5`'],
    ['x'.repeat(61), `\`${'x'.repeat(60)}\``],
  ])('shows %j as %s', (data, shown) => {
    const read = createReader();
    read.text(data, ['at', 0], /^$/, 'nothing');
    expect(read.problems).toEqual([
      { code: 'bad-value', message: `\`at.0\` is ${shown}.`, hint: 'Write nothing.', path: ['at', 0] },
    ]);
  });
});

describe('object', () => {
  test('gives the fields, and no inherited ones', () => {
    const read = createReader();
    const fields = read.object({ a: 1 }, [], ['a', 'b']);
    expect({ ...fields }).toEqual({ a: 1 });
    expect(fields['constructor']).toBeUndefined();
    expect(read.problems).toEqual([]);
  });

  test('finds a field that is not known, and gives it all the same', () => {
    const read = createReader();
    expect({ ...read.object({ labl: 1 }, ['steps'], ['label']) }).toEqual({ labl: 1 });
    expect(read.problems).toEqual([
      {
        code: 'unknown-field',
        message: '`labl` is not known in `steps`.',
        hint: 'Did you mean `label`?',
        path: ['steps', 'labl'],
      },
    ]);
  });

  test.each([
    [null, 'empty'],
    [undefined, 'missing'],
    [[], 'a list'],
    ['text', '`text`'],
    [7, '`7`'],
  ])('takes %j for no fields at all', (data, shown) => {
    const read = createReader();
    expect({ ...read.object(data, [], ['a']) }).toEqual({});
    expect(read.problems).toEqual([
      {
        code: 'not-an-object',
        message: `\`the file\` is ${shown}.`,
        hint: 'Give it indented `key: value` lines.',
        path: [],
      },
    ]);
  });
});

describe('entries', () => {
  test('gives keys and values, without the keys that are no ids', () => {
    const read = createReader();
    expect(read.entries({ a: 1, 'B c': 2, d: 3 }, ['ways'], ID)).toEqual([
      ['a', 1],
      ['d', 3],
    ]);
    expect(read.problems).toEqual([
      {
        code: 'bad-id',
        message: '`B c` cannot be an id.',
        hint: 'Use small letters, digits and hyphens, a letter first, and 60 of them at the most.',
        path: ['ways', 'B c'],
      },
    ]);
  });
});

describe('list', () => {
  test('gives a list as it is, and an empty one for all else', () => {
    const read = createReader();
    expect(read.list([1, 'b'], ['a'])).toEqual([1, 'b']);
    expect(read.problems).toEqual([]);
    expect(read.list({ 0: 1 }, ['a'])).toEqual([]);
    expect(read.problems).toHaveLength(1);
  });
});

describe('text', () => {
  test('gives a text of the form, and an empty one for all else', () => {
    const read = createReader();
    expect(read.text('abc', ['a'], ID, 'an id')).toBe('abc');
    expect(read.problems).toEqual([]);
    expect(read.text('ABC', ['a'], ID, 'an id')).toBe('');
    expect(read.text(1, ['a'], /1/, 'an id')).toBe('');
    expect(read.problems).toHaveLength(2);
  });
});

describe('integer', () => {
  test.each([1, 5, 99])('gives %j as it is', (data) => {
    const read = createReader();
    expect(read.integer(data, ['n'], 1, 99)).toBe(data);
    expect(read.problems).toEqual([]);
  });

  test.each([
    [0, '`0`'],
    [100, '`100`'],
    [1.5, '`1.5`'],
    [NaN, '`NaN`'],
    ['5', '`5`'],
    [undefined, 'missing'],
  ])('gives the least for %j', (data, shown) => {
    const read = createReader();
    expect(read.integer(data, ['steps', 'open', 'n'], 1, 99)).toBe(1);
    expect(read.problems).toEqual([
      {
        code: 'bad-number',
        message: `\`steps.open.n\` is ${shown}.`,
        hint: 'Write a whole number from 1 to 99.',
        path: ['steps', 'open', 'n'],
      },
    ]);
  });
});
