import { encodeInterview } from '../../../machines/diagnosis/index.ts';
import { encodeCase } from '../../../machines/walkthrough/index.ts';
import { symptomOf, symptomsByProblem, type Crumb, type Library, type PageContext } from '../../content/index.ts';
import { foreign } from '../../i18n/index.ts';

/** Where an article stands: home, what it is about, and itself. */
export function trailTo(page: PageContext, id: string): Crumb[] {
  const { addresses, language } = page;
  const { matter, language: own } = page.readyArticle(id);
  const isGuide = matter.kind === 'guide';
  return [
    { title: page.t('nav.home'), href: addresses.home(language) },
    {
      title: isGuide ? page.word('task', matter.task) : page.word('kind', matter.kind),
      href: `${addresses.home(language)}#${isGuide ? `task-${matter.task}` : `kind-${matter.kind}`}`,
    },
    { title: matter.title, ...foreign(own, language) },
  ];
}

/** The number that a caller reads out from an article: of a guide's first step, or of what is asked about a problem. */
export function numberOf(library: Library, id: string): string | undefined {
  const guide = library.guides.get(id);
  if (guide) return encodeCase({ step: guide.graph.start, ways: [] }, guide.graph);
  const [symptom] = symptomsByProblem(library).get(id) ?? [];
  return symptom === undefined ? undefined : encodeInterview([], symptomOf(library, symptom));
}
