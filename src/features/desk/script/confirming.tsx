import { Twice } from '../lockstep.tsx';
import { Verdict } from '../verdict.tsx';
import type { PhaseProps } from './phase.types.ts';

/** After the last step: does it really work? */
export function Confirming({ desk, guide, isActive }: PhaseProps) {
  const { own } = desk;
  return (
    <div class="agent-body" data-guide={guide}>
      <p class="agent-top">{own.guide(guide).title}</p>
      <h2 tabIndex={-1} data-agent-main={!desk.isAsking || undefined}>
        <Twice desk={desk} text={({ t }) => t('walk.confirmTitle')} />
      </h2>
      {isActive && (
        <div class="agent-choices">
          <Verdict desk={desk} />
          <div class="agent-row">
            <button
              type="button"
              class="agent-button"
              data-action="back"
              aria-keyshortcuts="ArrowLeft"
              onClick={() => desk.act({ type: 'step.left' })}
            >
              {own.t('walk.back')}
            </button>
          </div>
        </div>
      )}
    </div>
  );
}
