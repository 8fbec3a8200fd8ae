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
import { known } from '../../../machines/known.ts';
import { BEGINNING } from '../../../machines/walkthrough/index.ts';
import {
  articlesOf,
  guideOf,
  phonesOf,
  plainText,
  localizedSymptom,
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
import { screenTree, type Tree } from '../../screens/tree.ts';
import type { Around, Next, ScreenPicture, TroubleChoice } from './around.types.ts';

/** What stands around the steps of the guide whose page this is. */
export function aroundGuide(library: Library, context: PageContext, guide: string): Around {
  const { addresses, language } = context;
  const { before, world } = guideOf(library, guide).graph;
  const phone = phonesOf(library).includes(world.platform) ? [context.word('platform', world.platform)] : [];
  const { matter } = context.readyArticle(guide);
  const diagnosis = context.hasDiagnosis ? `${addresses.diagnosis(language)}?guide=${guide}` : undefined;
  return {
    name: [...phone, context.word('task', world.task)].join(' · '),
    before: before && pictured(library, context, guide, before),
    asks: before ? context.t(before.on === 'phone' ? 'walk.before.phone' : 'walk.before.portal') : '',
    troubles: choicesOf(library, context, guide),
    diagnosis,
    unhelped: diagnosis === undefined ? [] : [{ title: context.t('diag.page.link'), address: diagnosis }],
    done: (matter.kind === 'guide' ? matter.done : undefined) ?? context.t('walk.doneText'),
    again: matter.kind === 'guide' ? matter.again : undefined,
    next: [...nextOf(library, context, guide), { title: context.t('walk.home'), address: addresses.home(language) }],
    others: othersOf(library, context, guide),
    home: addresses.home(language),
    screens: screensOf(context, guide),
    screenLanguage: foreignTo(context, context.screenLanguage),
  };
}

/** The screens that are drawn around a guide's steps. */
export function screensIn({ before, troubles }: Around): Tree[] {
  return [before, ...troubles.map(({ picture }) => picture)].flatMap((picture) => picture?.screen ?? []);
}

/** What the screens are called that each step shows. A picture says itself what it shows: its place is left empty. */
function screensOf(context: PageContext, guide: string): Around['screens'] {
  const shown = context.readyArticle(guide).outline.uses.flatMap(({ component, id, act, src, step }) => {
    if (component !== 'Figure' || step === undefined) return [];
    if (src !== undefined) return [{ step, screen: '' }];
    const { view, screen } = context.figure(
      act === undefined ? { article: guide, n: id, step } : { article: guide, act: String(act), step },
    );
    return view ? [{ step, screen }] : [];
  });
  return Object.fromEntries(
    [...Map.groupBy(shown, ({ step }) => step)].map(([step, each]) => [step, each.map(({ screen }) => screen)]),
  );
}

/** What one can see: the answers to the question of what is seen, where a problem has one; else the problem by its name. */
function choicesOf(library: Library, context: PageContext, guide: string): TroubleChoice[] {
  const symptomOfProblem = (id: string): string | undefined => symptomsByProblem(library).get(id)?.[0];
  // As the guide prints its problems: the likeliest first.
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
      // As this guide itself shows it, where it does.
      const { matter } = context.localized(id);
      const hasFigure = matter?.kind === 'problem' && matter.figures.length > 0;
      const own = hasFigure ? context.figure({ article: id, n: '1' }) : undefined;
      const drawn = own?.view && own.view.screen === seen?.screen ? { ...own, view: own.view } : undefined;
      return {
        words: phrasesIn(title, language),
        language: foreignTo(context, language),
        problem: id,
        // What several causes look alike in is asked about, one thing at a time: its article tells of all of them at once.
        isTold: symptom === undefined || causesToldIn(library, id) < 2,
        picture: drawn ? pictureOf(context, drawn) : seen && pictured(library, context, guide, seen),
        diagnosis: symptom === undefined ? undefined : interviewAt(context, guide, symptom, []),
      };
    });
  return [...asked, ...named].sort((a, b) => order.indexOf(a.problem) - order.indexOf(b.problem));
}

/** How many causes the text of a problem tells apart. */
function causesToldIn(library: Library, problem: string): number {
  const parts = troublesOf(library).flatMap(({ mends }) => (mends.problem === problem ? [mends.part] : []));
  return new Set(parts.filter((part) => part !== undefined)).size;
}

/** The answers of a symptom's question that asks what the screen shows, each with what mends its likeliest cause. */
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
  return Object.entries(known(symptom.steps[question]).outcomes).flatMap(([outcome, { role }]): TroubleChoice[] => {
    if (role) return [];
    const replies = [...world, { step: question, outcome }];
    const cause = likeliest(symptom, replies);
    const { problem = known(problems[0]), part } =
      troublesOf(library)
        .filter(({ strikes }) => strikes?.symptom === id && strikes.cause === cause)
        .find(({ mends }) => problems.includes(mends.problem ?? ''))?.mends ?? {};
    const sign = symptom.practice?.[question]?.when[outcome];
    const { on, screen, picture } = typeof sign === 'object' ? sign : {};
    const drawn = on && screen ? pictured(library, context, guide, { on, screen }) : undefined;
    return [
      {
        words: phrasesIn(plainText(context, known(words.steps[question]?.outcomes[outcome])), language),
        language: foreignTo(context, language),
        problem,
        cause: part,
        isTold: part !== undefined,
        picture: drawn && (picture === 'blurred' ? { ...drawn, isBlurred: true } : drawn),
        diagnosis: interviewAt(context, guide, id, replies),
        failed: part === undefined ? undefined : failedAt(context, guide, symptom, replies, cause),
      },
    ];
  });
}

/** The question whose answers, as far as they show on the devices, are screens. */
function seenQuestion({ model, practice = {} }: Symptom): string | undefined {
  return model.steps.find(({ id, kind }) => {
    const signs = Object.values(practice[id]?.when ?? {});
    return (
      kind === 'ask' && signs.length > 1 && signs.every((sign) => sign !== 'otherwise' && sign.screen !== undefined)
    );
  })?.id;
}

/** The cause that is likeliest after some replies. */
function likeliest({ model }: Symptom, replies: readonly Reply[]): string | undefined {
  const chances = Object.entries(belief(model, evidenceOf(replies)));
  return chances.sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** The diagnosis that goes on where what mends a cause with the least effort did not help: nobody is told the same twice. */
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

/** What people do next: what is offered after this task, on the same phone and where the phone does not matter. */
function nextOf(library: Library, context: PageContext, guide: string): Next[] {
  const { platform, task } = guideOf(library, guide).graph.world;
  const phones = phonesOf(library);
  const { tasks } = library.site;
  return articlesOf(library, context.language, 'guide').flatMap(({ id, language, matter: { title } }): Next[] => {
    const { world } = guideOf(library, id).graph;
    if (tasks.indexOf(world.task) <= tasks.indexOf(task)) return [];
    if (world.platform !== platform && phones.includes(world.platform)) return [];
    const address = context.addresses.article(context.language, id);
    return [{ title: context.plain(title), language: foreignTo(context, language), address }];
  });
}

/** The guides that do the same in the same way on other phones, each from its beginning. */
function othersOf(library: Library, context: PageContext, guide: string): Next[] {
  const { platform, task, method } = guideOf(library, guide).graph.world;
  const phones = phonesOf(library).filter((phone) => phone !== platform);
  return articlesOf(library, context.language, 'guide').flatMap(({ id }): Next[] => {
    const { world } = guideOf(library, id).graph;
    if (world.task !== task || world.method !== method || !phones.includes(world.platform)) return [];
    return [
      {
        title: context.t('walk.otherPhone', { platform: context.word('platform', world.platform) }),
        address: `${context.addresses.article(context.language, id)}#${BEGINNING}`,
      },
    ];
  });
}

function pictured(
  library: Library,
  context: PageContext,
  guide: string,
  act: { on: 'phone' | 'portal'; screen: string },
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

function foreignTo({ wording }: PageContext, language: string): string | undefined {
  return foreign(language, wording).lang;
}
