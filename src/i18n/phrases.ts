import {
  loadDefaultJapaneseParser,
  loadDefaultSimplifiedChineseParser,
  loadDefaultThaiParser,
  loadDefaultTraditionalChineseParser,
} from 'budoux';
import { traitsOf, type ScriptTraits } from './scripts.ts';

const LOADERS: Record<NonNullable<ScriptTraits['phraseModel']>, () => { parse(text: string): string[] }> = {
  ja: loadDefaultJapaneseParser,
  'zh-hans': loadDefaultSimplifiedChineseParser,
  'zh-hant': loadDefaultTraditionalChineseParser,
  th: loadDefaultThaiParser,
};
const parsers = new Map<string, { parse(text: string): string[] }>();

/** Ends of words that the model mistakes for the beginning of a phrase: 切り替える, 見えにくい. */
const WITHIN = /^(?:替え|くい(?!つ))/;
/** Ends of phrases that are joined to the next phrase: names joined by a middle dot, 第1言語, もう一度, 何も起こらない. */
const OPEN = /(?:[・第]|もう|何も)$/;

/**
 * Splits a text where a line may break without splitting a phrase. A text in a language with spaces is returned as one
 * piece, since it breaks at its spaces.
 */
export function phrasesIn(text: string, language: string): string[] {
  const model = traitsOf(language).phraseModel;
  if (!model || text === '') return [text];
  const parser = parsers.get(model) ?? LOADERS[model]();
  parsers.set(model, parser);
  return parser.parse(text).reduce<string[]>((phrases, phrase) => {
    const before = phrases.at(-1);
    if (before && (OPEN.test(before) || WITHIN.test(phrase))) phrases.splice(-1, 1, before + phrase);
    else phrases.push(phrase);
    return phrases;
  }, []);
}
