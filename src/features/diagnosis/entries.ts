import {
  shownText,
  localizedSymptom,
  symptomIds,
  symptomsByProblem,
  troubleScreens,
  troublesOf,
  type DrawnFigure,
  type Library,
  type PageContext,
  type TroubleScreen,
} from '../../content/index.ts';
import { diagnosisOf } from './page-data.ts';

/** What one can see, in the reader's words: a symptom, or an answer to its question that a screen gives by itself. */
export interface SymptomEntry {
  title: string;
  /** What is said below it; nothing where the app's own message stands there. */
  note?: string | undefined;
  /** The language of both. */
  language: string;
  address: string;
  /** The message as it stands on the phone, in each language that it may be set to. */
  says: readonly { language: string; text: string }[];
  /** The problems that name it in a guide: whoever says there that it is none of them is not offered it once more. */
  problems: readonly string[];
  /** One for each phone; one without a platform where all phones show the same. */
  pictures: readonly { platform?: string | undefined; figure: DrawnFigure }[];
}

/**
 * The entries of a page, each problem once: the symptom itself, and after it what its screens tell apart.
 *
 * @param contexts one for each language that a phone may be set to, the page's own first
 */
export function entriesOf(
  library: Library,
  context: PageContext,
  contexts: readonly PageContext[],
  platforms: readonly string[],
): SymptomEntry[] {
  const { addresses, language: page } = context;
  return symptomIds(library).flatMap((id): SymptomEntry[] => {
    const { words, language } = localizedSymptom(library, page, id);
    const picturesOf = (seen: TroubleScreen | undefined): SymptomEntry['pictures'] => {
      const drawn = platforms.flatMap((platform) => {
        const figure = seen && context.screen(seen, platform);
        return figure ? [{ platform, figure }] : [];
      });
      return seen?.on === 'portal' ? drawn.slice(0, 1).map(({ figure }) => ({ figure })) : drawn;
    };
    const screens = troubleScreens(library, { symptom: id });
    const says = saysOf(library, contexts, id);
    return [
      {
        title: words.title,
        note: says.length > 0 ? undefined : words.summary,
        language,
        address: addresses.diagnosis(page, id),
        says,
        problems: problemsNaming(library, id),
        pictures: picturesOf(screens.find(({ answer }) => answer === undefined)),
      },
      ...screens.flatMap((seen): SymptomEntry[] => {
        const told = seen.answer && words.steps[seen.answer.step]?.outcomes[seen.answer.outcome];
        const address = diagnosisOf(context, id, seen);
        return told === undefined
          ? []
          : [
              {
                title: told,
                note: words.title,
                language,
                address,
                says: [],
                problems: problemsSeen(library, id, seen),
                pictures: picturesOf(seen),
              },
            ];
      }),
    ];
  });
}

function problemsNaming(library: Library, symptom: string): string[] {
  return [...symptomsByProblem(library)].flatMap(([problem, [first]]) => (first === symptom ? [problem] : []));
}

/** The problems that tell of a screen. */
function problemsSeen(library: Library, symptom: string, { on, screen }: TroubleScreen): string[] {
  const told = troublesOf(library).filter(
    ({ strikes, seen }) => strikes?.symptom === symptom && seen?.on === on && seen.screen === screen,
  );
  return [...new Set(told.flatMap(({ mends: { problem } }) => (problem === undefined ? [] : [problem])))];
}

function saysOf(library: Library, contexts: readonly PageContext[], id: string): SymptomEntry['says'] {
  return contexts.flatMap((each) => {
    const { words, language } = localizedSymptom(library, each.language, id);
    // What stands in for a language is said in its own already.
    return words.says === undefined || language !== each.language
      ? []
      : [{ language, text: shownText(each, words.says) }];
  });
}
