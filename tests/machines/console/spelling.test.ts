import { describe, expect, test } from 'vitest';
import { MAX_SPELLED, spellingOf } from '../../../machines/console/index.ts';

describe('spellingOf', () => {
  test('tells letters, digits and marks, and capitals from small letters', () => {
    expect(spellingOf('A-b7')).toEqual([
      { character: 'A', kind: 'letter', isCapital: true, isDoubtful: false },
      { character: '-', kind: 'mark', isCapital: undefined, isDoubtful: false },
      { character: 'b', kind: 'letter', isCapital: false, isDoubtful: false },
      { character: '7', kind: 'digit', isCapital: undefined, isDoubtful: false },
    ]);
  });

  test.each([
    ['O0I1lS5B8Z2', true],
    ['oiLsbzAC34679', false],
  ])('of %s says that each looks like another: %s', (text, isDoubtful) => {
    expect(new Set(spellingOf(text).map((each) => each.isDoubtful))).toEqual(new Set([isDoubtful]));
  });

  test('takes full width for what it is, and leaves blanks out', () => {
    expect(spellingOf('Ａ 　０\n').map(({ character }) => character)).toEqual(['A', '0']);
    expect(spellingOf('é𝒳').map(({ character, kind }) => [character, kind])).toEqual([
      ['é', 'mark'],
      ['X', 'letter'],
    ]);
  });

  test('reads nothing, and not without end', () => {
    expect(spellingOf('  ')).toEqual([]);
    expect(spellingOf('a'.repeat(1000))).toHaveLength(MAX_SPELLED);
  });
});
