import type { ConsoleStore } from './console-store.ts';
import { Choice } from './lockstep.tsx';

/** Asks whether it really works: the last question of a script and of an interview. */
export function Verdict({ store }: { store: ConsoleStore }) {
  return (
    <>
      <Choice
        number={1}
        store={store}
        text={({ t }) => t('walk.yes')}
        onChoose={() => store.act({ type: 'result.confirmed' })}
        data={{ 'data-action': 'finish' }}
      />
      <Choice
        number={2}
        store={store}
        text={({ t }) => t('walk.no')}
        onChoose={() => store.act({ type: 'result.denied' })}
        data={{ 'data-action': 'deny' }}
      />
    </>
  );
}
