import type { CaseView } from '../../../../machines/console/index.ts';
import type { ConsoleStore } from '../console-store.ts';
import { outcomeText } from '../called.ts';
import { Callback } from './callback.tsx';
import { Ends, Told } from './ends.tsx';

/** Asks how the call ended. */
export function Closing({ store }: { store: ConsoleStore }) {
  const { own, setup } = store;
  const { t } = own;
  if (setup.callbackFor !== undefined) return <Callback store={store} disposition={setup.callbackFor} />;
  return (
    <div class="agent-body">
      <h2 tabIndex={-1} data-agent-main>
        {t('agent.closing.title')}
      </h2>
      <div class="agent-choices">
        <Ends store={store} />
        <button type="button" class="agent-button" onClick={() => store.set({ isClosing: false })}>
          {t('agent.closing.not')}
        </button>
      </div>
    </div>
  );
}

/** A closed call: only the ticket is left to write. */
export function Closed({ store, view }: { store: ConsoleStore; view: CaseView }) {
  const { t } = store.own;
  const { outcome, disposition } = view;
  // A call that was solved without a choice of disposition uses the first one for solved calls.
  const solved = Object.entries(store.data.dispositions).find(([, each]) => each.outcome === 'solved')?.[0];
  return (
    <div class="agent-body" data-outcome={outcome}>
      <h2 tabIndex={-1} data-agent-main>
        {outcomeText({ outcome: outcome ?? 'open', disposition }, store.own)}
      </h2>
      <Told store={store} disposition={disposition ?? (outcome === 'solved' ? solved : undefined)} />
      <p>{t(store.isReadOnly ? 'agent.closed.archived' : 'agent.closed.text')}</p>
    </div>
  );
}
