import { createHash } from 'node:crypto';
import { assertDefined } from '../../machines/assert-defined.ts';
import { Product, type ProductDefinition } from '../../machines/simulator/index.ts';
import { stepFragment, type Graph, type Route } from '../../machines/walkthrough/index.ts';
import { chainOf, firstLocalized, type Guide, type Library, localizedFor } from './library.ts';
import { memoizeByIdentity } from './memoize.ts';
import type { Dispositions, Site, TopicTarget } from './schemas.ts';
import { localizedSymptom, symptomOf } from './symptoms.ts';

export const fragments = {
  step: stepFragment,
  problem: (id: string) => `problem-${id}`,
  cause: (id: string) => `cause-${id}`,
  reference: (id: string) => `reference-${id}`,
};

export function guideOf({ guides }: Library, id: string): Guide {
  return assertDefined(guides.get(id), `The guide \`${id}\``);
}

/** The site's settings of a language. An edition has those of its language, with its own name. */
export function siteLanguage({ languages, editions }: Site, language: string): Site['languages'][string] {
  const edition = editions[language];
  const own = assertDefined(languages[edition?.of ?? language], `The language \`${language}\``);
  return edition ? { ...own, name: edition.name, required: false, fallback: edition.of } : own;
}

/** The platforms whose guides use a phone. */
export function phonesOf({ guides, site }: Library): string[] {
  const used = [...guides.values()].filter(({ graph }) =>
    Object.values(graph.steps).some(({ acts }) => acts.some(({ on }) => on === 'phone')),
  );
  return site.platforms.filter((platform) => used.some(({ graph }) => graph.world.platform === platform));
}

export function queuesOf(dispositions: Dispositions): string[] {
  return [...new Set(Object.values(dispositions).flatMap(({ queue }) => queue ?? []))];
}

/** `undefined` if there is none, or if it is invalid. */
export const productOf: (library: Library) => Product | undefined = memoizeByIdentity(({ site, simulator }: Library) =>
  site.simulator === 'none' || !simulator ? undefined : createdFrom(simulator),
);
const createdFrom = memoizeByIdentity((definition: ProductDefinition) => new Product(definition));

interface Moved {
  alias: string;
  id: string;
}

export function aliasesOf(library: Library): { articles: Moved[]; symptoms: Moved[] } {
  const moved = (id: string, aliases: readonly string[] = []) => aliases.map((alias) => ({ alias, id }));
  return {
    articles: [...firstLocalized(library)].flatMap(([id, { matter }]) => moved(id, matter?.aliases)),
    symptoms: [...library.diagnosis.symptoms].flatMap(([id, { symptom }]) => moved(id, symptom.aliases)),
  };
}

export interface TopicPage {
  name: string;
  go: readonly TopicTarget[];
}

export function topicPages({ topics: { topics } }: Library): TopicPage[] {
  return Object.entries(topics).flatMap(([id, { aliases, go }]) => [id, ...aliases].map((name) => ({ name, go })));
}

export function uiWords(
  { site, ui }: Library,
  language: string,
  isWanted: (key: string) => boolean,
): Record<string, string> {
  const sets = chainOf(site, language).map((each) => ui.get(each) ?? {});
  const merged: Record<string, string> = Object.assign({}, ...sets.reverse());
  return Object.fromEntries(Object.entries(merged).filter(([key]) => isWanted(key)));
}

/** Changes with the graph or model, and with the words. Eight characters. */
export function digestOf(library: Library, kind: 'walk' | 'diagnosis', id: string, language: string): string {
  const data =
    kind === 'walk'
      ? [guideOf(library, id).graph, guideWords(library, id, language)]
      : [symptomOf(library, id), localizedSymptom(library, language, id).words];
  return createHash('sha256').update(JSON.stringify(data)).digest('hex').slice(0, 8);
}

/** The words of a guide without search fields, links between articles and editors' fields. */
function guideWords(library: Library, id: string, language: string): unknown {
  const { matter, outline } = localizedFor(library, id, language) ?? {};
  const { requirements, done } = matter?.kind === 'guide' ? matter : {};
  return [matter?.title, requirements, done, outline?.phrases.map(({ text }) => text)];
}

const MAX_PARTS = 9;

/** Without acts and figure numbers, but with the number of parts of each step. */
function routeOf({ steps, problems, before: _, ...rest }: Graph, shown: ReadonlyMap<string, number>): Route {
  return {
    ...rest,
    steps: Object.fromEntries(
      Object.entries(steps).map(([id, { acts: _acts, ...step }]) => {
        const parts = Math.min(shown.get(id) ?? 1, MAX_PARTS);
        return [id, parts > 1 && !step.ways ? { ...step, parts } : step];
      }),
    ),
    problems: Object.fromEntries(Object.entries(problems).map(([id, { at }]) => [id, { at }])),
  };
}

export function routesOf(library: Pick<Library, 'guides' | 'articles'>): Record<string, Route> {
  return Object.fromEntries([...library.guides].map(([id, { graph }]) => [id, routeOf(graph, figuresIn(library, id))]));
}

/** The number of figures of each step outside of its ways: the maximum over languages. */
function figuresIn({ articles }: Pick<Library, 'articles'>, guide: string): Map<string, number> {
  const most = new Map<string, number>();
  for (const { outline } of articles.filter(({ id }) => id === guide)) {
    const own = new Map<string, number>();
    for (const { component, step, way } of outline.uses)
      if (component === 'Figure' && step !== undefined && way === undefined) own.set(step, (own.get(step) ?? 0) + 1);
    for (const [step, count] of own) most.set(step, Math.max(count, most.get(step) ?? 0));
  }
  return most;
}
