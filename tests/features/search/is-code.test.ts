import { expect, test } from 'vitest';
import { isCode } from '../../../src/features/search/is-code.ts';

test.each([
  '1101108008',
  '110 110 8008',
  ' 110-110-8008 ',
  '１１０１１０８００８',
  '１１０ー１１０ー８００８',
  '110‐110‐8008',
  '110—110—8008',
  '110・110・8008',
  '110_110_8008',
  '案内番号 110 110 8008',
  'Guide number: 1101108008',
  '20110',
  '110 110',
  // A letter that looks like a digit: that there is one is stated.
  '110 11O 8008',
  '1l0 110 8008',
  'l10 110 8008',
])('%j is a number that somebody was told', (text) => {
  expect(isCode(text)).toBe(true);
});

test.each([
  '',
  '110',
  '3073',
  'KB3073',
  'KB30735',
  'PRAC234567',
  'iPhone 15 2026',
  'Android 14 110 110',
  '2026 Nov 27',
  '12345 QR',
  '110日110',
])('%j is searched for', (text) => {
  expect(isCode(text)).toBe(false);
});
