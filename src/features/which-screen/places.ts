import { guidedFragment, inPart, shortestTo, type Act, type Route } from '../../../machines/walkthrough/index.ts';
import { known } from '../../../machines/known.ts';
import {
  articlesOf,
  fragments,
  guideOf,
  phonesOf,
  routesOf,
  localizedSymptom,
  symptomIds,
  type Library,
  type ReadyArticle,
  type PageContext,
} from '../../content/index.ts';
import { diagnosisOf, seenScreens } from '../diagnosis/page-data.ts';

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

/** Each screen of each guide with the step that it belongs to, as the guides print them. */
export function leadsIntoGuides(library: Library, context: PageContext): Lead[] {
  const routes = routesOf(library);
  return articlesOf(library, context.language, 'guide').flatMap((article) => {
    const { graph } = guideOf(library, article.id);
    const route = known(routes[article.id], `The route of \`${article.id}\``);
    return Object.entries(graph.steps).flatMap(([step, { acts, ways, next: after }]) =>
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
        return place ? [{ seen: act, platform: graph.world.platform, shown, isBlurred: false, place }] : [];
      }),
    );
  });
}

/** Each screen on which something is wrong, with the article or the diagnosis that helps. */
export function leadsOutOfTrouble(library: Library, context: PageContext): Lead[] {
  const phones = phonesOf(library);
  const figures = problemsOf(library, context).flatMap(({ platform, article }) =>
    article.matter.kind === 'problem'
      ? article.matter.figures.map((seen): Lead => ({
          seen,
          platform,
          isBlurred: false,
          place: toProblem(context, article),
        }))
      : [],
  );
  const blurred = Object.entries(library.remedies).flatMap(([fault, { acts, problem, seen }]) =>
    acts.some(({ focus }) => focus)
      ? problemsOf(library, context)
          .filter(({ article }) => article.id === problem)
          .map(({ platform, article }): Lead => ({
            seen,
            platform,
            isBlurred: true,
            place: toProblem(context, article, fault),
          }))
      : [],
  );
  const asked = symptomIds(library).flatMap((id) =>
    seenScreens(library, id)
      .filter((seen) => !figures.some((figure) => isSame(figure.seen, seen)))
      .flatMap((seen) =>
        phones.map((platform): Lead => ({
          seen,
          platform,
          isBlurred: false,
          place: toDiagnosis(library, context, id, seen),
        })),
      ),
  );
  return [...figures, ...blurred, ...asked];
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

/** @param fault that it is; where the article has a part for it, that is shown */
function toProblem(context: PageContext, { id, language, matter, outline }: ReadyArticle, fault?: string): ScreenPlace {
  const cause = outline.uses.find((use) => use.component === 'Cause' && use.id === fault);
  const page = context.addresses.article(context.language, id);
  return {
    address: cause ? `${page}#${fragments.cause(cause.id)}` : page,
    title: context.of(id).plain(cause?.title ?? matter.title),
    language,
  };
}

function toDiagnosis(library: Library, context: PageContext, id: string, { screen }: ScreenId): ScreenPlace {
  const { words, language } = localizedSymptom(library, context.language, id);
  return { address: diagnosisOf(library, context, id, screen), title: words.title, language };
}
