import type { Symptom } from '../../../machines/diagnosis/index.ts';
import type { ScreenView } from '../../../machines/simulator/index.ts';
import type { Act } from '../../../machines/walkthrough/index.ts';
import { guidedFragment, waysTo } from '../../../machines/walkthrough/index.ts';
import {
  articleIds,
  articlesOf,
  guideOf,
  localizedSymptom,
  phonesOf,
  plainText,
  shownText,
  symptomIds,
  symptomOf,
  symptomsByProblem,
  symptomWords,
  textParts,
  troubleScreens,
  troublesOf,
  type Library,
  type PageContext,
  type ReadyArticle,
  type TroubleScreen,
  uiWords,
} from '../../content/index.ts';
import { phrasesIn } from '../../i18n/index.ts';

/** A line of text: phrases of plain text, labels of the apps, and links. */
export type Line = readonly (string | { label: string } | { link: string; address: string })[];

const mapped = <From, To>(all: Readonly<Record<string, From>>, change: (each: From) => To) =>
  Object.fromEntries(Object.entries(all).map(([id, each]) => [id, change(each)]));

/** A symptom without the data for writers and rehearsals. */
export function leanSymptom({ practice: _, causes, steps, ...symptom }: Symptom): Symptom {
  return {
    ...symptom,
    causes: mapped(causes, ({ source }) => ({ source, faults: [] })),
    steps: mapped(steps, ({ note: _note, figure: _figure, ...step }) => step),
  };
}

/** The address of a symptom's interview, which does not ask the question that a seen screen answers. */
export function diagnosisOf({ addresses, language }: PageContext, symptom: string, seen?: TroubleScreen): string {
  const address = addresses.diagnosis(language, symptom);
  return seen?.answer ? `${address}?seen=${seen.screen}` : address;
}

/** The address of a problem's interview. If the problem has only one screen, the reader sees it. */
export function diagnosisOfProblem(library: Library, context: PageContext, problem: string): string | undefined {
  const [symptom] = symptomsByProblem(library).get(problem) ?? [];
  const [seen, ...others] = troubleScreens(library, { problem });
  return symptom && diagnosisOf(context, symptom, others.length === 0 ? seen : undefined);
}

/** A problem as a list offers it. */
export interface ProblemEntry {
  title: string;
  note?: string | undefined;
  /** The language of its words: another one if there is no translation. */
  language: string;
  address: string;
  /** The message of the app, in each language that it can be set to. */
  says: readonly { language: string; text: string }[];
  /** The problem articles it belongs to. */
  problems: readonly string[];
  picture?: ScreenView | undefined;
}

/**
 * All problems: each symptom, followed by its screens that answer a question; then the articles without a diagnosis.
 *
 * @param contexts one for each language that the app can be set to, the page's own first
 */
export function problemEntries(
  library: Library,
  context: PageContext,
  contexts: readonly PageContext[],
): ProblemEntry[] {
  const { addresses, language } = context;
  const pictureOf = (seen: Pick<Act, 'on' | 'screen'> | undefined) => pictureIn(library, context, seen);
  const diagnosed = symptomIds(library).flatMap((id): ProblemEntry[] => {
    const { words, language: own } = localizedSymptom(library, language, id);
    const screens = troubleScreens(library, { symptom: id });
    const [first] = Object.values(symptomOf(library, id).steps);
    const says = contexts.flatMap((each) => {
      const localized = localizedSymptom(library, each.language, id);
      const { says: message } = localized.words;
      if (message === undefined || localized.language !== each.language) return [];
      return [{ language: each.language, text: shownText(each, message) }];
    });
    const symptom = {
      title: words.title,
      note: says.length > 0 ? undefined : words.summary,
      language: own,
      address: addresses.diagnosis(language, id),
      says,
      problems: [...symptomsByProblem(library)].flatMap(([problem, [main]]) => (main === id ? [problem] : [])),
      picture: pictureOf(screens.find(({ answer }) => answer === undefined) ?? first?.figure),
    };
    const answers = screens.flatMap((seen): ProblemEntry[] => {
      const title = seen.answer && words.steps[seen.answer.step]?.outcomes[seen.answer.outcome];
      if (title === undefined) return [];
      const shown = troublesOf(library).filter(
        (trouble) =>
          trouble.diagnosed?.symptom === id && trouble.seen?.on === seen.on && trouble.seen.screen === seen.screen,
      );
      const problems = [...new Set(shown.flatMap(({ solution: { problem } }) => problem ?? []))];
      const address = diagnosisOf(context, id, seen);
      const picture = pictureOf(seen);
      return [{ title, note: words.title, language: own, address, says: [], problems, picture }];
    });
    return [symptom, ...answers];
  });
  const others = articlesOf(library, language, 'problem').filter(({ id }) => !symptomsByProblem(library).has(id));
  return [...diagnosed, ...others.map((article) => articleEntry(library, context, article))];
}

/** The most frequent problems: the articles, which answer at once, then the symptoms without one. */
export function frequentProblems(library: Library, context: PageContext): ProblemEntry[] {
  const { language } = context;
  const shownIn = [...library.guides.values()].map(({ graph }) => Object.keys(graph.problems));
  const articles = commonFirst(articlesOf(library, language, 'problem'), shownIn);
  const only = symptomIds(library).filter((id) => symptomOf(library, id).article === undefined);
  const addresses = only.map((id) => context.addresses.diagnosis(language, id));
  return [
    ...articles.map((article) => articleEntry(library, context, article)),
    ...problemEntries(library, context, [context]).filter(({ address }) => addresses.includes(address)),
  ];
}

/**
 * Sorts problems by how likely readers have them: by the number of guides they can occur in, then by the order in the guides.
 *
 * @param shownIn the problems of each guide, in its order
 */
export function commonFirst<Of extends { id: string }>(
  problems: readonly Of[],
  shownIn: readonly (readonly string[])[],
): Of[] {
  const guidesWith = (id: string): number => shownIn.filter((shown) => shown.includes(id)).length;
  const named = [...new Set(shownIn.flat())];
  return problems.toSorted(
    (one, other) => guidesWith(other.id) - guidesWith(one.id) || named.indexOf(one.id) - named.indexOf(other.id),
  );
}

/** A problem article, with the summary of its symptom if it has one. */
function articleEntry(library: Library, context: PageContext, { id, language, matter }: ReadyArticle): ProblemEntry {
  const symptom = symptomIds(library).find((each) => symptomOf(library, each).article === id);
  const words = symptom === undefined ? undefined : localizedSymptom(library, context.language, symptom);
  const screens = symptom === undefined ? [] : troubleScreens(library, { symptom });
  const figures = matter.kind === 'problem' ? matter.figures : [];
  return {
    title: matter.title,
    note: words?.language === language ? words.words.summary : matter.summary,
    language,
    address: context.addresses.article(context.language, id),
    says: [],
    problems: [id],
    picture: pictureIn(library, context, screens.find(({ answer }) => answer === undefined) ?? figures[0]),
  };
}

/** A screen on the first phone that has it, without marks. */
function pictureIn(
  library: Library,
  context: PageContext,
  seen: Pick<Act, 'on' | 'screen'> | undefined,
): ScreenView | undefined {
  const [view] = phonesOf(library).flatMap((phone) => (seen && context.screen(seen, phone)?.view) ?? []);
  return view && { ...view, marks: [] };
}

/** The words of a symptom, in a fallback language if it is not translated. The page around it stays in the reader's. */
export function interviewOf(library: Library, page: PageContext, id: string) {
  const { words, language } = localizedSymptom(library, page.language, id);
  const context = page.inWording(language);
  const { title, summary } = words;
  return { context, title, summary, heading: context.t('diag.page.why', { symptom: title }) };
}

/** The data of the interview's script, which words.ts reads. */
export function diagnosisBlock(library: Library, context: PageContext, id: string) {
  const { addresses, language, wording } = context;
  const { title, steps } = symptomWords(library, language, id);
  const phrases = (text: string) => phrasesIn(text, wording);
  const line = (text: string): Line =>
    textParts(text).flatMap((part): string[] | Line[number] => {
      if (part.kind === 'text') return phrases(part.text);
      if (part.kind === 'label') return { label: context.label(part.id).quoted };
      const { title, address } = context.reference(part.id);
      return { link: title, address };
    });
  const symptom = symptomOf(library, id);
  const isShown = (key: string) => /^diag\.(?!page\.)/.test(key) || SHARED.includes(key);
  return {
    id,
    symptom: leanSymptom(symptom),
    title: plainText(context, title),
    steps: mapped(steps, (words) => ({
      ...words,
      title: phrases(words.title),
      text: words.text.map(line),
      outcomes: mapped(words.outcomes, phrases),
    })),
    ui: uiWords(library, wording, isShown),
    platforms: Object.fromEntries(phonesOf(library).map((platform) => [platform, context.word('platform', platform)])),
    guides: Object.fromEntries(
      articlesOf(library, language, 'guide').flatMap(({ id: guide, matter }) => {
        const pointer = {
          title: context.plain(matter.title),
          address: addresses.article(language, guide),
          world: guideOf(library, guide).graph.world,
          after: afterTrouble(library, id, guide),
          resumed: resumedFrom(library, context, id, guide),
        };
        // Old links use the guide's former ids.
        return [guide, ...matter.aliases].map((name) => [name, pointer]);
      }),
    ),
    symptoms: Object.fromEntries(
      symptomIds(library).map((other) => [
        other,
        { title: symptomWords(library, language, other).title, address: addresses.diagnosis(language, other) },
      ]),
    ),
    references: symptom.references.map((reference) => {
      const { title, address } = context.reference(reference);
      return { title, address };
    }),
    support: context.support,
    home: { title: context.t('walk.home'), address: addresses.home(language) },
  };
}

/** For the steps of a guide where a symptom can occur: the next step, except at forks. */
function afterTrouble(library: Library, symptom: string, guide: string): Record<string, string> {
  const { problems, steps } = guideOf(library, guide).graph;
  const own = Object.entries(problems).filter(([problem]) => symptomsByProblem(library).get(problem)?.[0] === symptom);
  const at = own.flatMap(([, problem]) => problem.at);
  return Object.fromEntries(at.flatMap((step) => (steps[step]?.next ? [[step, steps[step].next]] : [])));
}

/** By step of the interview: the guide to resume afterwards, its address without the ways, and the possible ways. */
function resumedFrom(library: Library, context: PageContext, symptom: string, guide: string) {
  const { addresses, language } = context;
  const { world } = guideOf(library, guide).graph;
  const practices = Object.entries(symptomOf(library, symptom).practice ?? {});
  return Object.fromEntries(
    practices.flatMap(([step, { resume, from = [] }]) => {
      const method = resume === 'same' ? world.method : resume;
      const found = articlesOf(library, language, 'guide').find(({ id }) => {
        const other = guideOf(library, id).graph.world;
        return other.platform === world.platform && other.task === world.task && other.method === method;
      });
      if (!found) return [];
      const { graph } = guideOf(library, found.id);
      const shows = (screen: string) => (id: string) =>
        graph.steps[id]?.acts.some((act) => act.on === 'phone' && act.screen === screen);
      const [at] = from.flatMap((screen) => Object.keys(graph.steps).filter(shows(screen)));
      if (at === undefined) return [];
      const address = `${addresses.article(language, found.id)}#${guidedFragment({ step: at, ways: [] })}`;
      const ways = waysTo(graph, at).flatMap((each) => (each.length === 0 ? [] : [each.join('.')]));
      return [[step, { title: context.plain(found.matter.title), address, ways }] as const];
    }),
  );
}

/** Words that the interview shares with the walkthrough. */
const SHARED = [
  'walk.back',
  'walk.copied',
  'walk.copyFailed',
  'walk.formTold',
  'walk.copyLink',
  'walk.notCopied',
  'walk.place',
  'walk.placeHint',
  'walk.numberText',
];

/** What to read without JavaScript: the symptom's article and those its steps name, else its references, else all of them. */
export function readingOf(library: Library, context: PageContext, id: string): Pointer[] {
  const { article, references } = symptomOf(library, id);
  const texts = Object.values(symptomWords(library, context.language, id).steps).flatMap(({ text }) => text);
  const named = texts.flatMap(textParts).flatMap((part) => (part.kind === 'reference' ? [part.id] : []));
  const articles = articleIds(library).filter((each) => each === article || named.includes(each));
  if (articles.length > 0) return articles.map((each) => pointerTo(context, each));
  const own = references.map((reference) => {
    const { title, address } = context.reference(reference);
    return { title, address, language: context.wording };
  });
  return own.length > 0 ? own : [referencesOf(library, context)];
}

export interface Pointer {
  title: string;
  address: string;
  language: string;
}

export function pointerTo(context: PageContext, id: string): Pointer {
  const { matter, language } = context.readyArticle(id);
  return { title: matter.title, address: context.addresses.article(context.language, id), language };
}

/** The article with the references, or the home page if the site has none. */
export function referencesOf(library: Library, context: PageContext): Pointer {
  const list = articlesOf(library, context.language, 'reference').find(({ outline }) =>
    outline.uses.some(({ component }) => component === 'Reference'),
  );
  if (list) return pointerTo(context, list.id);
  return { title: context.t('nav.home'), address: context.addresses.home(context.language), language: context.wording };
}

/** The screens of an interview's steps, and of the answers that name one, by phone if they differ. */
export function stepFigures(library: Library, context: PageContext, symptom: string) {
  const platforms = phonesOf(library);
  const { steps, practice = {} } = symptomOf(library, symptom);
  return Object.entries(steps).flatMap(([step, { figure }]) => {
    const answers = Object.entries(practice[step]?.when ?? {}).flatMap(([answer, sign]) =>
      typeof sign === 'object' && sign.screen !== undefined
        ? [{ answer, act: { on: sign.on ?? 'phone', screen: sign.screen }, isBlurred: sign.picture === 'blurred' }]
        : [],
    );
    const shown = [...(figure ? [{ answer: undefined, act: figure, isBlurred: false }] : []), ...answers];
    return shown.flatMap(({ act, ...of }) => {
      const drawn = platforms.flatMap((platform) => {
        const view = context.screen(act, platform);
        return view ? [{ step, ...of, platform, figure: view }] : [];
      });
      // The portal does not depend on the phone.
      return drawn.slice(0, act.on === 'portal' ? 1 : undefined);
    });
  });
}
