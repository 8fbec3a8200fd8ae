import { expect, test } from 'vitest';
import { directionOf, foreign, scriptOf, tagOf, traitsOf } from '../../src/i18n/index.ts';

test.each([
  ['fr', 'fr'],
  ['pt-BR', 'pt-BR'],
  ['zh-Hant', 'zh-Hant'],
  ['zh-Hant-HK', 'zh-Hant-HK'],
  // Four letters stand where a script does, more where a variant does.
  ['fr-falc', 'fr'],
  ['de-leicht', 'de'],
  ['ar-easy', 'ar'],
])('HTML calls %s %s', (language, tag) => {
  expect(tagOf(language)).toBe(tag);
});

test('an edition is written as its language is', () => {
  expect(scriptOf('ja-easy')).toBe('Jpan');
  expect(traitsOf('ja-easy')).toEqual(traitsOf('ja'));
  expect(directionOf('ar-easy')).toBe('rtl');
});

test('an edition and its language are not foreign to one another', () => {
  expect(foreign('fr', 'fr-falc')).toEqual({});
  expect(foreign('fr-falc', 'fr')).toEqual({});
  expect(foreign('fr-falc', 'de')).toMatchObject({ lang: 'fr' });
});
