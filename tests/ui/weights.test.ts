import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const FOLDER = 'src';
/** A weight of its own, in `font-weight` or at the beginning of `font`; 400 is the usual one. */
const OWN = /^(?!400\b)([1-9]\d\d\b|bold|lighter)/;

describe('weights of type', () => {
  test('are the usual one and the one of what stands out', () => {
    const sheets = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.css'));
    const found = sheets.flatMap((name) =>
      [...readFileSync(`${FOLDER}/${name}`, 'utf8').matchAll(/(?<!-)\bfont(?:-weight)?:\s*([^;]+);/g)].map(
        ([, value]) => ({
          name,
          value: value!,
        }),
      ),
    );
    expect(found.length).toBeGreaterThan(40);
    expect(found.filter(({ value }) => OWN.test(value))).toEqual([]);
  });
});
