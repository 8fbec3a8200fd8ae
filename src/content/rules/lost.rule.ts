import type { Problem } from '../../../machines/problem.ts';
import type { StyleIssue } from '../exceptions.ts';
import { fault } from '../fault.ts';
import { localizedIn, type Article, type Library } from '../library.ts';
import type { Phrase, Use } from '../outline.ts';
import { memoizeByIdentity } from '../per-library.ts';
import { freshness } from '../translation/status.ts';

/** A phrase with fewer sentences that is this much shorter than usual has lost one, and is not just put more briefly. */
const SHORT = 0.75;
/** Shorter phrases say nothing about the usual length of a translation. */
const MIN_LENGTH = 10;
export const LOST = ['part-empty', 'paragraph-left-out', 'sentence-left-out', 'image-left-out'];
const PARTS = new Set(['Step', 'Way', 'Cause']);

/**
 * Text that a translation has lost: an empty part, a missing paragraph, sentence or picture. Outdated translations are
 * reported elsewhere.
 */
export function lostText(library: Library, language: string): StyleIssue[] {
  const { source } = library.site;
  if (language === source) return [];
  const compared = library.articles.flatMap((translation) => {
    const first = localizedIn(library, translation.id, source);
    if (translation.language !== language || !first) return [];
    const isRead = [translation, first].every(({ matter, outline }) => matter && outline.readable);
    return isRead && freshness(library, translation) !== 'outdated' ? [compare(translation, first, source)] : [];
  });
  const ratios = Float64Array.from(compared.flatMap((each) => each.ratios)).sort();
  const usual = ratios[Math.floor(ratios.length / 2)] ?? 0;
  return compared.flatMap(({ losses }) => losses.filter(({ ratio }) => ratio === undefined || ratio < usual * SHORT));
}

/** Removes losses in files with other problems, since they may follow from those. */
export function withoutLossOfFaulty(problems: readonly Problem[]): Problem[] {
  const faulty = new Set(problems.filter(({ code }) => !LOST.includes(code)).map(({ file }) => file));
  return problems.filter(({ code, file }) => !LOST.includes(code) || !faulty.has(file));
}

type Loss = StyleIssue & {
  /** The length of a shorter phrase per character of the source. It is no loss if that is usual. */
  ratio?: number;
};

const compare = memoizeByIdentity((translation: Article, first: Article, source: string) => {
  const empty = emptyParts(translation, first);
  // The paragraphs of an empty part are not reported as well.
  const reported = new Set(empty.map(keyOf));
  const losses: Loss[] = [
    ...empty.map(({ component, id, line }) => {
      const message = `\`<${component} id="${id}">\` is empty here, but not in ${first.file}.`;
      return {
        text: '',
        problem: fault('part-empty', message, 'Translate its text.', { file: translation.file, line }),
      };
    }),
    ...lostPhrases(translation, first, source, reported),
    ...lostPictures(translation, first),
  ];
  const ratios = inPairs(translation.outline.phrases, first.outline.phrases).flatMap(([ours, theirs]) => {
    const { length } = withoutTokens(theirs);
    return length >= MIN_LENGTH ? [withoutTokens(ours).length / length] : [];
  });
  return { losses, ratios };
});

/** Steps, ways and causes without text here and with text in the source, with the step or cause around them. */
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

/** Paragraphs and sentences of the source that the translation lacks, by the step or cause around them. */
function lostPhrases(
  { file, language, outline }: Article,
  first: Article,
  source: string,
  reported: ReadonlySet<string>,
): Loss[] {
  const ours = Map.groupBy(outline.phrases, keyOf);
  return [...Map.groupBy(first.outline.phrases, keyOf)].flatMap(([key, phrases]): Loss[] => {
    const own = ours.get(key) ?? [];
    const [[here], [there]] = [own, phrases];
    // Other rules report missing parts.
    if (!here || !there || reported.has(key)) return [];
    const missing = phrases.length - own.length;
    if (missing > 0) {
      const message = `${missing === 1 ? 'A paragraph is' : `${missing} paragraphs are`} missing: ${first.file} has ${phrases.length} from line ${there.line} on, this text has ${own.length}.`;
      const hint = 'Compare the two, and translate what is missing.';
      const problem = fault('paragraph-left-out', message, hint, { file, line: here.line });
      return [{ text: own.map(({ text }) => text).join('\n'), problem }];
    }
    return inPairs(own, phrases).flatMap(([phrase, original]) => {
      if (sentences(phrase.text, language) >= sentences(original.text, source)) return [];
      const message = `A sentence may be missing: line ${original.line} of ${first.file} says more.`;
      const hint = `Translate what is missing. If nothing is, add this place to \`exceptions\` in content/style/${language}.yaml.`;
      const ratio = withoutTokens(phrase).length / withoutTokens(original).length;
      return [
        { text: phrase.text, ratio, problem: fault('sentence-left-out', message, hint, { file, line: phrase.line }) },
      ];
    });
  });
}

/** Each phrase with its original, if there are as many of both. */
function inPairs(ours: readonly Phrase[], theirs: readonly Phrase[]): [Phrase, Phrase][] {
  if (ours.length !== theirs.length) return [];
  return ours.flatMap((phrase, index) => (theirs[index] ? [[phrase, theirs[index]]] : []));
}

function lostPictures({ file, outline }: Article, first: Article): StyleIssue[] {
  const missing = first.outline.pictures.length - outline.pictures.length;
  const own = new Set(outline.pictures.map(({ url }) => url));
  const lost = first.outline.pictures.find(({ url }) => !own.has(url)) ?? first.outline.pictures.at(-1);
  if (missing <= 0 || !lost) return [];
  const message = `${missing === 1 ? 'A picture is' : `${missing} pictures are`} missing: ${first.file} shows \`${lost.url}\` in line ${lost.line}.`;
  const hint = 'Show it here too, or a similar one in this language, with a description.';
  return [{ text: '', problem: fault('image-left-out', message, hint, { file, line: 1 }) }];
}

function keyOf({ step, cause }: { step?: string | undefined; cause?: string | undefined }): string {
  return step === undefined ? (cause === undefined ? '' : `cause ${cause}`) : `step ${step}`;
}

/** Labels and references have the length the app gives them in each language. */
function withoutTokens({ text }: Phrase): string {
  return text.replace(/\u2983[^\u2984]*\u2984/g, '');
}

function sentences(text: string, language: string): number {
  return [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)].length;
}
