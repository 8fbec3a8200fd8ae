import { guidedFragment, inPart, shortestTo, type Act, type Route } from '../../../machines/walkthrough/index.ts';
import { known } from '../../../machines/known.ts';
import {
  articlesOf,
  fragments,
  guideOf,
  phonesOf,
  routesOf,
  localizedSymptom,
  troublesOf,
  type Library,
  type ReadyArticle,
  type PageContext,
  type TroubleScreen,
} from '../../content/index.ts';
import { diagnosisOf } from '../diagnosis/page-data.ts';

/** A screen of a device, by the ids of content. */
type ScreenId = Pick<Act, 'on' | 'screen'>;

/** Where somebody who sees a screen goes on. */
export interface ScreenPlace {
  address: string;
  /** The fragment of the same place in the walkthrough, which needs a script; absent where it leads to no guide. */
  walk?: string;
  /** The guide; absent where something is wrong. */
  guide?: string;
  /** What is done there: a step, or a trouble. */
  title: string;
  /** The language of the title. */
  language: string;
}

/** A screen that somebody can be on, and one place to which it leads. */
export interface Lead {
  seen: ScreenId;
  /** The phone on which it shows. */
  platform: string;
  /** The act of a guide that shows it; absent where no guide does. */
  shown?: { guide: string; step: string; act: number };
  /** The camera that is not in focus: the same screen, another picture. */
  isBlurred: boolean;
  place: ScreenPlace;
}

/**
 * Each screen of each guide with the step that it belongs to, as the guides print them; before them the screen that one has
 * when one begins: whoever sees it is asked for it no more.
 */
export function leadsIntoGuides(library: Library, context: PageContext): Lead[] {
  const routes = routesOf(library);
  return articlesOf(library, context.language, 'guide').flatMap((article) => {
    const { graph } = guideOf(library, article.id);
    const route = known(routes[article.id], `The route of \`${article.id}\``);
    const { platform } = graph.world;
    const beginning = placeOf(context, article, route, { step: graph.start, acts: [] });
    const before: Lead[] =
      graph.before && beginning ? [{ seen: graph.before, platform, isBlurred: false, place: beginning }] : [];
    const steps = Object.entries(graph.steps).flatMap(([step, { acts, ways, next: after }]) =>
      acts.flatMap((act, index): Lead[] => {
        const next = act.way === undefined ? undefined : ways?.[act.way];
        // Where a way is known by its screen, what comes after it on that screen has been asked for already.
        if (next !== undefined && graph.steps[next]?.acts.some((later) => isSame(later, act))) return [];
        // A step begins where its screen first shows.
        if (acts.findIndex((each) => isSame(each, act)) < index) return [];
        // Who sees what a step comes to in the end has done it.
        const isDone = index > 0 && index === acts.length - 1 && act.tap === undefined && act.enter === undefined;
        const at = isDone && after !== undefined ? { step: after, acts: [] } : { step, acts: acts.slice(0, index) };
        const place = placeOf(context, article, route, at);
        const shown = { guide: article.id, step, act: index };
        return place ? [{ seen: act, platform, shown, isBlurred: false, place }] : [];
      }),
    );
    return [...before, ...steps];
  });
}

/** Each screen on which something is wrong, with the article or the diagnosis that helps. */
export function leadsOutOfTrouble(library: Library, context: PageContext): Lead[] {
  const problems = problemsOf(library, context);
  const figures = problems.flatMap(({ platform, article }) =>
    figuresOf(article).map((seen): Lead => ({ seen, platform, isBlurred: false, place: toProblem(context, article) })),
  );
  const troubles = troublesOf(library).flatMap(({ strikes, seen, isBlurred, mends }): Lead[] => {
    if (!seen) return [];
    const own = problems.filter(({ article }) => article.id === mends.problem);
    const isShown = own.some(({ article }) => figuresOf(article).some((figure) => isSame(figure, seen)));
    const asked = strikes && !isShown ? toDiagnosis(library, context, strikes.symptom, seen) : undefined;
    return [
      // Where nothing is sharp the article alone helps: the diagnosis would ask what is seen.
      ...(isBlurred ? own : []).map(({ platform, article }) => {
        return { seen, platform, isBlurred, place: toProblem(context, article, mends.part) };
      }),
      ...(asked ? phonesOf(library).map((platform) => ({ seen, platform, isBlurred: false, place: asked })) : []),
    ];
  });
  return [...figures, ...troubles];
}

/** The screens that a problem article shows. */
function figuresOf({ matter }: ReadyArticle): readonly ScreenId[] {
  return matter.kind === 'problem' ? matter.figures : [];
}

function isSame(one: ScreenId, other: ScreenId): boolean {
  return one.on === other.on && one.screen === other.screen;
}

/** A place in a guide: after some acts of a step, in the part of it that comes then. */
function placeOf(
  context: PageContext,
  { id, language, outline }: ReadyArticle,
  route: Route,
  { step, acts }: { step: string; acts: readonly Act[] },
): ScreenPlace | undefined {
  const nearest = shortestTo(route, step);
  if (!nearest) return undefined;
  const title = outline.uses.find(({ component, id: own }) => component === 'Step' && own === step)?.title ?? '';
  const figures = outline.uses.filter(
    (use) => use.component === 'Figure' && use.step === step && use.way === undefined,
  );
  // A picture shows no act: it belongs to the drawn figure after it.
  const isAhead = ({ id: number, act, src }: (typeof figures)[number]): boolean =>
    src === undefined && !(act === undefined ? acts.some(({ figure }) => figure === number) : act <= acts.length);
  const next = figures.findIndex(isAhead);
  return {
    address: `${context.addresses.article(context.language, id)}#${fragments.step(step)}`,
    walk: guidedFragment(inPart(route, nearest, (next < 0 ? figures.length : next) + 1)),
    guide: id,
    title: context.of(id).plain(title),
    language,
  };
}

/** The problems that the guides of each platform show, each once for a platform. */
function problemsOf(library: Library, context: PageContext): { platform: string; article: ReadyArticle }[] {
  return library.site.platforms.flatMap((platform) => {
    const own = [...library.guides.values()].filter(({ graph }) => graph.world.platform === platform);
    const problems = new Set(own.flatMap(({ graph }) => Object.keys(graph.problems)));
    return articlesOf(library, context.language, 'problem')
      .filter(({ id }) => problems.has(id))
      .map((article) => ({ platform, article }));
  });
}

/** @param part of the article that helps, where only that is shown */
function toProblem(context: PageContext, { id, language, matter, outline }: ReadyArticle, part?: string): ScreenPlace {
  const cause = outline.uses.find((use) => use.component === 'Cause' && use.id === part);
  const page = context.addresses.article(context.language, id);
  return {
    address: cause ? `${page}#${fragments.cause(cause.id)}` : page,
    title: context.of(id).plain(cause?.title ?? matter.title),
    language,
  };
}

function toDiagnosis(library: Library, context: PageContext, id: string, seen: TroubleScreen): ScreenPlace {
  const { words, language } = localizedSymptom(library, context.language, id);
  return { address: diagnosisOf(context, id, seen), title: words.title, language };
}
