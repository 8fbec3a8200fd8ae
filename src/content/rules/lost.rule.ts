import type { Problem } from '../../../machines/problem.ts';
import type { StyleIssue } from '../exceptions.ts';
import type { Article } from '../article.types.ts';
import { localizedIn, type Library } from '../library.ts';
import type { Phrase, Use } from '../outline.ts';
import { perThing } from '../per-library.ts';
import { freshness } from '../translation/index.ts';

/** So much shorter than usual, a phrase of fewer sentences has lost one and has not been put more briefly. */
const SHORT = 0.75;
/** Of fewer characters, a phrase's length tells nothing of how long its translation will be. */
const TELLING = 10;
const LOST = new Set(['part-empty', 'paragraph-left-out', 'sentence-left-out', 'image-left-out']);
const PARTS = new Set(['Step', 'Way', 'Cause']);

/**
 * What a translation has lost on the way: a part without a word, a paragraph, a sentence, a picture. Nothing else tells
 * of it: the text that is left is good. What its source says newly is told as out of date, and is no loss.
 */
export function lostText(library: Library, language: string): StyleIssue[] {
  const { source } = library.site;
  const pairs = library.articles.flatMap((translation): [Article, Article][] => {
    const first = localizedIn(library, translation.id, source);
    if (translation.language !== language || language === source || !first) return [];
    const isRead = [translation, first].every(({ matter, outline }) => matter && outline.readable);
    return isRead && freshness(library, translation) !== 'outdated' ? [[translation, first]] : [];
  });
  const compared = pairs.map(([translation, first]) => comparedWith(translation, first, source));
  const usual = usualLength(compared);
  return compared.flatMap(({ issues }) => issues.filter(({ ratio }) => ratio === undefined || ratio < usual * SHORT));
}

/** What a translation may have lost. */
type Loss = StyleIssue & {
  /** Of a shorter phrase, its length for one character of the source: it is none where that is usual. */
  ratio?: number;
};

/** What can be said of a translation and its source without the others. */
const comparedWith = perThing((translation: Article, first: Article, source: string) => {
  const empty = emptyParts(translation, first);
  // What an empty part lacks is not told a second time as its step's paragraphs.
  const told = new Set(empty.map(({ step, cause }) => keyOf({ step, cause })));
  const issues: Loss[] = [
    ...empty.map((use) => issue(translation, use.line, partEmpty(use, first))),
    ...lostPhrases(translation, first, source).filter(({ key }) => !told.has(key)),
    ...lostPictures(translation, first),
  ];
  const ratios = inPairs(translation.outline.phrases, first.outline.phrases).flatMap(([ours, theirs]) => {
    const { length } = shown(theirs);
    return length >= TELLING ? [shown(ours).length / length] : [];
  });
  return { issues, ratios };
});

/** Faults but those that say once more, as a loss, what another fault of the same file has said. */
export function withoutLossOfFaulty(problems: readonly Problem[]): Problem[] {
  const faulty = new Set(problems.filter(({ code }) => !LOST.has(code)).map(({ file }) => file));
  return problems.filter(({ code, file }) => !LOST.has(code) || !faulty.has(file));
}

function issue(
  { file }: Article,
  line: number,
  problem: { code: string; message: string; hint: string },
  text = '',
): StyleIssue {
  return { text, problem: { ...problem, file, line } };
}

/** Steps, ways and causes that say nothing here and something in the source; with the step or cause in which they stand. */
function emptyParts(translation: Article, first: Article): Use[] {
  return translation.outline.uses.flatMap((use): Use[] => {
    if (!PARTS.has(use.component) || use.text.trim() !== '') return [];
    const same = first.outline.uses.find(
      (each) => each.component === use.component && each.id === use.id && each.step === use.step,
    );
    if (!same || same.text.trim() === '') return [];
    const own = use.component === 'Step' ? { step: use.id } : use.component === 'Cause' ? { cause: use.id } : {};
    return [{ ...use, ...own }];
  });
}

function partEmpty({ component, id }: Use, { file }: Article): { code: string; message: string; hint: string } {
  return {
    code: 'part-empty',
    message: `\`<${component} id="${id}">\` says nothing here; in ${file} it does.`,
    hint: 'Translate what stands there.',
  };
}

/** Paragraphs and sentences that the source has and the translation has not, by the step or cause around them. */
function lostPhrases(translation: Article, first: Article, source: string): (Loss & { key: string })[] {
  const theirs = Map.groupBy(first.outline.phrases, keyOf);
  const ours = Map.groupBy(translation.outline.phrases, keyOf);
  return [...theirs].flatMap(([key, phrases]) => {
    const own = ours.get(key) ?? [];
    const [[here], [there]] = [own, phrases];
    // A part that is not there at all is told by the rules of parts.
    if (!here || !there) return [];
    if (own.length < phrases.length) {
      const missing = phrases.length - own.length;
      const problem = {
        code: 'paragraph-left-out',
        message: `${missing === 1 ? 'A paragraph is' : `${missing} paragraphs are`} missing here: ${first.file} has ${phrases.length} from line ${there.line} on, this text has ${own.length}.`,
        hint: 'Compare the two, and translate what was left out.',
      };
      return [{ key, ...issue(translation, here.line, problem, own.map(({ text }) => text).join('\n')) }];
    }
    return inPairs(own, phrases).flatMap(([phrase, original]) => {
      const [has, had] = [sentences(phrase.text, translation.language), sentences(original.text, source)];
      if (has >= had) return [];
      const problem = {
        code: 'sentence-left-out',
        message: `A sentence seems to be missing here: line ${original.line} of ${first.file} says more.`,
        hint: `Translate what was left out. If nothing was, name this place in \`exceptions\` of content/style/${translation.language}.yaml.`,
      };
      const ratio = shown(phrase).length / shown(original).length;
      return [{ key, ratio, ...issue(translation, phrase.line, problem, phrase.text) }];
    });
  });
}

/** The usual length of a phrase here for one character of the source: the middle of all that can be compared. */
function usualLength(compared: readonly { ratios: readonly number[] }[]): number {
  const ratios = Float64Array.from(compared.flatMap((each) => each.ratios)).sort();
  return ratios[Math.floor(ratios.length / 2)] ?? 0;
}

/** Each phrase beside that of the source, where there are as many; none where there are not. */
function inPairs(ours: readonly Phrase[], theirs: readonly Phrase[]): [Phrase, Phrase][] {
  if (ours.length !== theirs.length) return [];
  return ours.flatMap((phrase, index) => (theirs[index] ? [[phrase, theirs[index]]] : []));
}

function lostPictures(translation: Article, first: Article): StyleIssue[] {
  const missing = first.outline.pictures.length - translation.outline.pictures.length;
  const own = new Set(translation.outline.pictures.map(({ url }) => url));
  const lost = first.outline.pictures.find(({ url }) => !own.has(url)) ?? first.outline.pictures.at(-1);
  if (missing <= 0 || !lost) return [];
  const problem = {
    code: 'image-left-out',
    message: `${missing === 1 ? 'A picture is' : `${missing} pictures are`} missing here: ${first.file} shows \`${lost.url}\` in line ${lost.line}.`,
    hint: 'Show it here too, or its like in this language, with what it shows in words.',
  };
  return [issue(translation, 1, problem)];
}

function keyOf({ step, cause }: Pick<Phrase, 'step' | 'cause'>): string {
  return step === undefined ? (cause === undefined ? '' : `cause ${cause}`) : `step ${step}`;
}

/** A phrase without its labels and references, which are as long in each language as the app makes them. */
function shown({ text }: Phrase): string {
  return text.replace(/\u2983[^\u2984]*\u2984/g, '');
}

function sentences(text: string, language: string): number {
  return [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)].length;
}
