import { describe, expect, test } from 'vitest';
import { partIn, saidOf, type Part } from '../../../machines/console/overview/ticket-part.ts';

const SIZES = ['small', 'large'] as const;
/** What is read of a field, and what is told. */
function read<Value>(data: unknown, by: (part: Part) => Value) {
  const part = partIn(data, ['tickets', 2]);
  const value = by(part);
  return [value, ...part.problems.map(({ path, message }) => `${path!.join('.')}: ${message}`)];
}

describe('a part of a ticket', () => {
  test.each<[string, unknown, unknown[]]>([
    ['text', 'Ito', ['Ito']],
    ['an empty text', '', [undefined]],
    ['nothing', undefined, [undefined]],
    ['null', null, [undefined]],
    ['a number', 7, [undefined, 'tickets.2.name: It is `7`.']],
    ['a group', {}, [undefined, 'tickets.2.name: It is something with parts.']],
  ])('takes as a text that may be absent: %s', (_, name, said) => {
    expect(read({ name }, (part) => part.text('name'))).toEqual(said);
  });

  test.each<[string, unknown, unknown[]]>([
    ['text', 'Ito', ['Ito']],
    ['an empty text', '', ['', 'tickets.2.name: It is ``.']],
    ['nothing', undefined, ['', 'tickets.2.name: It is missing.']],
    ['null', null, ['', 'tickets.2.name: It is `null`.']],
    ['a number', 7, ['', 'tickets.2.name: It is `7`.']],
  ])('takes as a text that is needed: %s', (_, name, said) => {
    expect(read({ name }, (part) => part.needed('name'))).toEqual(said);
  });

  test.each<[string, unknown, unknown[], unknown[]]>([
    ['one of them', 'large', ['large'], ['large']],
    ['another', 'huge', [undefined, 'tickets.2.size: It is `huge`.'], [undefined, 'tickets.2.size: It is `huge`.']],
    ['nothing', undefined, [undefined], [undefined, 'tickets.2.size: It is missing.']],
    ['an empty text', '', [undefined], [undefined, 'tickets.2.size: It is ``.']],
    ['a number', 7, [undefined, 'tickets.2.size: It is `7`.'], [undefined, 'tickets.2.size: It is `7`.']],
  ])('takes as one of some texts: %s', (_, size, said, needed) => {
    expect(read({ size }, (part) => part.oneOf('size', SIZES))).toEqual(said);
    expect(read({ size }, (part) => part.oneOf('size', SIZES, 'is needed'))).toEqual(needed);
  });

  test.each<[string, unknown, unknown[], unknown[]]>([
    ['a whole number', 3, [3], [3]],
    ['0', 0, [0], [0]],
    ['a part of one', 2.5, [0, 'tickets.2.count: It is `2.5`.'], [2.5]],
    ['less than 0', -1, [-1], [0, 'tickets.2.count: It is `-1`.']],
    ['without end', Infinity, [0, 'tickets.2.count: It is `Infinity`.'], [0, 'tickets.2.count: It is `Infinity`.']],
    ['text', '3', [0, 'tickets.2.count: It is `3`.'], [0, 'tickets.2.count: It is `3`.']],
    ['nothing', undefined, [0, 'tickets.2.count: It is missing.'], [0]],
    ['null', null, [0, 'tickets.2.count: It is `null`.'], [0]],
  ])('takes as a number, and as an amount: %s', (_, count, whole, amount) => {
    expect(read({ count }, (part) => part.whole('count'))).toEqual(whole);
    expect(read({ count }, (part) => part.amount('count'))).toEqual(amount);
  });

  test.each<[string, unknown, unknown[]]>([
    ['a group', { size: 'huge' }, [true, 'tickets.2.box.size: It is `huge`.']],
    ['nothing', undefined, [false]],
    ['null', null, [false]],
    ['a list', [], [false, 'tickets.2.box: It is something with parts.']],
    ['text', 'box', [false, 'tickets.2.box: It is `box`.']],
  ])('takes as a group within: %s', (_, box, said) => {
    const inner = (part: Part): boolean => {
      const within = part.part('box');
      within.oneOf('size', SIZES);
      return within.isThere;
    };
    expect(read({ box }, inner)).toEqual(said);
  });

  test.each<[string, unknown, unknown[], unknown[]]>([
    ['groups', [{ size: 'small' }, {}], [['small', undefined]], [['small', undefined]]],
    ['nothing', undefined, [[]], [[], 'tickets.2.boxes: It is missing.']],
    ['null', null, [[]], [[], 'tickets.2.boxes: It is `null`.']],
    [
      'a group',
      {},
      [[], 'tickets.2.boxes: It is something with parts.'],
      [[], 'tickets.2.boxes: It is something with parts.'],
    ],
    [
      'a list of others',
      [{}, 'box', { size: 7 }],
      [[undefined, undefined, undefined], 'tickets.2.boxes.1: It is `box`.', 'tickets.2.boxes.2.size: It is `7`.'],
      [[undefined, undefined, undefined], 'tickets.2.boxes.1: It is `box`.', 'tickets.2.boxes.2.size: It is `7`.'],
    ],
  ])('takes as a list: %s', (_, boxes, said, needed) => {
    const sizes = (all: Part[]) => all.map((each) => each.text('size'));
    expect(read({ boxes }, (part) => sizes(part.list('boxes')))).toEqual(said);
    expect(read({ boxes }, (part) => sizes(part.neededList('boxes')))).toEqual(needed);
  });

  test('has no fields of what is no group, and none that every object has', () => {
    for (const data of [undefined, null, 'text', 7, [1]]) {
      expect(partIn(data, []).isThere).toBe(false);
      expect(Object.keys(partIn(data, []).fields)).toEqual([]);
    }
    expect(partIn({}, []).fields['constructor']).toBeUndefined();
  });

  test('tells what to do', () => {
    const part = partIn({ name: 7 }, []);
    part.text('name');
    expect(part.problems).toEqual([
      { code: 'ticket-field', message: 'It is `7`.', hint: 'Copy the ticket once more.', path: ['name'] },
    ]);
  });
});

test('a value is said in sixty letters at most', () => {
  expect(saidOf('x'.repeat(61))).toBe(`It is \`${'x'.repeat(60)}\`.`);
  expect(saidOf(false)).toBe('It is `false`.');
});
