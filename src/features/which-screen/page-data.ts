import { controlsOf } from '../../../machines/simulator/index.ts';
import { phonesOf, type DrawnFigure, type Library, type PageContext } from '../../content/index.ts';
import { leadsIntoGuides, leadsOutOfTrouble, type Lead } from './places.ts';

export interface LocalizedText {
  text: string;
  language: string;
}

interface Choice {
  address: string;
  /** The fragment in the walkthrough; absent without a guide. */
  walk?: string | undefined;
  /** The title of the guide, if it is not obvious. */
  guide?: LocalizedText | undefined;
  /** The title of the step or problem. */
  title: LocalizedText;
}

export interface SeenScreen {
  name: LocalizedText;
  /** The words on it, for readers who do not see the picture. */
  shows?: LocalizedText | undefined;
  figure: DrawnFigure;
  isBlurred: boolean;
  choices: readonly Choice[];
}

export interface Device {
  platform: string;
  name: string;
  /** Whether it is a phone: readers are not asked for theirs again. */
  isPhone: boolean;
  screens: readonly SeenScreen[];
  /** Screens that show a problem. */
  troubles: readonly SeenScreen[];
}

/** The screens of all guides by device, in the site's order. @param contextOf the context of a guide's page */
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
        const figures = same.flatMap((lead) => figureOf(lead, context, contextOf) ?? []);
        // The picture has the controls that most guides use there.
        const alike = [...Map.groupBy(figures, ({ view }) => controlsOf(view).join(' ')).values()];
        const [figure] = alike.toSorted((one, other) => other.length - one.length)[0] ?? [];
        return figure ? [seenScreen(context, platform, same, figure)] : [];
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

function seenScreen(context: PageContext, platform: string, leads: readonly Lead[], figure: DrawnFigure): SeenScreen {
  const places = [...new Map(leads.map(({ place }) => [place.address, place])).values()];
  // A browser screen may belong to the guide of a phone.
  const isNamed =
    new Set(places.map(({ guide }) => guide)).size > 1 || leads.some((lead) => lead.platform !== platform);
  const isBlurred = leads.some((lead) => lead.isBlurred);
  return {
    figure,
    isBlurred,
    name: isBlurred
      ? { text: context.t('screens.blurred'), language: context.wording }
      : { text: figure.screen, language: context.screenLanguage },
    shows: shownOn(context, figure),
    choices: places.map(({ address, walk, guide, title, language }) => ({
      address,
      walk,
      guide: guide === undefined || !isNamed ? undefined : titleOf(context, guide),
      title: { text: title, language },
    })),
  };
}

/** The labels and messages of a screen, from top to bottom. */
function shownOn(context: PageContext, { view }: DrawnFigure): LocalizedText | undefined {
  const keys = new Set<string>();
  const look = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const [key, value] of Object.entries(node)) {
      if ((key === 'label' || key === 'title') && typeof value === 'string') keys.add(value);
      else look(value);
    }
  };
  look(view.parts);
  look(view.dialog);
  if (view.dialog?.text !== undefined) keys.add(view.dialog.text);
  if (keys.size === 0) return undefined;
  const labels = [...keys].map((key) => context.t('article.quoted', { label: context.onScreen(key) }));
  return { text: context.t('screens.shows', { labels: context.list(labels) }), language: context.screenLanguage };
}

function titleOf(context: PageContext, guide: string): LocalizedText {
  const { matter, language } = context.readyArticle(guide);
  return { text: context.of(guide).plain(matter.title), language };
}
