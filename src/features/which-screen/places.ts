import { guidedFragment, inPart, shortestTo, type Act, type Route } from '../../../machines/walkthrough/index.ts';
import { assertDefined } from '../../../machines/assert-defined.ts';
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

type ScreenId = Pick<Act, 'on' | 'screen'>;

/** The destination for readers who see a screen. */
interface ScreenPlace {
  address: string;
  /** The fragment in the walkthrough. */
  walk?: string;
  /** Absent for problems. */
  guide?: string;
  /** The title of the step or problem. */
  title: string;
  language: string;
}

export interface Lead {
  seen: ScreenId;
  platform: string;
  /** The act that shows it; absent if no guide does. */
  shown?: { guide: string; step: string; act: number };
  /** A blurred camera: the same screen with another picture. */
  isBlurred: boolean;
  place: ScreenPlace;
}

/** Each screen of each guide with its step, and the screen before the first step. */
export function leadsIntoGuides(library: Library, context: PageContext): Lead[] {
  const routes = routesOf(library);
  return articlesOf(library, context.language, 'guide').flatMap((article) => {
    const { graph } = guideOf(library, article.id);
    const route = assertDefined(routes[article.id], `The route of \`${article.id}\``);
    const { platform } = graph.world;
    const beginning = placeOf(context, article, route, { step: graph.start, acts: [] });
    const before: Lead[] =
      graph.before && beginning ? [{ seen: graph.before, platform, isBlurred: false, place: beginning }] : [];
    const steps = Object.entries(graph.steps).flatMap(([step, { acts, ways, next: after }]) =>
      acts.flatMap((act, index): Lead[] => {
        const next = act.way === undefined ? undefined : ways?.[act.way];
        // The next step on the same screen is the destination.
        if (next !== undefined && graph.steps[next]?.acts.some((later) => isSame(later, act))) return [];
        // A step begins where its screen is shown first.
        if (acts.findIndex((each) => isSame(each, act)) < index) return [];
        // The screen after a step means that it is done.
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

/** The screens that show a problem, with its article or diagnosis. */
export function leadsOutOfTrouble(library: Library, context: PageContext): Lead[] {
  const problems = problemsOf(library, context);
  const figures = problems.flatMap(({ platform, article }) =>
    figuresOf(article).map((seen): Lead => ({ seen, platform, isBlurred: false, place: toProblem(context, article) })),
  );
  const troubles = troublesOf(library).flatMap(({ diagnosed, seen, isBlurred, solution }): Lead[] => {
    if (!seen) return [];
    const own = problems.filter(({ article }) => article.id === solution.problem);
    const isShown = own.some(({ article }) => figuresOf(article).some((figure) => isSame(figure, seen)));
    const asked = diagnosed && !isShown ? toDiagnosis(library, context, diagnosed.symptom, seen) : undefined;
    return [
      // A blurred picture is only explained by the article; the diagnosis would ask about it.
      ...(isBlurred ? own : []).map(({ platform, article }) => {
        return { seen, platform, isBlurred, place: toProblem(context, article, solution.part) };
      }),
      ...(asked ? phonesOf(library).map((platform) => ({ seen, platform, isBlurred: false, place: asked })) : []),
    ];
  });
  return [...figures, ...troubles];
}

function figuresOf({ matter }: ReadyArticle): readonly ScreenId[] {
  return matter.kind === 'problem' ? matter.figures : [];
}

function isSame(one: ScreenId, other: ScreenId): boolean {
  return one.on === other.on && one.screen === other.screen;
}

/** A place after some acts of a step, in the part with the next figure. */
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
  const isAhead = ({ id: number, act }: (typeof figures)[number]): boolean =>
    !(act === undefined ? acts.some(({ figure }) => figure === number) : act <= acts.length);
  const next = figures.findIndex(isAhead);
  return {
    address: `${context.addresses.article(context.language, id)}#${fragments.step(step)}`,
    walk: guidedFragment(inPart(route, nearest, (next < 0 ? figures.length : next) + 1)),
    guide: id,
    title: context.of(id).plain(title),
    language,
  };
}

/** The problems of each platform's guides, without duplicates. */
function problemsOf(library: Library, context: PageContext): { platform: string; article: ReadyArticle }[] {
  return library.site.platforms.flatMap((platform) => {
    const own = [...library.guides.values()].filter(({ graph }) => graph.world.platform === platform);
    const problems = new Set(own.flatMap(({ graph }) => Object.keys(graph.problems)));
    return articlesOf(library, context.language, 'problem')
      .filter(({ id }) => problems.has(id))
      .map((article) => ({ platform, article }));
  });
}

/** @param part of the article, if only that is linked */
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
