import { getTokenizer } from 'kuromojin';
import { normalise } from '../../features/search/query/text.ts';
import { readingIn, soundOf } from '../../features/search/query/sound.ts';
import { inHiragana } from '../../readings/find.ts';

/** Readings in hiragana of `words`, and of all words of `texts`. Omits readings that follow from others. */
export async function readingsOf(words: readonly string[], texts: readonly string[]): Promise<Record<string, string>> {
  const tokenizer = await getTokenizer();
  const readings = new Map<string, string>();
  const note = (surface: string, reading: string): void => {
    const kana = inHiragana(reading);
    if (/\p{Script=Han}/u.test(surface) && !/\p{Script=Han}/u.test(kana) && !readings.has(surface)) {
      readings.set(surface, kana);
    }
  };
  const parts = (text: string) =>
    tokenizer
      .tokenize(normalise(text))
      .map((token) => ({ surface: token.surface_form, reading: token.reading ?? token.surface_form }));
  for (const text of texts) for (const { surface, reading } of parts(text)) note(surface, reading);
  for (const word of words) {
    note(
      word,
      parts(word)
        .map(({ reading }) => reading)
        .join(''),
    );
  }
  return Object.fromEntries([...untold(readings)].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Readings that do not follow from others, longest words first. Only the sound matters. */
function untold(readings: ReadonlyMap<string, string>): Map<string, string> {
  const longest = Math.max(0, ...[...readings.keys()].map((word) => word.length));
  const rest = new Map(readings);
  const follows = (word: string): boolean =>
    soundOf(readingIn(word, (each) => rest.get(each), longest)) === soundOf(readings.get(word) ?? '');
  const byLength = [...readings].sort(([a], [b]) => b.length - a.length);
  for (const [word, reading] of byLength) {
    rest.delete(word);
    if (!follows(word)) rest.set(word, reading);
  }
  for (const [word, reading] of byLength) if (!follows(word)) rest.set(word, reading);
  return rest;
}
