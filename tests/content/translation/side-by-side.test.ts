import { describe, expect, test } from 'vitest';
import {
  readFiles,
  readLibrary,
  recordFile,
  sideBySide,
  unitNamed,
  unitsOf,
  writeRecord,
} from '../../../src/content/index.ts';

const sound = readFiles(`${process.cwd()}/tests/fixtures/sound`);
const source = 'content/articles/ja/boil-water.mdx';
const unitIn = (library: ReturnType<typeof readLibrary>) => unitNamed(unitsOf(library), 'boil-water')!;
const places = unitIn(readLibrary(sound)).places('ja')!;
const recorded = new Map(sound).set(
  recordFile('en', 'articles/boil-water'),
  writeRecord({ of: 'ja', places }, 'x.mdx'),
);

/** The pairs of a place after the source was edited. */
function pairsAt(place: string, edit: (text: string) => string) {
  const library = readLibrary(new Map(recorded).set(source, edit(recorded.get(source)!)));
  return sideBySide(library, unitIn(library), 'en')
    .find((each) => each.place === place)
    ?.pairs.map(({ source: phrase, translation }) => [phrase?.kind, phrase?.after ?? phrase?.before, translation]);
}

describe('sideBySide', () => {
  test('has each phrase beside its translation', () => {
    expect(pairsAt('step/fill', (text) => text)).toEqual([
      ['kept', '水を入れる', 'Fill it'],
      ['kept', '水を入れたところ', expect.any(String)],
    ]);
  });

  test('keeps them beside each other when a phrase comes before them, and has nothing beside the new one', () => {
    const pairs = pairsAt('step/fill', (text) => text.replace('<Figure n="1">', '満たしません。\n\n<Figure n="1">'))!;
    expect(pairs.map(([kind, , translation]) => [kind, translation === undefined])).toEqual([
      ['kept', false],
      ['added', true],
      ['kept', false],
    ]);
  });

  test('keeps the translation of what is gone', () => {
    const pairs = pairsAt('step/fill', (text) => text.replace('<Figure n="1">水を入れたところ</Figure>', ''))!;
    expect(pairs.map(([kind, , translation]) => [kind, translation === undefined])).toEqual([
      ['kept', false],
      ['removed', false],
    ]);
  });

  test('has the article’s places in its order', () => {
    const library = readLibrary(recorded);
    const order = sideBySide(library, unitIn(library), 'en').map(({ place }) => place);
    expect(order).toEqual(['title', 'summary', 'step/look', 'step/fill', 'step/light']);
  });
});
