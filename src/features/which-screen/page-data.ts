import {
  articlesOf,
  phonesOf,
  type DrawnFigure,
  type Library,
  type ReadyArticle,
  type PageContext,
} from '../../content/index.ts';
import { leadsIntoGuides, leadsOutOfTrouble, type Lead, type ScreenPlace } from './places.ts';

/** Some words, and the language that they are in. */
export interface LocalizedText {
  text: string;
  language: string;
}

/** A place as a reader chooses it among others: what is not needed to tell them apart is left out. */
interface Choice {
  address: string;
  /** The fragment of the same place in the walkthrough; absent where it leads to no guide. */
  walk?: string | undefined;
  guide?: LocalizedText | undefined;
  title?: LocalizedText | undefined;
}

/** A screen that a reader can be on, drawn and named, with all to which it leads. */
export interface SeenScreen {
  name: LocalizedText;
  figure: DrawnFigure;
  isBlurred: boolean;
  /** What is done there, where that is the same whatever is chosen. */
  title?: LocalizedText | undefined;
  choices: readonly Choice[];
}

/** The screens of one device, each once. */
export interface Device {
  platform: string;
  name: string;
  /** Whether readers have it in their hand: the site asks no second time which phone it is. */
  isPhone: boolean;
  screens: readonly SeenScreen[];
  /** Those on which something is wrong. */
  troubles: readonly SeenScreen[];
}

/**
 * The screens of all guides, by device, in the site's order; devices without any are left out.
 *
 * @param contextOf the page's context as a guide has it
 */
export function devicesOf(library: Library, context: PageContext, contextOf: (guide: string) => PageContext): Device[] {
  const { platforms } = library.site;
  const phones = phonesOf(library);
  const desk = platforms.find((platform) => !phones.includes(platform));
  const shownOn = ({ seen, platform }: Lead): string => (seen.on === 'portal' ? (desk ?? platform) : platform);
  const helpful = leadsIntoGuides(library, context);
  const troubled = leadsOutOfTrouble(library, context);
  const keys = new Set(helpful.map((lead) => `${shownOn(lead)} ${keyOf(lead)}`));
  return platforms.flatMap((platform) => {
    const screensOf = (leads: readonly Lead[]): SeenScreen[] =>
      [...Map.groupBy(leads, keyOf).values()].flatMap((same) => {
        const [figure] = same.flatMap((lead) => figureOf(lead, context, contextOf) ?? []);
        return figure ? [seenScreen(library, context, platform, same, figure)] : [];
      });
    const own = [...helpful, ...troubled].filter((lead) => shownOn(lead) === platform);
    const { usual = [], wrong = [] } = Object.groupBy(own, (lead) =>
      keys.has(`${platform} ${keyOf(lead)}`) ? 'usual' : 'wrong',
    );
    const device = {
      platform,
      name: context.word('platform', platform),
      isPhone: phones.includes(platform),
      screens: screensOf(usual),
      troubles: screensOf(wrong),
    };
    return device.screens.length + device.troubles.length > 0 ? [device] : [];
  });
}

function keyOf({ seen, isBlurred }: Lead): string {
  return `${seen.on} ${seen.screen} ${isBlurred}`;
}

/** A screen as a guide shows it, or the mending of a fault, with nothing marked; nothing where it never shows. */
function figureOf(
  { seen: { on, screen }, platform, shown }: Lead,
  context: PageContext,
  contextOf: (guide: string) => PageContext,
): DrawnFigure | undefined {
  if (!shown) return context.screen({ on, screen }, platform);
  const { guide, step, act } = shown;
  const { view, ...figure } = contextOf(guide).figure({ article: guide, step, act: String(act + 1) });
  if (!view) return undefined;
  const { home: _home, notice: _notice, ...bare } = view;
  return { ...figure, view: { ...bare, marks: [] } };
}

/** A screen with all that leads from it. */
function seenScreen(
  library: Library,
  context: PageContext,
  platform: string,
  leads: readonly Lead[],
  figure: DrawnFigure,
): SeenScreen {
  const places = [...new Map(leads.map(({ place }) => [place.address, place])).values()];
  const guides = new Set(places.flatMap(({ guide }) => guide ?? []));
  // What is seen in a browser can belong to the guide of a phone.
  const isNamed = guides.size > 1 || leads.some((lead) => lead.place.guide !== undefined && lead.platform !== platform);
  const isAlike = new Set(places.map(({ title }) => title.toLowerCase())).size === 1;
  const isBlurred = leads.some((lead) => lead.isBlurred);
  return {
    figure,
    isBlurred,
    name: isBlurred
      ? { text: context.t('screens.blurred'), language: context.wording }
      : { text: figure.screen, language: context.screenLanguage },
    title: isAlike ? places.map(titleOf)[0] : undefined,
    choices: places.map((place) => {
      const guide = isNamed
        ? articlesOf(library, context.language, 'guide').find(({ id }) => id === place.guide)
        : undefined;
      return {
        address: place.address,
        walk: place.walk,
        guide: guide && guideName(library, context, guide, platform),
        title: guide && isAlike ? undefined : titleOf(place),
      };
    }),
  };
}

function titleOf({ title, language }: ScreenPlace): LocalizedText {
  return { text: title, language };
}

/** A guide in few words: what is done, and how, where there are several ways; its title where that would be another's name too. */
function guideName(
  library: Library,
  context: PageContext,
  { matter, language, id }: ReadyArticle,
  platform: string,
): LocalizedText {
  const { t, word } = context;
  const title = { text: matter.title, language };
  if (matter.kind !== 'guide') return title;
  const alike = articlesOf(library, context.language, 'guide').filter(
    (other) =>
      other.id !== id &&
      other.matter.kind === 'guide' &&
      other.matter.task === matter.task &&
      other.matter.platform === matter.platform,
  );
  if (alike.some((other) => other.matter.kind === 'guide' && other.matter.method === matter.method)) return title;
  const task = word('task', matter.task);
  const guide = alike.length > 0 ? t('screens.guide', { task, method: word('method', matter.method) }) : task;
  const isElsewhere = matter.platform !== platform;
  return {
    text: isElsewhere ? t('screens.onOther', { guide, platform: word('platform', matter.platform) }) : guide,
    language: context.wording,
  };
}
