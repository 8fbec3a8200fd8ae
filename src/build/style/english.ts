import retextEnglish from 'retext-english';
import retextIndefiniteArticle from 'retext-indefinite-article';
import retextReadability from 'retext-readability';
import retextRepeatedWords from 'retext-repeated-words';
import retextSimplify from 'retext-simplify';
import type { Root } from 'nlcst';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { excerpt, type Engine, type StyleFault } from './engine.ts';

/** Maximum number of words in a sentence. */
const MAX_WORDS = 25;

/**
 * A sentence is hard if this share of seven formulas requires a higher reading age. Short sentences with a long name
 * are not checked.
 */
const AGE = 14;
const AGREED = 4 / 7;
const MIN_WORDS = 10;

/** Nouns that are simple enough: the list means verbs or phrases. */
const PLAIN = ['a number of', 'address', 'attempt', 'initial', 'request'];

/** Messages by rule; `right` is the suggestion. */
const SAYS: Readonly<
  Record<string, (wrong: string, right: readonly string[]) => Pick<StyleFault, 'code' | 'message' | 'hint'>>
> = {
  'retext-simplify': (wrong, right) => ({
    code: 'style-plain',
    message: `\`${wrong}\` has a simpler synonym.`,
    hint: `Write ${right.map((word) => `\`${word}\``).join(' or ')}.`,
  }),
  'retext-repeated-words': (wrong) => ({
    code: 'style-word-twice',
    message: `A word is repeated: \`${wrong}\`.`,
    hint: 'Remove one of the two.',
  }),
  'retext-readability': (wrong) => ({
    code: 'style-hard',
    message: `This sentence is hard to read: \`${excerpt(wrong, 0, 30)}\`.`,
    hint: 'Split it into two sentences, or use shorter words.',
  }),
  'retext-indefinite-article': (wrong, [right = '']) => ({
    code: 'style-article',
    message: `\`${wrong}\` is the wrong article before the word that follows.`,
    hint: `Write \`${right}\`.`,
  }),
};

const reader = unified()
  .use(retextEnglish)
  .use(retextSimplify, { ignore: PLAIN })
  .use(retextRepeatedWords)
  .use(retextIndefiniteArticle)
  .use(retextReadability, { age: AGE, threshold: AGREED, minWords: MIN_WORDS })
  .use(() => (tree: Root, file: VFile) => {
    visit(tree, 'SentenceNode', (sentence) => {
      const words = sentence.children.filter(({ type }) => type === 'WordNode').length;
      if (words <= MAX_WORDS) return;
      file.message(String(words), { place: sentence.position, source: 'sentence-length' });
    });
  })
  .freeze();

/** Rules for English: plain words and short sentences. */
export const english: Engine = {
  // Punctuation in labels does not end a sentence.
  nameOf: (text) => text.replace(/[.!?:]/g, ''),
  read: (texts) => Promise.resolve(texts.flatMap(({ text }, block) => faultsIn(text, block))),
};

function faultsIn(text: string, block: number): StyleFault[] {
  const file = new VFile(text);
  reader.runSync(reader.parse(file), file);
  return file.messages.flatMap(({ source, message, actual, expected, place }): StyleFault[] => {
    const start = offsetOf(place) ?? 0;
    if (source === 'sentence-length') {
      return [{ ...tooLong(message, excerpt(text, start, start + 30)), block, start }];
    }
    const says = SAYS[source ?? ''];
    if (!says) throw new Error(`retext: \`${String(source)}\` has no message.`);
    // Words that could only be removed are a matter of taste.
    return expected?.length === 0 && source === 'retext-simplify'
      ? []
      : [{ ...says(actual ?? '', expected ?? []), block, start }];
  });
}

function tooLong(words: string, where: string): Pick<StyleFault, 'code' | 'message' | 'hint'> {
  return {
    code: 'style-sentence-long',
    message: `A sentence has ${words} words, more than ${MAX_WORDS}: \`${where}\`.`,
    hint: 'Make it two sentences, or a list.',
  };
}

function offsetOf(place: VFile['messages'][number]['place']): number | undefined {
  if (!place) return undefined;
  return 'start' in place ? place.start.offset : place.offset;
}
