import { encodeInterview } from '../../../machines/diagnosis/index.ts';
import { encodeCase, type Step } from '../../../machines/walkthrough/index.ts';
import { symptomOf, symptomsByProblem, type Crumb, type Library, type PageContext } from '../../content/index.ts';
import { foreign } from '../../i18n/index.ts';

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

/** The number that a caller reads to an agent: for the first step of a guide, or the diagnosis of a problem. */
export function numberOf(library: Library, id: string): string | undefined {
  const guide = library.guides.get(id);
  if (guide) return encodeCase({ step: guide.graph.start, ways: [] }, guide.graph);
  const [symptom] = symptomsByProblem(library).get(id) ?? [];
  return symptom === undefined ? undefined : encodeInterview([], symptomOf(library, symptom));
}

/**
 * @param depth as written in the article: 2-6
 * @param isEmbedded whether it is in a problem inside a guide
 */
export function headingLevel(depth: number, within: string | undefined, isEmbedded: boolean): number {
  if (within === 'Step') return 3;
  if (within === 'Cause') return isEmbedded ? 4 : 2;
  return Math.min(depth + (isEmbedded ? 2 : 0), 6);
}

/** The step after a step, if it is not the one below it on the page. */
export function onwardOf(steps: Readonly<Record<string, Step>>, id: string): string | undefined {
  const order = Object.keys(steps);
  const next = steps[id]?.next;
  return next === order[order.indexOf(id) + 1] ? undefined : next;
}
