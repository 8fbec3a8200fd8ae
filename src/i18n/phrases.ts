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

/** What the model takes for the beginning of a phrase, and is the end of a word: 切り替える, 見えにくい. */
const WITHIN = /^(?:替え|くい(?!つ))/;
/** What stays with the phrase after it: names joined by a middle dot, 第1言語, もう一度, 何も起こらない. */
const OPEN = /(?:[・第]|もう|何も)$/;

/**
 * Cuts a text where a line may break without tearing a phrase apart.
 * In a language written with spaces the text is one piece: its spaces do that.
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
