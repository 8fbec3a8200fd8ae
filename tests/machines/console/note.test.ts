import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LONGEST_NOTE } from '../../../machines/console/case-events.ts';
import { mergedNote, noteAfter, withWholeNotes } from '../../../machines/console/note.ts';
import { maskText, readEntry, writeEntry, type CaseEvent } from '../../../machines/console/index.ts';
import { share } from '../../support/random-share.ts';

describe('mergedNote', () => {
  test.each([
    ['in different places', 'one two three', 'ONE two three', 'one two THREE', 'ONE two THREE'],
    ['in different places, the other way round', 'one two three', 'one two THREE', 'ONE two three', 'ONE two THREE'],
    ['at the end, both', 'call', 'call back', 'call Monday', 'call Monday\n back'],
    ['of nothing, both', '', 'mine', 'theirs', 'theirs\nmine'],
    ['the same', 'a', 'a, b', 'a, b', 'a, b'],
    ['in one place, one took away', 'one two', 'one', 'one too', 'one too'],
    ['behind what the other changed', 'abc', 'abX', 'aYc', 'aYX'],
    ['nothing, one', 'abc', 'abc', 'abcd', 'abcd'],
  ])('keeps what both wrote %s', (_, base, mine, theirs, merged) => {
    expect(mergedNote(base, mine, theirs)).toBe(merged);
  });

  test('loses no letter that either wrote', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 8 });
    /** A text with a piece taken out, and letters of one's own put in. */
    const edited = (base: string, own: string) =>
      fc
        .tuple(fc.nat(base.length), fc.nat(base.length), fc.string({ unit: fc.constantFrom(own), maxLength: 4 }))
        .map(([a, b, put]) => base.slice(0, Math.min(a, b)) + put + base.slice(Math.max(a, b)));
    const all = text.chain((base) => fc.tuple(fc.constant(base), edited(base, 'M'), edited(base, 'T')));
    const count = (where: string, letter: string): number => where.split(letter).length - 1;
    fc.assert(
      fc.property(all, ([base, mine, theirs]) => {
        const merged = mergedNote(base, mine, theirs);
        expect(count(merged, 'M')).toBe(count(mine, 'M'));
        expect(count(merged, 'T')).toBe(count(theirs, 'T'));
      }),
      { numRuns: share(2000) },
    );
  });
});

describe('noteAfter', () => {
  test('is what was written where nobody else wrote, and both otherwise', () => {
    expect(noteAfter('a', { text: 'ab', base: 'a' })).toBe('ab');
    expect(noteAfter('a', { text: 'ab' })).toBe('ab');
    expect(noteAfter('ac', { text: 'ab', base: 'a' })).toBe('ac\nb');
  });

  test('is never longer than notes may be', () => {
    const long = 'x'.repeat(LONGEST_NOTE);
    expect(noteAfter(long, { text: 'y', base: '' })).toHaveLength(LONGEST_NOTE);
  });
});

test('withWholeNotes writes out what came of notes by two', () => {
  const log: CaseEvent[] = [
    { type: 'note.written', text: 'mine', base: '', at: 1 },
    { type: 'call.held', at: 2 },
    { type: 'note.written', text: 'theirs', base: '', at: 3 },
  ];
  expect(withWholeNotes(log)).toEqual([
    { type: 'note.written', text: 'mine', at: 1 },
    { type: 'call.held', at: 2 },
    { type: 'note.written', text: 'mine\ntheirs', at: 3 },
  ]);
});

describe('an entry', () => {
  const event: CaseEvent = { type: 'note.written', text: 'PIN 12345678', base: 'PIN 1234', at: 7 };

  test('comes back as it was, secrets hidden where that is asked for', () => {
    expect(readEntry(writeEntry(event, (text) => text))).toEqual(event);
    expect(readEntry(writeEntry(event, (text) => maskText(text)))).toEqual({
      ...event,
      text: 'PIN •••',
      base: 'PIN •••',
    });
    expect(readEntry(writeEntry({ type: 'call.held', at: 1 }, (text) => maskText(text)))).toEqual({
      type: 'call.held',
      at: 1,
    });
  });

  test.each([
    '',
    '{',
    'null',
    '[]',
    '{"type":"call.held"}',
    '{"type":"gone","at":1}',
    '{"type":"call.held","at":1,"x":1}',
  ])('%s is none', (text) => {
    expect(readEntry(text)).toBeUndefined();
  });
});
