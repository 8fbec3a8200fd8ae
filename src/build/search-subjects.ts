import { articlesOf, type FrontMatter, type Library, type PageContext } from '../content/index.ts';
import type { Target } from '../features/search/query/lexicon.types.ts';

/** A subject of the home page, and whether an article belongs to it. */
interface Subject extends Target {
  has(matter: FrontMatter): boolean;
}

/** What articles are about, as the home page groups them: its tasks, then problems, then references. */
export function subjectsOf(library: Library, { addresses, language, site, word }: PageContext): Subject[] {
  const home = addresses.home(language);
  const subjects: Subject[] = [
    ...site.tasks.map((task) => ({
      title: word('task', task),
      url: `${home}#task-${task}`,
      has: (matter: FrontMatter) => matter.kind === 'guide' && matter.task === task,
    })),
    ...(['problem', 'reference'] as const).map((kind) => ({
      title: word('kind', kind),
      url: `${home}#kind-${kind}`,
      has: (matter: FrontMatter) => matter.kind === kind,
    })),
  ];
  const matters = (['guide', 'problem', 'reference'] as const).flatMap((kind) =>
    articlesOf(library, language, kind).map(({ matter }) => matter),
  );
  return subjects.filter(({ has }) => matters.some(has));
}
