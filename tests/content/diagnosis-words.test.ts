import { describe, expect, test } from 'vitest';
import { articlesOf, libraryOf } from '../../src/content/index.ts';
import { KNOWN_SYMPTOMS } from '../support/symptoms.ts';

const library = libraryOf(process.cwd());
const { diagnosis, labels } = library;
const wordsOf = (language: string) => KNOWN_SYMPTOMS.map((id) => diagnosis.words.get(language)![id]!);

/** Every text of some words. */
function textsOf(words: unknown): string[] {
  return typeof words === 'string' ? [words] : Object.values(words as object).flatMap(textsOf);
}

describe('the words of the diagnosis', () => {
  test.each(['ja', 'en'])('call the used code what the article calls it (%s)', (language) => {
    const told = articlesOf(library, language, 'problem').find(({ id }) => id === 'activation-error')!;
    const { title } = told.outline.uses.find(({ component, id }) => component === 'Cause' && id === 'code-used')!;
    const cause = diagnosis.words.get(language)!['activation-error']!.causes['code-spent']!;
    expect(cause.toLowerCase().startsWith(title!.toLowerCase()), `${cause} ≠ ${title}`).toBe(true);
  });

  test('are as many in each language', () => {
    expect(textsOf(wordsOf('en')).length).toBe(textsOf(wordsOf('ja')).length);
  });

  test('have no English sentence of more than 25 words', () => {
    const long = textsOf(wordsOf('en')).flatMap((text) =>
      text.split(/(?<=[.?!])\s+/).filter((sentence) => sentence.split(/\s+/).length > 25),
    );
    expect(long).toEqual([]);
  });

  test('end their Japanese sentences politely', () => {
    for (const { steps } of wordsOf('ja')) {
      for (const { title, text, why, solved = {} } of Object.values(steps)) {
        expect(title).toMatch(/(か？|ください)$/);
        for (const each of [...text, why, ...Object.values(solved)])
          expect(each).toMatch(/(ます|ました|です|せん|ください)。$/);
      }
    }
  });

  test('speak of every screen’s words by key, never by hand', () => {
    const keys = ['camera.scan-qr-codes', 'error.activation', 'android.session-id-field', 'iphone.activation-code'];
    for (const language of ['en', 'ja']) {
      const texts = textsOf(wordsOf(language));
      for (const key of keys) {
        const words = labels.get(language)!.words[key]!;
        expect(texts.filter((text) => text.includes(words) && words.length > 6)).toEqual([]);
      }
    }
  });
});
