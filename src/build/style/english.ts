import retextEnglish from 'retext-english';
import retextIndefiniteArticle from 'retext-indefinite-article';
import retextReadability from 'retext-readability';
import retextSimplify from 'retext-simplify';
import { unified } from 'unified';
import { memoized } from '../../i18n/index.ts';
import { excerpt, type Engine, type StyleFault } from './engine.ts';

const processor = unified()
  .use(function () {
    // Only the messages are used, but a processor needs a compiler.
    this.compiler = () => '';
  })
  .use(retextEnglish)
  // Nouns that are simple enough: the package means verbs or phrases.
  .use(retextSimplify, { ignore: ['a number of', 'address', 'attempt', 'initial', 'request'] })
  .use(retextIndefiniteArticle)
  // A sentence is hard if four of seven formulas require a higher reading age. Short ones with a long name are not.
  .use(retextReadability, { age: 14, threshold: 4 / 7, minWords: 10 })
  .freeze();

/** What a rule finds, in our words; `right` is the suggestion. */
const WORDINGS: Readonly<
  Record<string, (wrong: string, right: readonly string[]) => Omit<StyleFault, 'start' | 'end'>>
> = {
  'retext-simplify': (wrong, right) => ({
    code: 'style-plain',
    message: `\`${wrong}\` has a simpler synonym.`,
    hint: `Write ${right.map((word) => `\`${word}\``).join(' or ')}.`,
  }),
  'retext-readability': (wrong) => ({
    code: 'style-hard',
    message: `This sentence is hard to read: \`${excerpt(wrong, 0, 30)}\`.`,
    hint: 'Split it into two sentences, or use shorter words.',
  }),
  'retext-indefinite-article': (wrong, right) => ({
    code: 'style-article',
    message: `\`${wrong}\` is the wrong article before the word that follows.`,
    hint: `Write \`${right.join('')}\`.`,
  }),
};

/** `that that`, `had had` and `can can` may be right. */
const TWICE = /\b(?!(?:that|had|can)\b)(\p{L}+)\s+\1\b/giu;

export const english: Engine = {
  // Punctuation in labels does not end a sentence.
  nameOf: (text) => text.replace(/[.!?:]/g, ''),
  read: ({ text }) => read(text),
};

const read = memoized((text) => {
  const faults = processor
    .processSync(text)
    .messages.flatMap(({ source = '', actual = '', expected, place }): StyleFault[] => {
      const wording = WORDINGS[source];
      if (!wording) throw new Error(`retext: \`${source}\` has no message.`);
      // Words that could only be removed are a matter of taste.
      if (source === 'retext-simplify' && expected?.length === 0) return [];
      const start = (place && ('start' in place ? place.start.offset : place.offset)) ?? 0;
      return [{ ...wording(actual, expected ?? []), start, end: start + actual.length }];
    });
  const repeated = [...text.matchAll(TWICE)].map(({ index, 0: words }): StyleFault => ({
    code: 'style-word-twice',
    message: `A word is repeated: \`${words}\`.`,
    hint: 'Remove one of the two.',
    start: index,
    end: index + words.length,
  }));
  return Promise.resolve([...faults, ...repeated]);
});
