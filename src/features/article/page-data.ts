import { encodeInterview } from '../../../machines/diagnosis/index.ts';
import type { ScreenView } from '../../../machines/simulator/index.ts';
import { encodeCase, type Step } from '../../../machines/walkthrough/index.ts';
import { symptomOf, symptomsByProblem, type Library, type PageContext } from '../../content/index.ts';
import { foreign, type Foreign } from '../../i18n/index.ts';

interface Crumb extends Foreign {
  title: string;
  href?: string;
}

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

/** Rows that are visible in a cut that begins at the top. */
const ROWS_AT_TOP = 3;

/** Where to cut a screen to show what is marked, if the style sheet cannot tell by the mark. */
export function cutOf({ parts, marks, notice }: ScreenView): 'middle' | undefined {
  const isInMiddle = parts.some((part) => {
    if (part.kind === 'view') return marks.length === 0 && !notice && !parts.some(({ kind }) => kind === 'banner');
    if (part.kind === 'locks') return true;
    if (part.kind !== 'rows') return false;
    return (
      part.rows.findIndex((row) => row !== 'blank' && marks.some(({ control }) => control === row.id)) >= ROWS_AT_TOP
    );
  });
  return isInMiddle ? 'middle' : undefined;
}

/** The step after a step, if it is not the one below it on the page. */
export function onwardOf(steps: Readonly<Record<string, Step>>, id: string): string | undefined {
  const order = Object.keys(steps);
  const next = steps[id]?.next;
  return next === order[order.indexOf(id) + 1] ? undefined : next;
}
