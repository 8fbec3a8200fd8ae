import type { CaseOutcome, CaseView } from '../../../../machines/console/index.ts';
import type { ConsoleStore } from '../console-store.ts';
import { Choice } from '../lockstep.tsx';
import { OUTCOMES } from '../ticket-facts.ts';

const WAYS: readonly CaseOutcome[] = ['solved', 'escalated', 'left'];

/** How did the call end? */
export function Closing({ store }: { store: ConsoleStore }) {
  const { t } = store.own;
  return (
    <div class="agent-body">
      <h2 tabIndex={-1} data-agent-main>
        {t('agent.closing.title')}
      </h2>
      <div class="agent-choices">
        {WAYS.map((outcome, index) => (
          <Choice
            key={outcome}
            number={index + 1}
            store={store}
            isOwn
            text={(words) => words.t(OUTCOMES[outcome])}
            onChoose={() => store.act({ type: 'case.closed', outcome })}
            data={{ 'data-outcome': outcome }}
          />
        ))}
        <button type="button" class="agent-button" onClick={() => store.set({ isClosing: false })}>
          {t('agent.closing.not')}
        </button>
      </div>
    </div>
  );
}

/** The call is over: what is left is the ticket. */
export function Closed({ store, view }: { store: ConsoleStore; view: CaseView }) {
  const { t } = store.own;
  return (
    <div class="agent-body" data-outcome={view.outcome}>
      <h2 tabIndex={-1} data-agent-main>
        {t(OUTCOMES[view.outcome ?? 'open'])}
      </h2>
      <p>{t('agent.closed.text')}</p>
    </div>
  );
}
