import { describe, expect, test } from 'vitest';
import { prepare, type LexiconData } from '../../../src/features/search/query/lexicon.ts';
import { createAsker, createSearch, rewritten } from '../../../src/features/search/query/search.ts';
import { unitsOf } from '../../../src/features/search/query/units.ts';
import { OCHA, plainIndex, TEA } from '../../support/search-lexicons.ts';

const tea = prepare(TEA);
const ocha = prepare(OCHA);

/** Each unit as `what was typed>what it is taken for`, with a question mark where nothing is known of it. */
const read = (question: string, data: LexiconData, exact = false) =>
  unitsOf(question, data === TEA ? tea : ocha, exact).map(({ typed, term, sure, meant }) =>
    term === undefined ? `${typed}?` : term.kind === 'stop' ? `(${typed})` : `${typed}>${meant} ${sure}`,
  );

describe('a question is read', () => {
  test.each([
    ['boil water', ['boil>boil written', 'water>water written']],
    ['How to BOIL', ['(how)', '(to)', 'boil>boil written']],
    ['boiling', ['boiling>boil stem']],
    ['kettel', ['kettel>kettle near']],
    ['the tea kettle', ['(the)', 'teakettle>teakettle written']],
    ['greentea', ['greentea?']],
    ['kb13', ['kb13?']],
    ['12', ['12?']],
    ['zzzzzz', ['zzzzzz?']],
    ['wat', ['wat>water beginning']],
    ['', []],
  ])('in English: %j', (question, expected) => {
    expect(read(question, TEA)).toEqual(expected);
  });

  test.each([
    ['お湯を沸かす', ['お湯>お湯 written', '(を)', '沸かす>沸かす written']],
    ['おゆをわかす', ['oyu>お湯 sound', '(o)', 'wakasu>沸かす sound']],
    ['ｹﾄﾙ', ['ケトル>ケトル written']],
    ['やかーん', ['yakan>やかん sound']],
    ['新しく', ['新し>新し written', 'く?']],
  ])('in Japanese: %j', (question, expected) => {
    expect(read(question, OCHA)).toEqual(expected);
  });

  test('as it is typed, where that is asked for', () => {
    expect(read('kettel', TEA, true)).toEqual(['kettel?']);
  });
});

const mendedText = (question: string, units: ReturnType<typeof unitsOf>) => rewritten(question, units);

describe('a correction', () => {
  const { ask } = createSearch(TEA, plainIndex(TEA));

  test.each([
    ['kettel leak', 'kettle leak'],
    ['kettle leak', undefined],
    ['boiling', undefined],
    ['wat', undefined],
    ['zzzzzz', undefined],
  ])('of %j is %j', async (question, expected) => {
    expect((await ask(question)).correction).toBe(expected);
  });

  test('completes words where they are looked for, without a word about it', () => {
    expect(mendedText('wat', unitsOf('wat', tea))).toBe('water');
  });

  test.each([
    // The beginning is in an earlier word too.
    ['scwatter wat', 'scwatter water'],
    ['a kettles kettel', 'a kettles kettle'],
    ['tea kettle kettel', 'tea kettle kettle'],
    ['the watwat  wat', 'the watwat water'],
  ])('of %j is made where the word stands: %j', (question, expected) => {
    expect(mendedText(question, unitsOf(question, tea))).toBe(expected);
  });

  test('passes over what was heard, which is told in letters that a later word may have', () => {
    const words = `kettle ${OCHA.words}`;
    const lexicon = prepare({ ...OCHA, words, rarity: words.split(' ').map(() => 10) });
    expect(mendedText('おゆをkottle', unitsOf('おゆをkottle', lexicon))).toBe('おゆをkettle');
  });
});

describe('what is looked for', () => {
  const ask = createAsker(tea);
  const asksOf = (question: string) => unitsOf(question, tea).map((unit) => ask(unit)?.asks);

  test('is a word as it stands, and a thing by all its names, its own first', () => {
    expect(asksOf('water')).toEqual([[{ words: 'water', weight: 1 }]]);
    const [flame] = asksOf('flame');
    expect(flame).toEqual([{ words: 'gas', weight: 0.7 }]);
    expect(asksOf('gas')).toEqual([[{ words: 'gas', weight: 1 }]]);
  });

  test('is a thing of several words whole', () => {
    const [asks] = asksOf('tea kettle');
    expect(asks).toEqual([
      { words: 'tea kettle', weight: 1 },
      { words: 'kettle', weight: 0.7 },
    ]);
  });

  test('counts less where it is only likely to be meant', () => {
    expect(asksOf('watre')).toEqual([[{ words: 'water', weight: 0.8 }]]);
  });

  test('is no stop word, and nothing that is unknown', () => {
    expect(asksOf('the zzzzzz')).toEqual([undefined, undefined]);
  });
});
