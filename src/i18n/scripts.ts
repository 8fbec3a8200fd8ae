import { memoized } from './memoized.ts';

const scripts = new Intl.DisplayNames([], { type: 'script', fallback: 'none' });

/** For HTML and browsers. `fr-falc` gets the tag of its language, `fr`, since browsers don't know editions. */
export const tagOf = memoized((language) => {
  const { language: own, script, region } = new Intl.Locale(language);
  // A name of four letters is parsed as a script.
  const written = script !== undefined && scripts.of(script) !== undefined ? script : undefined;
  return [own, written, region].filter((part) => part !== undefined).join('-');
});

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

const SCRIPTS: Readonly<Record<string, ScriptTraits>> = {
  Jpan: { unspaced: true, joiner: '', phraseModel: 'ja', readings: true, letters: ['Hira', 'Kana', 'Hani'] },
  Hans: { unspaced: true, joiner: '', phraseModel: 'zh-hans', letters: ['Hani'] },
  Hant: { unspaced: true, joiner: '', phraseModel: 'zh-hant', letters: ['Hani'] },
  Kore: { ...SPACED, letters: ['Hang', 'Hani'] },
  Thai: { unspaced: true, joiner: '', phraseModel: 'th' },
};

/** By ISO 15924 code, such as `Latn`. Memoized, since each page needs it many times and `Intl.Locale` is slow. */
export const scriptOf = memoized((language) => new Intl.Locale(tagOf(language)).maximize().script ?? 'Zyyy');

export function traitsOf(language: string): ScriptTraits {
  return SCRIPTS[scriptOf(language)] ?? SPACED;
}

export function lettersOf(language: string): readonly string[] {
  return traitsOf(language).letters ?? [scriptOf(language)];
}

export function directionOf(language: string): 'ltr' | 'rtl' {
  const rightToLeft = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm']);
  return rightToLeft.has(scriptOf(language)) ? 'rtl' : 'ltr';
}

export interface Foreign {
  lang?: string;
  dir?: 'ltr' | 'rtl';
  'data-script-system'?: string;
}

/** Attributes for an element in a different language than its context. Empty if the languages are the same. */
export function foreign(language: string, around: string): Foreign {
  const lang = tagOf(language);
  if (lang === tagOf(around)) return {};
  return { lang, dir: directionOf(language), 'data-script-system': scriptOf(language) };
}

/** Full-width characters. Others take little more than half of the width in every font of the site. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;
const NARROW = 0.6;

/** Estimates the width of a text in em. Errs on the wide side, since no browser measures it. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (WIDE.test(letter) ? 1 : NARROW), 0);
}
