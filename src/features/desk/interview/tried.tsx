import type { DiagnosisView } from '../../../../machines/console/index.ts';
import type { ConsoleStore } from '../console-store.ts';
import { Choice, LineOf, Lockstep } from '../lockstep.tsx';

/** Steps that the caller may have tried before the call. The interview skips the selected ones. */
export function Tried({ store, diagnosis: { symptom, tried } }: { store: ConsoleStore; diagnosis: DiagnosisView }) {
  const { own } = store;
  return (
    <div data-tried>
      <h2 tabIndex={-1} data-agent-main>
        {own.t('agent.key.tried')}
      </h2>
      <Lockstep store={store}>
        {(words) =>
          words.opening('tried').say.map((line) => (
            <p class="agent-say">
              <LineOf line={line} />
            </p>
          ))
        }
      </Lockstep>
      <p class="agent-listen">
        <LineOf line={own.opening('tried').listen} />
      </p>
      <div class="agent-choices" role="group" aria-label={own.t('agent.key.tried')}>
        {tried.map(({ step, isTried }, index) => (
          <Choice
            key={step}
            number={index + 1}
            store={store}
            text={(words) => words.question(symptom, step).title}
            onChoose={() => store.act({ type: 'step.tried', step })}
            data={{ 'data-tried-step': step, 'aria-pressed': String(isTried) }}
          />
        ))}
        <button
          type="button"
          class="agent-choice agent-main"
          data-action="next"
          aria-keyshortcuts="ArrowRight"
          onClick={() => store.set({ isTrying: false })}
        >
          <kbd aria-hidden="true">→</kbd> {own.t('agent.open.back')}
        </button>
      </div>
    </div>
  );
}
