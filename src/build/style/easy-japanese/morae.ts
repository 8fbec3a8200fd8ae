import { tokenize } from 'kuromojin';

/** Kana that are said together with the one before. */
const JOINED = /[ァィゥェォャュョヮぁぃぅぇぉゃゅょゎ]/g;

/** How many morae a text has: a kana each, a long vowel, ん and っ too. Of what has no reading, each character is one. */
export async function moraeIn(text: string): Promise<number> {
  const words = (await tokenize(text)).filter(({ pos }) => pos !== '記号');
  return words.reduce((sum, { reading, surface_form: word }) => sum + (reading ?? word).replace(JOINED, '').length, 0);
}
