import { memoized } from '../i18n/index.ts';
import type { Library } from './library.ts';
import { chainOf } from './localized.ts';
import { perThing } from './per-library.ts';
import type { Speech } from './language.schemas.ts';

/**
 * Says a text as it is to be heard in a language: by its sayings, or by those of the edition that it stands for. What is said in
 * another language is no help to a voice of this one.
 */
export function sayingIn(
  { site, speech }: Pick<Library, 'site' | 'speech'>,
  language: string,
): (written: string) => string {
  const spoken = (each: string): string => new Intl.Locale(each).language;
  const found = chainOf(site, language).find((each) => speech.has(each) && spoken(each) === spoken(language));
  const sayings = found === undefined ? undefined : speech.get(found)?.sayings;
  return sayings ? sayerOf(sayings) : (written) => written.replaceAll('\u00a0', ' ');
}

const sayerOf = perThing((sayings: Speech['sayings']): ((written: string) => string) => {
  // The longest first: a name of several words is said as one.
  const names = Object.keys(sayings).sort((a, b) => b.length - a.length);
  if (names.length === 0) return (written) => written;
  const pattern = new RegExp(names.map(wholeName).join('|'), 'gu');
  return (written) => written.replaceAll('\u00a0', ' ').replace(pattern, (name) => sayings[name] ?? name);
});

/** Letters of scripts that part words by spaces, and digits: more of the same before or after a name make another word of it. */
const KINDS = ['[\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}]', '\\p{N}'];

/** A name as a pattern that finds it as a word, and not as a piece of a longer one. */
function wholeName(name: string): string {
  const kindOf = (character: string | undefined) => KINDS.find((kind) => new RegExp(kind, 'u').test(character ?? ''));
  const [before, after] = [kindOf([...name][0]), kindOf([...name].at(-1))];
  const escaped = name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  return (before ? `(?<!${before})` : '') + escaped + (after ? `(?!${after})` : '');
}

/** Cuts sentences; each takes the platform longer to make than to use. */
const segmenterOf = memoized((language) => new Intl.Segmenter(language, { granularity: 'sentence' }));

const OPENING = /[「『（(“[]/g;
const CLOSING = /[」』）)”\]]/g;

/**
 * The sentences of a text in a language. What stands in brackets or quotation marks is in one with what is around it, though a
 * sentence ends in it.
 */
export function sentencesIn(written: string, language: string): string[] {
  const sentences: string[] = [];
  let begun = '';
  // What begins with a bracket after the end of a sentence is taken for its end by the platform.
  const pieces = written.split(/(?<=[。！？])(?=[「『（])/).flatMap((each) => [...segmenterOf(language).segment(each)]);
  for (const { segment } of pieces) {
    begun += segment;
    const isOpen = (begun.match(OPENING)?.length ?? 0) > (begun.match(CLOSING)?.length ?? 0);
    if (isOpen || /[」』）)”\]]\s*$/.test(begun)) continue;
    sentences.push(begun.trim());
    begun = '';
  }
  return [...sentences, begun.trim()].filter((each) => /[\p{L}\p{N}]/u.test(each));
}
