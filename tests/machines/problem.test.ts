import { describe, expect, test } from 'vitest';
import { nearest, suggest } from '../../machines/problem.ts';

describe('nearest', () => {
  test.each([
    ['sevices', ['services', 'more'], 'services'],
    ['MORE', ['services', 'more'], 'more'],
    ['strat', ['strand', 'start'], 'start'],
    ['camera', ['done', 'open'], undefined],
    ['', [], undefined],
  ])('finds for `%s` among %j: %s', (wanted, known, expected) => {
    expect(nearest(wanted, known)).toBe(expected);
  });
});

describe('suggest', () => {
  test('offers the nearest word, else what there is, else says that there is nothing', () => {
    expect(suggest('sevices', ['services'])).toBe('Did you mean `services`?');
    expect(suggest('x', ['alpha', 'beta'])).toBe('Use one of `alpha`, `beta`.');
    expect(suggest('x', [])).toBe('Nothing of this kind is defined yet.');
  });

  test('lists twelve words at the most', () => {
    const many = Array.from({ length: 13 }, (_, index) => `word-${index}`);
    expect(suggest('x', many)).toBe(
      `Use one of ${many
        .slice(0, 12)
        .map((word) => `\`${word}\``)
        .join(', ')}, ….`,
    );
  });
});
