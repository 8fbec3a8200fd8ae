import fc from 'fast-check';
import { expect, test } from 'vitest';
import { selectorOf, variableOf } from '../../../tools/flows/selector.ts';

test('a selector matches its text, and nothing else that is as long', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, other) => {
      const pattern = new RegExp(`^(?:${selectorOf(text)})$`);
      expect(pattern.test(text)).toBe(true);
      expect(pattern.test(other)).toBe(text === other);
    }),
  );
});

test.each([
  ['Get (free)', String.raw`Get \(free\)`],
  // Maestro would look for a variable.
  ['${PIN} for $5', String.raw`[$]\{PIN\} for [$]5`],
])('%s: %s', (text, selector) => {
  expect(selectorOf(text)).toBe(selector);
});

test('a variable is one that Maestro takes from the shell', () => {
  expect(variableOf('first-language')).toBe('MAESTRO_FIRST_LANGUAGE');
});
