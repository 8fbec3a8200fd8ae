import { type Article, firstLocalized, type Library } from './library.ts';
import { textParts } from './text-parts.ts';
import { placeIn, textsIn } from './translation/places.ts';

/** Content shared by several guides. */
export interface Shared {
  kind: 'problem' | 'reference' | 'label';
  id: string;
}

/** An article or symptom that uses shared content. */
export interface Affected {
  kind: 'guide' | 'problem' | 'reference' | 'symptom';
  id: string;
  /** `step/scan`, `cause/scan-off`, `requirements`, `steps.view.text`. Empty for the whole article. */
  places: readonly string[];
  /** The problem that shows it in a guide. */
  through?: string | undefined;
}

/** Everything that uses some shared content: guides by id, then other articles, then symptoms. */
export function affectedBy(library: Library, shared: Shared): Affected[] {
  const articles = [...firstLocalized(library).values()].flatMap((localized) => inArticle(library, localized, shared));
  // Guides show the text of their problems.
  const through = articles
    .filter(({ kind }) => kind === 'problem' && shared.kind !== 'problem')
    .flatMap(({ id }) => guidesShowing(library, id).map((each) => ({ ...each, through: id })));
  const own = shared.kind === 'problem' ? guidesShowing(library, shared.id) : [];
  const rank = ({ kind }: Affected) => ['guide', 'problem', 'reference', 'symptom'].indexOf(kind);
  return [...own, ...articles, ...through, ...inSymptoms(library, shared)].sort((a, b) => rank(a) - rank(b));
}

/** The ids of shared content, to suggest one for a typo. */
export function sharedIds(library: Library, kind: Shared['kind']): string[] {
  if (kind === 'reference') return Object.keys(library.references);
  if (kind === 'label') return Object.keys(library.labels.get(library.site.source)?.words ?? {});
  return [...new Set(library.articles.filter(({ matter }) => matter?.kind === 'problem').map(({ id }) => id))];
}

/** The guides that show a problem, with the steps where it can occur. */
function guidesShowing({ guides }: Library, problem: string): Affected[] {
  return [...guides.values()].flatMap(({ id, graph }): Affected[] => {
    const places = graph.problems[problem]?.at.map((step) => `step/${step}`);
    return places ? [{ kind: 'guide', id, places }] : [];
  });
}

/** Translations agree with the source, which the check ensures. */
function inArticle(library: Library, { id, matter, outline }: Article, shared: Shared): Affected[] {
  if (!matter || (shared.kind === 'problem' && library.guides.get(id)?.graph.problems[shared.id])) return [];
  const component = { problem: '', reference: 'Reference', label: 'Label' }[shared.kind];
  const used = outline.uses.filter((use) => use.component === component && use.id === shared.id).map(placeIn);
  const isLinked = outline.links.some(({ url }) => url.startsWith(`../${shared.id}/`));
  const listed = [
    ...(shared.kind === 'reference' && matter.references.includes(shared.id) ? ['references'] : []),
    ...(shared.kind === 'reference' &&
    matter.kind === 'guide' &&
    matter.requirements.some((each) => each.reference === shared.id)
      ? ['requirements']
      : []),
    ...(shared.kind === 'problem' && matter.related.includes(shared.id) ? ['related'] : []),
    ...(shared.kind === 'problem' && isLinked ? ['links'] : []),
  ];
  const places = [...new Set([...listed, ...used])];
  return places.length > 0 ? [{ kind: matter.kind, id, places }] : [];
}

function inSymptoms({ diagnosis, site }: Library, shared: Shared): Affected[] {
  return [...diagnosis.symptoms.values()].flatMap(({ symptom: { id, article, references } }): Affected[] => {
    const isOwn =
      shared.kind === 'problem' ? article === shared.id : shared.kind === 'reference' && references.includes(shared.id);
    const texts = textsIn(diagnosis.words.get(site.source)?.[id]);
    const places = texts
      .filter(({ texts: all }) =>
        all.some((text) => textParts(text).some((part) => part.kind === shared.kind && part.id === shared.id)),
      )
      .map(({ key }) => key);
    return isOwn || places.length > 0 ? [{ kind: 'symptom', id, places }] : [];
  });
}
