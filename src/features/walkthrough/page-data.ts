import { assertDefined } from '../../../machines/assert-defined.ts';
import { BEGINNING } from '../../../machines/walkthrough/index.ts';
import {
  articlesOf,
  guideOf,
  phonesOf,
  routesOf,
  uiWords,
  type Library,
  type PageContext,
} from '../../content/index.ts';
import { foreignTo, pictured, troubleChoices } from './troubles.ts';

export type WalkData = ReturnType<typeof walkData>;
export type Around = ReturnType<typeof aroundGuide>;

/** What the browser loads for a walk through a guide. */
export function walkData(library: Library, context: PageContext, guide: string) {
  const around = aroundGuide(library, context, guide);
  const route = assertDefined(routesOf(library)[guide]);
  return {
    // Without a drawing of the screen to start at, there is no introduction.
    route: around.before ? { ...route, introduced: true as const } : route,
    words: uiWords(
      library,
      context.wording,
      (key) => key.startsWith('walk.') && (library.site.feedback !== undefined || !key.startsWith('walk.feedback')),
    ),
    around,
  };
}

export function aroundGuide(library: Library, context: PageContext, guide: string) {
  const { addresses, language } = context;
  const { before, world } = guideOf(library, guide).graph;
  const phone = phonesOf(library).includes(world.platform) ? [context.word('platform', world.platform)] : [];
  const { matter } = context.readyArticle(guide);
  const diagnosis = context.hasDiagnosis ? `${addresses.diagnosis(language)}?guide=${guide}` : undefined;
  return {
    name: [...phone, context.word('task', world.task)].join(' · '),
    before: before && pictured(library, context, guide, before),
    asks: before ? context.t(before.on === 'phone' ? 'walk.before.phone' : 'walk.before.portal') : '',
    troubles: troubleChoices(library, context, guide),
    diagnosis,
    unhelped: diagnosis === undefined ? [] : [{ title: context.t('diag.page.link'), address: diagnosis }],
    // Where an answer in words to “Did this help?” is sent.
    feedback: library.site.feedback,
    // What is true at the end, and how to verify it.
    done: (matter.kind === 'guide' ? matter.done : undefined) ?? context.t('walk.doneText'),
    // The label for doing it again, if anybody does.
    again: matter.kind === 'guide' ? matter.again : undefined,
    next: [...nextOf(library, context, guide), { title: context.t('walk.home'), address: addresses.home(language) }],
    others: othersOf(library, context, guide),
    home: addresses.home(language),
    screens: screensOf(context, guide),
    screenLanguage: foreignTo(context, context.screenLanguage),
  };
}

function screensOf(context: PageContext, guide: string): Record<string, string[]> {
  // Without a prototype: a step can be called `constructor`.
  const screens = Object.create(null) as Record<string, string[]>;
  for (const { component, id, act, step } of context.readyArticle(guide).outline.uses) {
    if (component !== 'Figure' || step === undefined) continue;
    const figure = act === undefined ? { article: guide, n: id, step } : { article: guide, act: String(act), step };
    const { view, screen } = context.figure(figure);
    if (view) (screens[step] ??= []).push(screen);
  }
  return screens;
}

/** The guides for the task that comes next, on the same phone or on any. */
function nextOf(library: Library, context: PageContext, guide: string) {
  const { platform, task } = guideOf(library, guide).graph.world;
  const phones = phonesOf(library);
  const { tasks } = library.site;
  const later = articlesOf(library, context.language, 'guide').filter(({ id }) => {
    const { world } = guideOf(library, id).graph;
    const isHere = world.platform === platform || !phones.includes(world.platform);
    return isHere && tasks.indexOf(world.task) > tasks.indexOf(task);
  });
  const [next] = later.map(({ id }) => guideOf(library, id).graph.world.task);
  return later
    .filter(({ id }) => guideOf(library, id).graph.world.task === next)
    .map(({ id, language, matter: { title } }) => ({
      title: context.plain(title),
      language: foreignTo(context, language),
      address: context.addresses.article(context.language, id),
    }));
}

function othersOf(library: Library, context: PageContext, guide: string) {
  const { platform, task, method } = guideOf(library, guide).graph.world;
  const phones = phonesOf(library).filter((phone) => phone !== platform);
  return articlesOf(library, context.language, 'guide').flatMap(({ id }) => {
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
