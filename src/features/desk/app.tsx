import { ARMED } from './setup.ts';
import type { ConsoleStore } from './console-store.ts';
import { Rail } from './rail/rail.tsx';
import { Script } from './script/script.tsx';
import { Side } from './side/side.tsx';
import type { TrainingView } from './training/index.ts';

/** The console: the list of calls, and the script with its tabs or a training. */
export function App({ store, training: Training }: { store: ConsoleStore; training: TrainingView | undefined }) {
  const { own, setup, calls } = store;
  const trained = store.training.state;
  const { message } = setup;
  return (
    <div class="agent" data-phase={trained ? 'training' : (store.view?.phase ?? 'none')}>
      <Rail store={store} />
      {trained && Training ? (
        <Training store={store} state={trained} />
      ) : (
        <>
          <Script store={store} />
          <Side store={store} />
        </>
      )}
      <div class="agent-status">
        <p role="status" class={setup.armed || message?.isFault ? 'agent-fault' : undefined} data-agent-message>
          {setup.armed
            ? own.t('agent.armedKey', { what: own.t(ARMED[setup.armed]) })
            : message && own.t(message.key, message.values)}
        </p>
        {!setup.armed &&
          message?.also?.map(({ key, values }) => (
            <p role="status" key={key}>
              {own.t(key, values)}
            </p>
          ))}
        {calls.isFaulty && <p class="agent-fault">{own.t('agent.notKept')}</p>}
        <p class="agent-never">
          <b>{own.t('agent.never.title')}</b> {own.t('agent.never.text')}
        </p>
      </div>
    </div>
  );
}
