import type { DeviceId } from '../../../machines/simulator/index.ts';
import {
  belief,
  encodeReplies,
  evidenceOf,
  failedReply,
  knownReplies,
  meaningOf,
  type Reply,
  type Symptom,
} from '../../../machines/diagnosis/index.ts';
import { assertDefined } from '../../../machines/assert-defined.ts';
import {
  guideOf,
  localizedSymptom,
  plainText,
  symptomIds,
  symptomOf,
  symptomsByProblem,
  troubleScreens,
  troublesOf,
  type DrawnFigure,
  type Library,
  type PageContext,
} from '../../content/index.ts';
import { foreign, phrasesIn } from '../../i18n/index.ts';
import { screenTree, type Tree } from '../../screens/render.ts';

/** Something that readers may see if a step does not work. */
export interface TroubleChoice {
  /** Phrases; lines may break between them. */
  words: readonly string[];
  /** The language of the words, if it is not the walk's. */
  language?: string | undefined;
  problem: string;
  /** The cause to show. Absent: the whole problem. */
  cause?: string | undefined;
  /** Whether the page says what helps. */
  isTold: boolean;
  picture?: ScreenPicture | undefined;
  /** The diagnosis with this choice as an answer. */
  diagnosis?: string | undefined;
  /** Where the diagnosis continues if the page's advice did not help, or could not be followed. */
  failed?: { no: string | undefined; couldnt: string | undefined } | undefined;
}

export interface ScreenPicture {
  screen: readonly Tree[];
  alternative: string;
  /** A camera out of focus. */
  isBlurred?: true | undefined;
  language?: string | undefined;
}

/** The answers to a symptom's question about the screen, or the problem's title if there is none. */
export function troubleChoices(library: Library, context: PageContext, guide: string): TroubleChoice[] {
  const symptomOfProblem = (id: string): string | undefined => symptomsByProblem(library).get(id)?.[0];
  // In printed order, the most likely first.
  const order = context.problems.map(({ id }) => id);
  const asked = symptomIds(library).flatMap((id) => {
    const own = order.filter((problem) => symptomOfProblem(problem) === id);
    return own.length === 0 ? [] : seenChoices(library, context, guide, id, own);
  });
  const isAsked = (id: string): boolean => asked.some(({ isTold, problem }) => isTold && problem === id);
  const named = context.problems
    .filter(({ id }) => !isAsked(id))
    .map(({ id, title, language }): TroubleChoice => {
      const symptom = symptomOfProblem(id);
      const [seen] = troubleScreens(library, { problem: id });
      // Preferably the figure that this guide shows.
      const { matter } = context.localized(id);
      const hasFigure = matter?.kind === 'problem' && matter.figures.length > 0;
      const own = hasFigure ? context.figure({ article: id, n: '1' }) : undefined;
      const drawn = own?.view && own.view.screen === seen?.screen ? { ...own, view: own.view } : undefined;
      return {
        words: phrasesIn(title, language),
        language: foreignTo(context, language),
        problem: id,
        // If the article covers several causes that look alike, the diagnosis asks which one it is.
        isTold: symptom === undefined || causesToldIn(library, id) < 2,
        picture: drawn ? pictureOf(context, drawn) : seen && pictured(library, context, guide, seen),
        diagnosis: symptom === undefined ? undefined : interviewAt(context, guide, symptom, []),
      };
    });
  return [...asked, ...named].sort((a, b) => order.indexOf(a.problem) - order.indexOf(b.problem));
}

function causesToldIn(library: Library, problem: string): number {
  const parts = troublesOf(library).flatMap(({ solution }) => (solution.problem === problem ? [solution.part] : []));
  return new Set(parts.filter((part) => part !== undefined)).size;
}

/** The answers to a symptom's question about the screen, each with the fix for its most likely cause. */
function seenChoices(
  library: Library,
  context: PageContext,
  guide: string,
  id: string,
  problems: readonly string[],
): TroubleChoice[] {
  const symptom = symptomOf(library, id);
  const { words, language } = localizedSymptom(library, context.language, id);
  const world = knownReplies(symptom, guideOf(library, guide).graph.world);
  const question = seenQuestion(symptom);
  if (question === undefined || world.some(({ step }) => step === question)) return [];
  return Object.entries(assertDefined(symptom.steps[question]).outcomes).flatMap(
    ([outcome, { role }]): TroubleChoice[] => {
      if (role) return [];
      const replies = [...world, { step: question, outcome }];
      const cause = mostLikely(symptom, replies);
      const { problem = assertDefined(problems[0]), part } =
        troublesOf(library)
          .filter(({ diagnosed }) => diagnosed?.symptom === id && diagnosed.cause === cause)
          .find(({ solution }) => problems.includes(solution.problem ?? ''))?.solution ?? {};
      const sign = symptom.practice?.[question]?.when[outcome];
      const { on, screen, picture } = typeof sign === 'object' ? sign : {};
      const drawn = on && screen ? pictured(library, context, guide, { on, screen }) : undefined;
      return [
        {
          words: phrasesIn(plainText(context, assertDefined(words.steps[question]?.outcomes[outcome])), language),
          language: foreignTo(context, language),
          problem,
          cause: part,
          isTold: part !== undefined,
          picture: drawn && (picture === 'blurred' ? { ...drawn, isBlurred: true } : drawn),
          diagnosis: interviewAt(context, guide, id, replies),
          failed: part === undefined ? undefined : failedAt(context, guide, symptom, replies, cause),
        },
      ];
    },
  );
}

function seenQuestion({ model, practice = {} }: Symptom): string | undefined {
  return model.steps.find(({ id, kind }) => {
    const signs = Object.values(practice[id]?.when ?? {});
    return (
      kind === 'ask' && signs.length > 1 && signs.every((sign) => sign !== 'otherwise' && sign.screen !== undefined)
    );
  })?.id;
}

function mostLikely({ model }: Symptom, replies: readonly Reply[]): string | undefined {
  const chances = Object.entries(belief(model, evidenceOf(replies)));
  return chances.sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** Where the diagnosis continues after the cheapest fix of a cause failed, so that it does not repeat that advice. */
function failedAt(
  context: PageContext,
  guide: string,
  symptom: Symptom,
  replies: readonly Reply[],
  cause: string | undefined,
): TroubleChoice['failed'] {
  const { model } = symptom;
  const at = model.causes.findIndex(({ id }) => id === cause);
  if (at < 0) return undefined;
  const effort = ({ cost, outcomes }: Symptom['model']['steps'][number]): number =>
    cost / Math.max(0, ...outcomes.filter(({ solved }) => solved).map(({ p }) => p[at] ?? 0));
  const [best] = model.steps.filter(({ kind }) => kind === 'do').sort((a, b) => effort(a) - effort(b));
  if (!best) return undefined;
  const couldnt = best.outcomes
    .map(({ id }) => ({ step: best.id, outcome: id }))
    .find((reply) => meaningOf(symptom, reply).role === 'couldnt');
  const after = (reply: Reply | undefined) => reply && interviewAt(context, guide, symptom.id, [...replies, reply]);
  return { no: after(failedReply(symptom, best.id)), couldnt: after(couldnt) };
}

function interviewAt(
  { addresses, language }: PageContext,
  guide: string,
  symptom: string,
  replies: readonly Reply[],
): string {
  const said = replies.length === 0 ? '' : `#${encodeReplies(replies)}`;
  return `${addresses.diagnosis(language, symptom)}?guide=${guide}${said}`;
}

/** The screen of an act on the guide's phone, if it can be drawn. */
export function pictured(
  library: Library,
  context: PageContext,
  guide: string,
  act: { on: DeviceId; screen: string },
): ScreenPicture | undefined {
  const drawn = context.screen(act, guideOf(library, guide).graph.world.platform);
  return drawn && pictureOf(context, drawn);
}

function pictureOf(context: PageContext, { view, alternative }: DrawnFigure): ScreenPicture {
  const payload = context.addresses.whole(context.addresses.home(context.language));
  return {
    screen: screenTree({ view, words: context.onScreen, payload }, context.screenLanguage),
    alternative,
    language: foreignTo(context, context.screenLanguage),
  };
}

/** A language, unless it is the page's. */
export function foreignTo({ wording }: PageContext, language: string): string | undefined {
  return foreign(language, wording).lang;
}
