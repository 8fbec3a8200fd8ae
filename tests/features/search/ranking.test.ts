import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { prepare } from '../../../src/features/search/query/lexicon.ts';
import { createLikeness, createPhones } from '../../../src/features/search/query/nearness.ts';
import { createSearch, rank } from '../../../src/features/search/query/search.ts';
import { unitsOf } from '../../../src/features/search/query/units.ts';
import { OCHA, plainIndex, TEA } from '../../support/search-lexicons.ts';

const parts = (...names: string[]) => new Map(names.map((name) => [name, 1]));

describe('likeness', () => {
  const texts = [parts('a', 'b'), parts('a'), parts('a', 'c', 'd'), parts('x')];
  const likeness = createLikeness(texts, [0, 1, 2, 3]);

  test('is 1 for the same, 0 for nothing in common, and falls with what only one of them says', () => {
    const [same, less, more, none] = likeness(parts('a', 'b'));
    expect(same).toBeCloseTo(1);
    expect(none).toBe(0);
    expect(less).toBeGreaterThan(0);
    expect(less).toBeLessThan(same!);
    expect(more).toBeLessThan(less!);
  });

  test('counts a rare part more than a common one', () => {
    const [, , rare, common] = createLikeness(
      [parts('a'), parts('a'), parts('c', 'z'), parts('a', 'z')],
      [0, 1, 2, 3],
    )(parts('c', 'a'));
    expect(rare).toBeGreaterThan(common!);
  });

  test('counts a telling part more', () => {
    const all = [parts('a', 'b'), parts('a')];
    const [plain] = createLikeness(all, [0, 1])(parts('a'));
    const [told] = createLikeness(all, [0, 1], new Set(['b']))(parts('a'));
    expect(told).toBeLessThan(plain!);
  });

  test('stays between 0 and 1', () => {
    const names = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'x', 'y'));
    fc.assert(
      fc.property(fc.array(names, { minLength: 1, maxLength: 6 }), names, (all, asked) => {
        const found = createLikeness(
          all.map((each) => parts(...each)),
          all.map((_, at) => at),
        )(parts(...asked));
        for (const value of found) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThan(1 + 1e-9);
        }
      }),
    );
  });
});

describe('rank', () => {
  const found = (id: string, score: number) => ({ id, score });
  const answered = [
    { asks: [{ weight: 1, found: [found('one', 2), found('two', 1)] }], rarity: 1 },
    {
      asks: [
        { weight: 1, found: [found('two', 9)] },
        { weight: 0.5, found: [found('three', 1), found('elsewhere', 1)] },
      ],
      rarity: 3,
    },
  ];
  const ranked = rank(
    ['one', 'two', 'three', 'none'].map((page) => ({ page })),
    answered,
    () => 0,
    () => 1,
  );

  test('puts first what has the rarer unit, and leaves out what has nothing', () => {
    expect(ranked.map(({ entry }) => entry.page)).toEqual(['two', 'three', 'one']);
  });

  test('heeds how near a question comes to known ones, and for whom an entry is', () => {
    const order = (fitness: number) => {
      const entries = [
        { page: 'one', near: 0.4, fit: 1 },
        { page: 'two', near: 0.5, fit: fitness },
      ];
      const sorted = rank(
        entries,
        [],
        ({ near }) => near,
        ({ fit }) => fit,
      );
      return sorted.map(({ entry }) => entry.page);
    };
    expect(order(1)).toEqual(['two', 'one']);
    expect(order(0.6)).toEqual(['one', 'two']);
  });
});

describe('a phone that is named', () => {
  const lexicon = prepare(TEA);
  const fitness = (question: string, own?: string) =>
    TEA.entries.map(createPhones(lexicon)(unitsOf(question, lexicon), own));

  test.each([
    ['water', 'gas', [1, 0.72, 1, 1, 1]],
    ['water', 'electric', [0.72, 1, 1, 1, 1]],
    // What is named goes before what is the reader's own.
    ['electricity', 'gas', [0.6, 1, 1, 1, 1]],
    ['water', 'coal', [1, 1, 1, 1, 1]],
    ['water', 'toString', [1, 1, 1, 1, 1]],
  ])('%j, asked with %s at home', (question, own, expected) => {
    expect(fitness(question, own)).toEqual(expected);
  });

  test.each([
    ['gas', [1, 0.6, 1, 1, 1]],
    ['boil with flame', [1, 0.6, 1, 1, 1]],
    ['electricity', [0.6, 1, 1, 1, 1]],
    ['gas or electric', [1, 1, 1, 1, 1]],
    ['water', [1, 1, 1, 1, 1]],
  ])('%j', (question, expected) => {
    expect(fitness(question)).toEqual(expected);
  });
});

describe('a question finds', () => {
  const tea = createSearch(TEA, plainIndex(TEA));
  const ocha = createSearch(OCHA, plainIndex(OCHA));
  const first = async (question: string, of = tea) => {
    const { ranked } = await of.ask(question);
    return ranked[0]?.entry.page;
  };

  test.each([
    ['boil water', 'boil'],
    ['how to heat water', 'boil'],
    ['boil water electricity', 'electric'],
    ['tea pot defective', 'leak'],
    ['kettel leaks', 'leak'],
    ['kb12', 'kb'],
    ['blak tea', 'more'],
  ])('%j: %s', async (question, page) => {
    expect(await first(question)).toBe(page);
  });

  test.each([
    ['お湯をわかす', 'boil'],
    ['ケトルを新調', 'new'],
    ['みずがもれる', 'leak'],
  ])('%j: %s', async (question, page) => {
    expect(await first(question, ocha)).toBe(page);
  });

  test('nothing where nothing is known', async () => {
    expect((await tea.ask('zzzzzz')).ranked).toEqual([]);
    expect((await tea.ask('')).ranked).toEqual([]);
  });
});

describe('a place that is no article', () => {
  const entries = [
    ...TEA.entries.slice(0, 2),
    { ...TEA.entries[1]!, page: 'shop', url: '/xx/shop/', kind: 'place', article: 'shop', platforms: [], subject: -1 },
  ] as typeof TEA.entries;

  test('comes after an article that is asked for in the same way, and first where it alone is asked for', async () => {
    const data = { ...TEA, entries: entries.map((each) => ({ ...each, phrases: [...each.phrases, 'teapot'] })) };
    const { ask } = createSearch(data, plainIndex(data));
    const found = (await ask('plug in')).ranked.map(({ entry }) => entry.page);
    expect(found.indexOf('shop')).toBeGreaterThan(found.indexOf('electric'));
    const own = {
      ...TEA,
      entries: entries.map((each) => (each.kind === 'place' ? { ...each, phrases: ['kb12'] } : each)),
    };
    expect((await createSearch(own, plainIndex(own)).ask('kb12')).ranked[0]?.entry.page).toBe('shop');
  });

  test('comes first for whoever types what it is called, of whatever words, and only then', async () => {
    const [stop] = TEA.stop;
    const data = {
      ...TEA,
      entries: entries.map((each) => (each.kind === 'place' ? { ...each, phrases: [stop!, 'Pot!'] } : each)),
    };
    const { ask } = createSearch(data, plainIndex(data));
    const first = async (question: string) => (await ask(question)).ranked[0]?.entry.page;
    expect(await first(stop!.toUpperCase())).toBe('shop');
    expect(await first('pot')).toBe('shop');
    expect(await first('plug in')).toBe('electric');
  });
});
