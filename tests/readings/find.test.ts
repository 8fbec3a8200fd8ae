import { describe, expect, test } from 'vitest';
import { alignedWith, findReadings, runsIn } from '../../src/readings/find.ts';

describe('a reading is spread over its word', () => {
  test.each([
    ['認証', 'にんしょう', ['にんしょう']],
    ['読み取り', 'よみとり', ['よ', 'と']],
    ['カメラ側', 'カメラガワ', ['がわ']],
    ['聞き', 'きき', ['き']],
    ['人々', 'ひとびと', ['ひとびと']],
    ['やかん', 'やかん', []],
  ])('%s is %s', (word, reading, expected) => {
    expect(alignedWith(word, reading)).toEqual(expected);
  });

  test.each([
    ['沸かす', 'わく'],
    ['読み取り', 'よむとり'],
    ['湯', ''],
  ])('%s is not %s', (word, reading) => {
    expect(alignedWith(word, reading)).toBeUndefined();
  });
});

describe('readings are found in a text', () => {
  const find = findReadings({ 方: 'かた', 方法: 'ほうほう', する方法: 'ほうほう', 読み取: 'よ と', 某: '-' });
  const found = (text: string): string[] =>
    find(text).map(({ start, end, kana }) => `${text.slice(start, end)}=${kana}`);

  test('by the longest word at each place', () => {
    expect(found('その方がする方法を読み取る')).toEqual(['方=かた', '方法=ほうほう', '読=よ', '取=と']);
  });

  test('and none where none is known', () => {
    expect(found('某と未知とABC')).toEqual([]);
  });

  test('a run goes on over what repeats an ideograph', () => {
    expect(runsIn('人々が〆切')).toEqual([
      { start: 0, end: 2 },
      { start: 3, end: 5 },
    ]);
  });
});
