import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { TokenizerBuilder } from '@patdx/kuromoji';
import NodeDictionaryLoader from '@patdx/kuromoji/node';
import { normalise } from '../features/search/query/normal.ts';

type Tokenizer = Awaited<ReturnType<TokenizerBuilder['build']>>;

let known: Promise<Tokenizer> | undefined;

/** The dictionary takes a moment: it is read once, and only where a language needs readings. */
function dictionary(): Promise<Tokenizer> {
  const entry = fileURLToPath(import.meta.resolve('@patdx/kuromoji'));
  const loader = new NodeDictionaryLoader({ dic_path: join(dirname(entry), '../dict') });
  return (known ??= new TokenizerBuilder({ loader }).build());
}

/**
 * How words with ideographs are read, in hiragana: each of `words`, and whatever else `texts` are made of, so that
 * their inflected words are known too. What the dictionary cannot read is left out.
 */
export async function readingsOf(words: readonly string[], texts: readonly string[]): Promise<Record<string, string>> {
  const tokenizer = await dictionary();
  const readings = new Map<string, string>();
  const note = (surface: string, reading: string): void => {
    const kana = reading.replace(/[ァ-ヶ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60));
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
  return Object.fromEntries([...readings].sort(([a], [b]) => (a < b ? -1 : 1)));
}
