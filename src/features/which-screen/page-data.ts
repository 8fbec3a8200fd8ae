import {
  articlesOf,
  phonesOf,
  type DrawnFigure,
  type Library,
  type ReadyArticle,
  type PageContext,
} from '../../content/index.ts';
import { leadsIntoGuides, leadsOutOfTrouble, type Lead, type ScreenPlace } from './places.ts';

export interface LocalizedText {
  text: string;
  language: string;
}

/** A destination, without what is equal for all destinations of the screen. */
interface Choice {
  address: string;
  /** The fragment in the walkthrough; absent without a guide. */
  walk?: string | undefined;
  guide?: LocalizedText | undefined;
  title?: LocalizedText | undefined;
}

/** A drawn screen with its destinations. */
export interface SeenScreen {
  name: LocalizedText;
  figure: DrawnFigure;
  isBlurred: boolean;
  /** The action, if it is the same for all choices. */
  title?: LocalizedText | undefined;
  choices: readonly Choice[];
}

/** The screens of one device. */
export interface Device {
  platform: string;
  name: string;
  /** Whether it is a phone: readers are not asked for theirs again. */
  isPhone: boolean;
  screens: readonly SeenScreen[];
  /** Screens that show a problem. */
  troubles: readonly SeenScreen[];
}

/**
 * The screens of all guides by device, in the site's order, without empty devices.
 *
 * @param contextOf the context of a guide's page
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

/** A screen of a guide or remedy, without marks; `undefined` if it is never shown. */
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

/** A screen with its destinations. */
function seenScreen(
  library: Library,
  context: PageContext,
  platform: string,
  leads: readonly Lead[],
  figure: DrawnFigure,
): SeenScreen {
  const places = [...new Map(leads.map(({ place }) => [place.address, place])).values()];
  const guides = new Set(places.flatMap(({ guide }) => guide ?? []));
  // A browser screen may belong to the guide of a phone.
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

/** Describes a guide by what distinguishes it. */
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
