import { describe, expect, test } from 'vitest';
import { libraryOf, textParts } from '../../src/content/index.ts';

const library = libraryOf(process.cwd());

/** Every text of some words. */
function textsOf(words: unknown): string[] {
  return typeof words === 'string' ? [words] : Object.values(words as object).flatMap(textsOf);
}

describe('textParts', () => {
  test.each([
    ['', []],
    ['Tap.', [{ kind: 'text', text: 'Tap.' }]],
    ['{error.activation}', [{ kind: 'label', id: 'error.activation' }]],
    [
      'Open {KB3234}, and tap { ibkr.more }.',
      [
        { kind: 'text', text: 'Open ' },
        { kind: 'reference', id: 'KB3234' },
        { kind: 'text', text: ', and tap ' },
        { kind: 'label', id: 'ibkr.more' },
        { kind: 'text', text: '.' },
      ],
    ],
    [
      '{a.b}{KB1}',
      [
        { kind: 'label', id: 'a.b' },
        { kind: 'reference', id: 'KB1' },
      ],
    ],
    ['a } b { c', [{ kind: 'text', text: 'a } b { c' }]],
  ])('takes %j apart', (text, parts) => {
    expect(textParts(text)).toEqual(parts);
  });
});

describe('the words of the diagnosis', () => {
  test('are there in every language, as many in each', () => {
    expect([...library.diagnosis.words.keys()].sort()).toEqual(['en', 'ja']);
    const [en, ja] = ['en', 'ja'].map((language) => textsOf(library.diagnosis.words.get(language)).length);
    expect(en).toBe(ja);
  });

  test('have no English sentence of more than 25 words', () => {
    const long = textsOf(library.diagnosis.words.get('en')).flatMap((text) =>
      text.split(/(?<=[.?!])\s+/).filter((sentence) => sentence.split(/\s+/).length > 25),
    );
    expect(long).toEqual([]);
  });

  test('end their Japanese sentences politely', () => {
    for (const { steps } of Object.values(library.diagnosis.words.get('ja')!)) {
      for (const { title, text, why, solved = {} } of Object.values(steps)) {
        expect(title).toMatch(/(か？|ください)$/);
        for (const each of [...text, why, ...Object.values(solved)])
          expect(each).toMatch(/(ます|ました|です|せん|ください)。$/);
      }
    }
  });

  test('speak of every screen’s words by key, never by hand', () => {
    const labels = ['camera.scan-qr-codes', 'error.activation', 'android.session-id-field', 'iphone.activation-code'];
    for (const language of ['en', 'ja']) {
      const texts = textsOf(library.diagnosis.words.get(language));
      for (const label of labels) {
        const words = library.labels.get(language)!.words[label]!;
        expect(texts.filter((text) => text.includes(words) && words.length > 6)).toEqual([]);
      }
    }
  });
});
