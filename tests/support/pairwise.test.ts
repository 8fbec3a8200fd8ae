import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pairwise, type Parameters } from './pairwise.ts';

/** Up to five parameters of up to five values, numbered so that no two values are alike. */
const someParameters = fc
  .array(fc.integer({ min: 1, max: 5 }), { minLength: 0, maxLength: 5 })
  .map((sizes): Parameters =>
    Object.fromEntries(
      sizes.map((size, at) => [`p${at}`, Array.from({ length: size }, (_, value) => `${at}:${value}`)]),
    ),
  );

const productSize = (parameters: Parameters): number =>
  Object.values(parameters).reduce((size, values) => size * values.length, 1);

const distinct = (rows: readonly object[]): number => new Set(rows.map((row) => JSON.stringify(row))).size;

describe('the rows', () => {
  test('bring any two values of different parameters together', () => {
    fc.assert(
      fc.property(someParameters, fc.integer(), (parameters, seed) => {
        const rows = pairwise(parameters, { seed });
        for (const [name, values] of Object.entries(parameters)) {
          for (const [otherName, others] of Object.entries(parameters)) {
            if (name === otherName) continue;
            for (const value of values) {
              for (const other of others) {
                expect(rows.some((row) => row[name] === value && row[otherName] === other)).toBe(true);
              }
            }
          }
        }
      }),
    );
  });

  test('hold every value, also of a single parameter', () => {
    fc.assert(
      fc.property(someParameters, (parameters) => {
        const rows = pairwise(parameters);
        for (const [name, values] of Object.entries(parameters)) {
          expect(new Set(rows.map((row) => row[name]))).toEqual(new Set(values));
        }
      }),
    );
  });

  test('differ from each other and are no more than all combinations', () => {
    fc.assert(
      fc.property(someParameters, fc.integer(), (parameters, seed) => {
        const rows = pairwise(parameters, { seed });
        expect(distinct(rows)).toBe(rows.length);
        expect(rows.length).toBeLessThanOrEqual(productSize(parameters));
      }),
    );
  });

  test('are the same for the same seed', () => {
    fc.assert(
      fc.property(someParameters, fc.integer(), (parameters, seed) => {
        expect(pairwise(parameters, { seed })).toEqual(pairwise(parameters, { seed }));
      }),
    );
  });

  test('are all combinations, each once, when all are asked for', () => {
    fc.assert(
      fc.property(someParameters, (parameters) => {
        const rows = pairwise(parameters, { all: true });
        expect(rows).toHaveLength(productSize(parameters));
        expect(distinct(rows)).toBe(rows.length);
      }),
    );
  });
});

test('ten parameters of two values need far fewer rows than 1024', () => {
  const parameters = Object.fromEntries(Array.from({ length: 10 }, (_, at) => [`p${at}`, [false, true]]));
  expect(pairwise(parameters).length).toBeLessThanOrEqual(12);
});

test('a parameter without values leaves no row', () => {
  expect(pairwise({ page: [], theme: ['light', 'dark'] })).toEqual([]);
});
