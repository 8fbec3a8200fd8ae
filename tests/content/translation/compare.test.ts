import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changesBetween, differenceOf } from '../../../src/content/translation/compare.ts';

const at = (...texts: string[]) => new Map([['step/a', texts]]);

describe('changesBetween', () => {
  test('finds nothing between the same words', () => {
    expect(changesBetween(at('One.', 'Two.'), at('One.', 'Two.'))).toEqual([]);
  });

  test('tells a phrase that changed, with where it was', () => {
    expect(
      changesBetween(at('One.', 'Tap the blue button.', 'Three.'), at('One.', 'Tap the red button.', 'Three.')),
    ).toEqual([
      { kind: 'changed', place: 'step/a', at: 1, before: 'Tap the blue button.', after: 'Tap the red button.' },
    ]);
  });

  test('tells added and removed phrases from changed ones beside them', () => {
    expect(changesBetween(at('Tap the blue button.', 'Wait.'), at('Look up!', 'Tap the red button.', 'Wait.'))).toEqual(
      [
        { kind: 'added', place: 'step/a', after: 'Look up!' },
        { kind: 'changed', place: 'step/a', at: 0, before: 'Tap the blue button.', after: 'Tap the red button.' },
      ],
    );
    expect(changesBetween(at('Look up!', 'Tap the blue button.'), at('Tap the red button.'))).toEqual([
      { kind: 'removed', place: 'step/a', at: 0, before: 'Look up!' },
      { kind: 'changed', place: 'step/a', at: 1, before: 'Tap the blue button.', after: 'Tap the red button.' },
    ]);
  });

  test('tells places that came, in the source’s order, and then places that went', () => {
    const [before, after] = [
      new Map([
        ['title', ['T']],
        ['step/a', ['A']],
      ]),
      new Map([
        ['title', ['T']],
        ['step/b', ['B']],
      ]),
    ];
    expect(changesBetween(before, after)).toEqual([
      { kind: 'added', place: 'step/b', after: 'B' },
      { kind: 'removed', place: 'step/a', at: 0, before: 'A' },
    ]);
  });

  test('leads from the one to the other, whatever they are', () => {
    const phrases = fc.array(
      fc.constantFrom('Tap it.', 'Tap it twice.', 'Wait.', 'Look at the screen.', 'レンズを向けます。'),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(phrases, phrases, (before, after) => {
        const changes = changesBetween(at(...before), at(...after));
        const rest: string[] = [...before];
        for (const { kind, at: index } of changes) if (kind === 'removed') rest[index!] = '\0';
        for (const { kind, at: index, before: old, after: now } of changes) {
          if (kind !== 'changed') continue;
          expect(rest[index!]).toBe(old);
          rest[index!] = now!;
        }
        const added = changes.filter(({ kind }) => kind === 'added').map(({ after: now }) => now!);
        const kept = rest.filter((text) => text !== '\0');
        expect([...kept, ...added].sort()).toEqual([...after].sort());
      }),
    );
  });
});

describe('differenceOf', () => {
  test('goes word by word, in Japanese too', () => {
    expect(differenceOf('QRコードにレンズを向けます。', 'QRコードにカメラを向けます。')).toEqual([
      { kind: 'kept', text: 'QRコードに' },
      { kind: 'removed', text: 'レンズ' },
      { kind: 'added', text: 'カメラ' },
      { kind: 'kept', text: 'を向けます。' },
    ]);
  });

  test('takes a label as one word', () => {
    expect(differenceOf('Tap ⦃Label ibkr.more⦄.', 'Tap ⦃Label ibkr.pin⦄.').map(({ text }) => text)).toEqual([
      'Tap ',
      '⦃Label ibkr.more⦄',
      '⦃Label ibkr.pin⦄',
      '.',
    ]);
  });

  test('holds both texts whole', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const pieces = differenceOf(before, after);
        const without = (kind: string) =>
          pieces
            .filter((piece) => piece.kind !== kind)
            .map(({ text }) => text)
            .join('');
        expect([without('added'), without('removed')]).toEqual([before, after]);
      }),
    );
  });
});
