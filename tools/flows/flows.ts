import { stepIn, type Act, type Graph } from '../../machines/walkthrough/index.ts';
import {
  createPageContext,
  localizedIn,
  siteLanguage,
  type Library,
  type PageContext,
} from '../../src/content/index.ts';
import { sayIn, type Say } from '../../src/build/words.ts';
import { actCommands, permissionsAsked } from './act-commands.ts';
import { blocksOf, type PlannedAct } from './blocks.ts';
import type { Flow } from './flow.types.ts';
import { screensOf } from './screens.ts';
import { actsOn, waysOf, type ActOnWay, type GuideWay } from './ways.ts';

/** What flows are asked for: all where nothing is said. */
export interface FlowChoice {
  guides?: readonly string[] | undefined;
  languages?: readonly string[] | undefined;
  /** The version of the app, where the product names several: the newest if none is said. */
  app?: string | undefined;
}

/** The name of a flow. Ids have no dots. */
function flowName(guide: string, ways: readonly string[], language: string): string {
  return [guide, ...ways, language].join('.');
}

/**
 * Every way of each guide whose screens are known, in each language in which there is an article of it: in the order of guides,
 * languages and ways.
 */
export function flowsOf(library: Library, { guides, languages, app }: FlowChoice = {}): Flow[] {
  const screens = screensOf(library, app);
  if (!screens) return [];
  const chosen = [...library.guides].filter(([id]) => (guides?.includes(id) ?? true) && screens.isPractised(id));
  return chosen.flatMap(([id, { graph }]) =>
    Object.keys(library.site.languages)
      .filter((language) => (languages?.includes(language) ?? true) && localizedIn(library, id, language)?.matter)
      .flatMap((language) => {
        const context = createPageContext(library, language, id, { screens });
        const { fallback } = siteLanguage(library.site, language);
        const say = sayIn(...[language, fallback, library.site.source].filter((each) => each !== undefined));
        return waysOf(graph).map((way) => flowOf(id, graph, way, context, say));
      }),
  );
}

function flowOf(guide: string, graph: Graph, way: GuideWay, context: PageContext, say: Say): Flow {
  const { language, site } = context;
  const device = deviceOf(graph);
  const seen = actsOn(graph, way).map((each) => ({ ...each, ...seenAt(context, guide, each) }));
  const permissions = permissionsAsked(seen.map(({ view }) => view));
  const ours = new Set<string>();
  const label = (key: string): string => {
    const { text, ours: isOurs } = context.label(key);
    if (isOurs) ours.add(text);
    return text;
  };
  const filling = (control: string) => context.t('figure.enter', { control });
  const acts = seen.map(({ step, position, act, view, told }): PlannedAct => {
    const performance = actCommands(act, view, { device, label, filling, permissions });
    const { label: number, optional } = stepIn(graph, step);
    const heading = `${number} ${headingOf(context, step)}`.trimEnd();
    return { step, heading, position, told, optional: optional === true, performance };
  });
  const address = device === 'phone' ? 'MAESTRO_APP_ID' : 'MAESTRO_URL';
  const variables = [address, ...acts.flatMap(({ performance }) => performance?.variables ?? [])];
  const {
    before,
    world: { platform },
  } = graph;
  return {
    name: flowName(guide, way.ways, language),
    guide,
    language,
    ways: way.ways,
    fields: {
      [device === 'phone' ? 'appId' : 'url']: `\${${address}}`,
      name: flowName(guide, way.ways, language),
      // Of several tags one is enough for Maestro: the last one is for a device as it is set.
      tags: [guide, platform, language, `${platform}-${language}`],
    },
    notes: [
      context.readyArticle(guide).matter.title,
      ...(way.ways.length > 0 ? [say('flows.note.ways', { ways: way.ways.join(', ') })] : []),
      say('flows.note.language', { language: siteLanguage(site, language).name }),
      say('flows.note.variables', { variables: [...new Set(variables)].join(', ') }),
      ...(before ? [say('flows.note.before', { screen: screenName(context, before) })] : []),
      ...(ours.size > 0 ? [say('flows.note.ours', { labels: [...ours].join(', ') })] : []),
    ],
    blocks: [
      // A browser has no home screen from which a guide could begin.
      ...(device === 'portal' ? [{ acts: [], byHand: false, commands: ['launchApp'] }] : []),
      ...blocksOf(acts, say),
    ],
  };
}

/** The screen of an act, and in words what it is and what is done there. */
function seenAt(context: PageContext, guide: string, { step, position, act }: ActOnWay) {
  const { view, alternative } = context.figure({ article: guide, step, act: String(position) });
  const { tap } = act;
  // A figure has no mark for what carries no words; who performs the guide must know of it all the same.
  if (tap === undefined || !view || view.marks.some(({ control }) => control === tap))
    return { view, told: alternative };
  const control = context.onScreen(`controls.${tap}`);
  const done =
    view.device === 'browser' ? context.t('figure.click', { control }) : context.t('figure.tap', { control });
  return { view, told: [alternative, done].join(context.joiner) };
}

/** The heading of a step in the article. */
function headingOf({ article, plain }: PageContext, step: string): string {
  const use = article?.outline.uses.find(({ component, id }) => component === 'Step' && id === step);
  return use ? plain(use.title) : step;
}

/** A guide is performed on the phone, where one is used in it at all. */
function deviceOf({ steps }: Graph): Act['on'] {
  return Object.values(steps).some(({ acts }) => acts.some(({ on }) => on === 'phone')) ? 'phone' : 'portal';
}

function screenName(context: PageContext, { on, screen }: { on: Act['on']; screen: string }): string {
  return context.onScreen(`${on === 'portal' ? 'portal-screens' : 'screens'}.${screen}`);
}
