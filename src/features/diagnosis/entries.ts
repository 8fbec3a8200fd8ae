import {
  shownText,
  localizedSymptom,
  symptomIds,
  symptomOf,
  type DrawnFigure,
  type Library,
  type PageContext,
} from '../../content/index.ts';
import { diagnosisOf, seenScreens } from './page-data.ts';

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
    const { steps } = symptomOf(library, id);
    const picturesOf = (seen: ReturnType<typeof seenScreens>[number] | undefined): SymptomEntry['pictures'] => {
      const drawn = platforms.flatMap((platform) => {
        const figure = seen && context.screen(seen, platform);
        return figure ? [{ platform, figure }] : [];
      });
      return seen?.on === 'portal' ? drawn.slice(0, 1).map(({ figure }) => ({ figure })) : drawn;
    };
    const screens = seenScreens(library, id).map((seen) => {
      const told = Object.entries(steps).flatMap(([step, { known }]) => {
        const outcome = known?.screen?.[seen.screen];
        return outcome === undefined ? [] : (words.steps[step]?.outcomes[outcome] ?? []);
      });
      return { seen, told: told[0] };
    });
    const says = saysOf(library, contexts, id);
    return [
      {
        title: words.title,
        note: says.length > 0 ? undefined : words.summary,
        language,
        address: addresses.diagnosis(page, id),
        says,
        pictures: picturesOf(screens.find(({ told }) => told === undefined)?.seen),
      },
      ...screens.flatMap(({ seen, told }): SymptomEntry[] =>
        told === undefined
          ? []
          : [
              {
                title: told,
                note: words.title,
                language,
                address: diagnosisOf(library, context, id, seen.screen),
                says: [],
                pictures: picturesOf(seen),
              },
            ],
      ),
    ];
  });
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
