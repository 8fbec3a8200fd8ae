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

/** An entry of the list: a symptom, or one of its screens that answers a question. */
export interface SymptomEntry {
  title: string;
  /** Text below the title, unless the app's message is there. */
  note?: string | undefined;
  /** The language of title and note. */
  language: string;
  address: string;
  /** The app's message, in each language that the phone can be set to. */
  says: readonly { language: string; text: string }[];
  /** The problems of guides that it belongs to. It is hidden from readers who have ruled these out. */
  problems: readonly string[];
  /** One per phone, or one without a platform if all phones show the same. */
  pictures: readonly { platform?: string | undefined; figure: DrawnFigure }[];
}

/**
 * The entries of the list: each symptom, followed by its screens that answer a question.
 *
 * @param contexts one per language that a phone can be set to, the page's own first
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
        const title = seen.answer && words.steps[seen.answer.step]?.outcomes[seen.answer.outcome];
        if (title === undefined) return [];
        return [
          {
            title,
            note: words.title,
            language,
            address: diagnosisOf(context, id, seen),
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

/** The problems that have a screen. */
function problemsSeen(library: Library, symptom: string, { on, screen }: TroubleScreen): string[] {
  const troubles = troublesOf(library).filter(
    ({ diagnosed, seen }) => diagnosed?.symptom === symptom && seen?.on === on && seen.screen === screen,
  );
  return [...new Set(troubles.flatMap(({ solution: { problem } }) => (problem === undefined ? [] : [problem])))];
}

function saysOf(library: Library, contexts: readonly PageContext[], id: string): SymptomEntry['says'] {
  return contexts.flatMap((each) => {
    const { words, language } = localizedSymptom(library, each.language, id);
    // A fallback is listed under its own language.
    return words.says === undefined || language !== each.language
      ? []
      : [{ language, text: shownText(each, words.says) }];
  });
}
