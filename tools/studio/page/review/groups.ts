import type { ContentChange } from '../../protocol/protocol.types.ts';
import { writePlace } from '../place.ts';
import type { StudioStore } from '../store.ts';

/** What has changed of one article, guide or diagnosis, or of all that has no page of its own. */
export interface ChangeGroup {
  id: string;
  title: string;
  changes: ContentChange[];
}

const OF_A_PAGE = /^content\/(?:articles\/[^/]+|walkthroughs)\/([^/]+)\.(?:mdx|yaml)$/;
const OF_A_DIAGNOSIS = /^content\/diagnosis\/([^/]+)\.yaml$/;

const PICTURE = /^content\/pictures\/(.+)$/;
const TEXT = /\.(?:mdx|yaml|json)$/;

/** Where a changed file is looked at; nothing where there is nothing to see. */
export function lookAt({ file, kind }: ContentChange): string | undefined {
  if (TEXT.test(file)) return writePlace({ view: 'changes', of: file, part: undefined });
  const picture = PICTURE.exec(file)?.[1];
  return picture === undefined || kind === 'removed'
    ? undefined
    : writePlace({ view: 'pictures', of: picture, part: undefined });
}

/** Changed files by what a reader knows them as: articles with their guides first, words and settings at the end. */
export function groupsOf(changes: readonly ContentChange[], store: StudioStore): ChangeGroup[] {
  const groups = new Map<string, ChangeGroup>();
  for (const change of changes) {
    const id = OF_A_PAGE.exec(change.file)?.[1] ?? '';
    const group = groups.get(id) ?? { id: id || 'words', title: titleOf(id, store), changes: [] };
    group.changes.push(change);
    groups.set(id, group);
  }
  return [...groups.values()].sort((a, b) => Number(a.id === 'words') - Number(b.id === 'words'));
}

function titleOf(id: string, { t, facts, language }: StudioStore): string {
  if (id === '') return t('changes.words');
  const titles = facts?.articles.find((article) => article.id === id)?.titles ?? {};
  return titles[language] ?? Object.values(titles)[0] ?? id;
}

/** The page that shows best what a file says, by its address below the help center's base; nothing where there is none. */
export function pageOf(file: string, { facts }: StudioStore): { address: string; language: string } | undefined {
  const source = facts?.languages.find(({ isSource }) => isSource)?.id ?? '';
  const article = OF_A_PAGE.exec(file)?.[1];
  if (article !== undefined) {
    const language = /^content\/articles\/([^/]+)\//.exec(file)?.[1] ?? source;
    return { address: `${language}/articles/${article}/`, language };
  }
  const symptom = OF_A_DIAGNOSIS.exec(file)?.[1];
  if (symptom === undefined || facts?.articleLanguages.some(({ id }) => id === symptom)) return undefined;
  return { address: `${source}/diagnosis/${symptom}/`, language: source };
}
