import type { Reply } from '../../../../machines/diagnosis/index.ts';
import { element } from '../../../ui/dom.ts';
import { lazy, later } from '../../../ui/later.ts';
import type { InterviewViewOf, InterviewPanels } from './panels.types.ts';

const loadExplanation = lazy(() => import('./explanation.ts'));

/** “Why do you ask?”: what the step is good for, and what speaks for it now. */
export function whyPanel(
  { words }: InterviewPanels,
  { step, kind, replies }: InterviewViewOf<'asking'>,
  own: readonly Reply[],
): HTMLElement {
  const { t } = words;
  const panel = element(
    'details',
    { class: 'diag-why' },
    element('summary', {}, t(kind === 'ask' ? 'diag.whyAsk' : 'diag.whyDo')),
    element('p', {}, words.step(step).why),
  );
  // Loaded and worked out when somebody wants to know. Where it cannot be had, the first sentence stands, and the next
  // time that it is opened it is asked for again.
  const explain = () =>
    void later(loadExplanation).then(
      ({ explanation }) => {
        panel.removeEventListener('toggle', explain);
        if (panel.childElementCount === 2) panel.append(...explanation(words, replies, own));
      },
      () => undefined,
    );
  panel.addEventListener('toggle', explain);
  return panel;
}
