import { memoized } from './memoized.ts';
import { tagOf } from './tags.ts';

/** How text in one writing system is treated. Code asks for the script, never for a language. */
export interface ScriptTraits {
  /** Words are not parted by spaces: headings break between phrases, search cuts words by itself. */
  unspaced: boolean;
  /** Between two pieces that a machine joins: a space, or nothing. */
  joiner: string;
  /** A phrase breaker of BudouX, by the name of its model; absent where spaces do. */
  phraseModel?: 'ja' | 'zh-hans' | 'zh-hant' | 'th';
  /** The Unicode scripts that it is written in, besides its own code. */
  letters?: readonly string[];
  /** Words with ideographs are also typed as they are read, in kana or Latin letters. */
  readings?: boolean;
}

const SPACED: ScriptTraits = { unspaced: false, joiner: ' ' };

/** The one table of writing systems that need their own treatment, by ISO 15924 code. */
const SCRIPTS: Readonly<Record<string, ScriptTraits>> = {
  Jpan: { unspaced: true, joiner: '', phraseModel: 'ja', readings: true, letters: ['Hira', 'Kana', 'Hani'] },
  Hans: { unspaced: true, joiner: '', phraseModel: 'zh-hans', letters: ['Hani'] },
  Hant: { unspaced: true, joiner: '', phraseModel: 'zh-hant', letters: ['Hani'] },
  Kore: { ...SPACED, letters: ['Hang', 'Hani'] },
  Thai: { unspaced: true, joiner: '', phraseModel: 'th' },
};

/**
 * The writing system of a language, by ISO 15924 code. Each page asks for it many times, and the platform takes its time.
 *
 * @example scriptOf('fr') // 'Latn'
 */
export const scriptOf = memoized((language) => new Intl.Locale(tagOf(language)).maximize().script ?? 'Zyyy');

/** How text in a language is treated. */
export function traitsOf(language: string): ScriptTraits {
  return SCRIPTS[scriptOf(language)] ?? SPACED;
}

/** The Unicode scripts whose letters a language is written in, by ISO 15924 code. */
export function lettersOf(language: string): readonly string[] {
  return traitsOf(language).letters ?? [scriptOf(language)];
}

/** Whether a language is read from left to right, or from right to left. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const rightToLeft = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm']);
  return rightToLeft.has(scriptOf(language)) ? 'rtl' : 'ltr';
}
