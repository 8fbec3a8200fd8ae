import { articlesOf, guideOf, troublesOf, uiWords, type Library, type PageContext } from '../../content/index.ts';
import { directionOf, phrasesIn } from '../../i18n/index.ts';
import { diagnosisOf, pointerTo, referencesOf, type Pointer } from '../diagnosis/page-data.ts';
import type { DeviceAct } from './turns.ts';

/** All words of the simulator's script in the page's language, for `words.ts`. */
export function simulatorWords(library: Library, context: PageContext) {
  const { language, site, versions, word } = context;
  const names = (group: string, ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, word(group, id)]));
  const helps: Record<string, Pointer[]> = {};
  const diagnoses: Record<string, string> = {};
  for (const { diagnosed, seen, solution } of troublesOf(library)) {
    if (!seen) continue;
    const place = `${seen.on}:${seen.screen}`;
    if (diagnosed) diagnoses[place] = diagnosisOf(context, diagnosed.symptom, seen);
    // Faults without an article link to the references.
    const found =
      solution.problem === undefined ? referencesOf(library, context) : pointerTo(context, solution.problem);
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

/** Texts about the next action, which are split into phrases. */
const NEXT = /^sim\.next\.(?!title$|show$|label$|icon$|switch$)/;
/** A `{{placeholder}}` in a text, and its substitute while the text is split. */
const PLACE = /\{\{\w+\}\}/g;
const NAME = '「\uFFFC」';

function inPhrases(text: string, language: string): string | string[] {
  const places = (text.match(PLACE) ?? []).values();
  const phrases = phrasesIn(text.replaceAll(PLACE, NAME), language);
  return phrases.length === 1
    ? text
    : phrases.map((phrase) => phrase.replaceAll(NAME, () => places.next().value ?? ''));
}

/** The acts of a guide in printed order, without pictures of ways. */
function actsOf(library: Library, guide: string): DeviceAct[] {
  const { steps } = guideOf(library, guide).graph;
  return Object.values(steps).flatMap(({ acts }) =>
    acts.flatMap(({ on, screen, tap, enter, way }) => (way === undefined ? [{ on, screen, tap, enter }] : [])),
  );
}

function screenWords({ labels, site }: Library, context: PageContext): Record<string, string> {
  const keys = Object.keys(labels.get(site.source)?.words ?? {});
  return Object.fromEntries(keys.map((key) => [key, context.onScreen(key)]));
}
