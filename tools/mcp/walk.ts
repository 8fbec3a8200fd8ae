import { initialTransition, transition } from 'xstate';
import { suggest } from '../../machines/problem.ts';
import {
  createWalkthrough,
  decodeCase,
  decodeProgress,
  encodeCase,
  guidedFragment,
  stepFragment,
  stepIn,
  walkthroughView,
  type Graph,
  type Progress,
  type ProgressNotice,
  type WalkthroughEvent,
} from '../../machines/walkthrough/index.ts';
import { guideOf, symptomsByProblem, type Library, type PageContext } from '../../src/content/index.ts';
import { stepMarkdown } from '../../src/features/export/page-data.ts';

/**
 * A step of a guide in words, and the places that can follow.
 *
 * @param context the guide's page
 * @param asked a place as in earlier replies, the id of a step, or a number; the first step if absent
 * @throws Error with what exists, if there is no such place
 */
export function stepAt(library: Library, context: PageContext, guide: string, asked?: string): object {
  const { addresses, language, t } = context;
  const { graph } = guideOf(library, guide);
  const { matter, outline } = context.readyArticle(guide);
  const { progress, notice } = placeIn(graph, guide, asked);
  const machine = createWalkthrough(graph);
  const [here] = initialTransition(machine, { progress });
  const after = (event: WalkthroughEvent) => {
    const view = walkthroughView(transition(machine, here, event)[0], graph);
    if (view.phase !== 'walking') return [];
    const { step } = view.progress;
    const title = outline.uses.find(({ component, id }) => component === 'Step' && id === step)?.title ?? '';
    return [{ place: guidedFragment(view.progress), label: stepIn(graph, step).label, title: context.plain(title) }];
  };
  const { ways, end } = stepIn(graph, progress.step);
  const troubled = walkthroughView(transition(machine, here, { type: 'trouble.met' })[0], graph);
  return {
    guide,
    title: context.plain(matter.title),
    ...(notice && { notice: t(`walk.${notice}`) }),
    text: stepMarkdown(context, guide, progress.step),
    next: ways
      ? Object.keys(ways).flatMap((way) => after({ type: 'way.chosen', way }).map((place) => ({ way, ...place })))
      : after({ type: 'step.completed' }),
    ...(end && {
      done: matter.kind === 'guide' && matter.done !== undefined ? context.plain(matter.done) : t('walk.doneText'),
    }),
    ifItFails: (troubled.phase === 'troubled' ? troubled.problems : []).map((problem) => ({
      title: context.plain(context.readyArticle(problem).matter.title),
      symptom: symptomsByProblem(library).get(problem)?.[0],
      address: addresses.whole(addresses.article(language, problem)),
    })),
    address: `${addresses.whole(addresses.article(language, guide))}#${guidedFragment(progress)}`,
    number: encodeCase(progress, graph),
  };
}

function placeIn(graph: Graph, guide: string, asked?: string): { progress: Progress; notice?: ProgressNotice } {
  if (asked === undefined) return { progress: { step: graph.start, ways: [] } };
  if (/^\d[\d\s-]*$/.test(asked)) {
    const found = decodeCase(asked, { [guide]: graph });
    if ('problem' in found) throw new Error(`\`${asked}\` is not a number of \`${guide}\` (${found.problem}).`);
    return found;
  }
  const found = decodeProgress(asked.startsWith('step-') ? asked : stepFragment(asked), graph);
  if (found.notice !== 'unreadable' && found.notice !== 'step-gone') return found;
  throw new Error(`There is no place \`${asked}\` in \`${guide}\`. ${suggest(asked, Object.keys(graph.steps))}`);
}
