import { memoized } from './memoized.ts';
import { tagOf } from './tags.ts';

/** Properties of a writing system. Code checks the script, never the language. */
export interface ScriptTraits {
  /** Words are not separated by spaces: headings break between phrases, and search segments words. */
  unspaced: boolean;
  /** Separator between two pieces that code joins: a space, or nothing. */
  joiner: string;
  /** The BudouX model that finds phrases. `undefined` if lines break at spaces. */
  phraseModel?: 'ja' | 'zh-hans' | 'zh-hant' | 'th';
  /** The Unicode scripts of its letters, if they are not the script itself. */
  letters?: readonly string[];
  /** Readers also type words with ideographs as they sound, in kana or Latin letters. */
  readings?: boolean;
}

const SPACED: ScriptTraits = { unspaced: false, joiner: ' ' };

/** The writing systems that need their own treatment, by ISO 15924 code. */
const SCRIPTS: Readonly<Record<string, ScriptTraits>> = {
  Jpan: { unspaced: true, joiner: '', phraseModel: 'ja', readings: true, letters: ['Hira', 'Kana', 'Hani'] },
  Hans: { unspaced: true, joiner: '', phraseModel: 'zh-hans', letters: ['Hani'] },
  Hant: { unspaced: true, joiner: '', phraseModel: 'zh-hant', letters: ['Hani'] },
  Kore: { ...SPACED, letters: ['Hang', 'Hani'] },
  Thai: { unspaced: true, joiner: '', phraseModel: 'th' },
};

/**
 * The writing system of a language, by ISO 15924 code. Memoized, since each page needs it many times and `Intl.Locale`
 * is slow.
 * @example scriptOf('fr') // 'Latn'
 */
export const scriptOf = memoized((language) => new Intl.Locale(tagOf(language)).maximize().script ?? 'Zyyy');

export function traitsOf(language: string): ScriptTraits {
  return SCRIPTS[scriptOf(language)] ?? SPACED;
}

/** The Unicode scripts that a language is written in, by ISO 15924 code. */
export function lettersOf(language: string): readonly string[] {
  return traitsOf(language).letters ?? [scriptOf(language)];
}

export function directionOf(language: string): 'ltr' | 'rtl' {
  const rightToLeft = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm']);
  return rightToLeft.has(scriptOf(language)) ? 'rtl' : 'ltr';
}
