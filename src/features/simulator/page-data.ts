import { articlesOf, guideOf, troublesOf, uiWords, type Library, type PageContext } from '../../content/index.ts';
import { directionOf, phrasesIn } from '../../i18n/index.ts';
import { diagnosisOf, pointerTo, referencesOf, type Pointer } from '../diagnosis/page-data.ts';
import type { DeviceAct } from './next-act.ts';
import { screenWords } from './screen-words.ts';

/**
 * What the simulator's script says in the page's language, each word resolved: its own words, the apps' labels, and
 * which articles tell of what. src/features/simulator/words.ts reads it.
 */
export function simulatorWords(library: Library, context: PageContext) {
  const { language, site, versions, word } = context;
  const names = (group: string, ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, word(group, id)]));
  const helps: Record<string, Pointer[]> = {};
  const diagnoses: Record<string, string> = {};
  for (const { strikes, seen, mends } of troublesOf(library)) {
    if (!seen) continue;
    const place = `${seen.on}:${seen.screen}`;
    if (strikes) diagnoses[place] = diagnosisOf(context, strikes.symptom, seen);
    // What no problem article tells of is told by the knowledge base.
    const found = mends.problem === undefined ? referencesOf(library, context) : pointerTo(context, mends.problem);
    if (!helps[place]?.some(({ address }) => address === found.address)) (helps[place] ??= []).push(found);
  }
  const ui = uiWords(library, language, (key) =>
    (versions.length > 0 ? /^(?:sim\.(?!page\.)|product\.)/ : /^(?:sim\.(?!page\.|version\.)|product\.)/).test(key),
  );
  return {
    ui: Object.fromEntries(
      Object.entries(ui).map(([key, text]) => [key, NEXT.test(key) ? inPhrases(text, language) : text]),
    ),
    labels: screenWords(library, context),
    screens: { language: context.screenLanguage, dir: directionOf(context.screenLanguage) },
    names: {
      task: names('task', site.tasks),
      platform: names('platform', site.platforms),
      method: names('method', site.methods),
    },
    guides: articlesOf(library, language, 'guide').map(({ id, matter }) => {
      const { task, platform, method } = matter as { task: string; platform: string; method: string };
      return { id, task, platform, method, acts: actsOf(library, id), ...pointerTo(context, id) };
    }),
    remedies: Object.fromEntries(
      Object.entries(library.remedies).map(([fault, { seen, also, acts, ends }]) => [
        fault,
        { seen, also, acts, ends },
      ]),
    ),
    helps,
    diagnoses,
  };
}

/** What says what is to be done next: read in a line or two. */
const NEXT = /^sim\.next\.(?!title$|show$|label$|icon$|switch$)/;
/** A `{{place}}` in a text, and what stands for it while the text is cut: a name in quotation marks. */
const PLACE = /\{\{\w+\}\}/g;
const NAME = '「\uFFFC」';

/** A text with `{{places}}` in the phrases between which a line may break; one alone is a text. */
function inPhrases(text: string, language: string): string | string[] {
  const places = (text.match(PLACE) ?? []).values();
  const phrases = phrasesIn(text.replaceAll(PLACE, NAME), language);
  return phrases.length === 1
    ? text
    : phrases.map((phrase) => phrase.replaceAll(NAME, () => places.next().value ?? ''));
}

/** All that a guide does, in printed order; a picture of what one way shows is nothing to do. */
function actsOf(library: Library, guide: string): DeviceAct[] {
  const { steps } = guideOf(library, guide).graph;
  return Object.values(steps).flatMap(({ acts }) =>
    acts.flatMap(({ on, screen, tap, enter, way }) => (way === undefined ? [{ on, screen, tap, enter }] : [])),
  );
}
