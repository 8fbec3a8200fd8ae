import { wordsOn, type ScreenView } from '../../../../machines/simulator/index.ts';
import type { ConsoleStore } from '../console-store.ts';
import { Twice } from '../lockstep.tsx';
import type { DeskWords } from '../words.ts';

/** Maximum number of words of a screen that the caller reads out unasked. */
const MAX_WORDS = 8;

/** The words that a caller reads out from a screen, which the agent does not see. */
export function Sees({ store, view }: { store: ConsoleStore; view: ScreenView }) {
  return (
    <div data-sees={view.device}>
      {saidOf(view, store.own).map((_, index) => (
        <p class="agent-say">
          <Twice store={store} text={(words) => saidOf(view, words)[index]} />
        </p>
      ))}
    </div>
  );
}

/** Returns the same number of sentences in each language. */
function saidOf(view: ScreenView, { t, label, language }: DeskWords): string[] {
  const { top, all, fields } = wordsOn(view);
  const quoted = (key: string): string => t('agent.training.quoted', { word: label(key) });
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const others = all.filter((key) => key !== top && label(key) !== '').slice(0, MAX_WORDS);
  const filled = fields.filter(({ isFilled }) => isFilled === true);
  const isPage = view.device === 'browser';
  return [
    top === undefined
      ? t(isPage ? 'agent.training.noTopPage' : 'agent.training.noTopPhone')
      : t(isPage ? 'agent.training.topPage' : 'agent.training.topPhone', { word: quoted(top) }),
    ...(others.length > 0 ? [t('agent.training.also', { words: list.format(others.map(quoted)) })] : []),
    ...filled.map((field) => t('agent.training.filled', { field: quoted(field.label) })),
  ];
}
