import { Lockstep } from '../lockstep.tsx';
import type { PhaseProps } from './phase.types.ts';

/** Before the first step: the requirements of the guide. */
export function Introduced({ store, guide, isActive }: PhaseProps) {
  const { t } = store.own;
  return (
    <div class="agent-body" data-guide={guide}>
      <p class="agent-top">{store.own.guide(guide).title}</p>
      <h2 tabIndex={-1} data-agent-main={isActive || undefined}>
        {t('agent.script.before')}
      </h2>
      <Lockstep store={store}>
        {(words) => {
          const { t: speak } = words;
          const { requirements } = words.guide(guide);
          return requirements.length === 0 ? (
            <p>{speak('agent.script.nothingBefore')}</p>
          ) : (
            <ul>
              {requirements.map((text) => (
                <li>{text}</li>
              ))}
            </ul>
          );
        }}
      </Lockstep>
      {isActive && (
        <div class="agent-choices">
          <button
            type="button"
            class="agent-choice agent-main"
            data-action="start"
            aria-keyshortcuts="ArrowRight"
            onClick={() => store.act({ type: 'walk.started' })}
          >
            <kbd aria-hidden="true">→</kbd> {t('agent.script.start')}
          </button>
        </div>
      )}
    </div>
  );
}
