import { Twice } from '../lockstep.tsx';
import { Verdict } from '../verdict.tsx';
import type { PhaseProps } from './phase.types.ts';

/** After the last step: asks whether it really works. */
export function Confirming({ store, guide, isActive }: PhaseProps) {
  const { own } = store;
  return (
    <div class="agent-body" data-guide={guide}>
      <p class="agent-top">{own.guide(guide).title}</p>
      <h2 tabIndex={-1} data-agent-main={isActive || undefined}>
        <Twice store={store} text={({ t }) => t('walk.confirmTitle')} />
      </h2>
      {isActive && (
        <div class="agent-choices">
          <Verdict store={store} />
          <div class="agent-row">
            <button
              type="button"
              class="agent-button"
              data-action="back"
              aria-keyshortcuts="ArrowLeft"
              onClick={() => store.act({ type: 'step.left' })}
            >
              {own.t('walk.back')}
            </button>
          </div>
        </div>
      )}
    </div>
  );
}
