import type { SnapshotFrom } from 'xstate';
import { trainingResult, type TrainingMachine } from '../../../../machines/console/index.ts';
import type { ConsoleStore } from '../console-store.ts';
import { Figure } from '../figure.tsx';
import { Twice } from '../lockstep.tsx';
import { trainingWorld } from './world.ts';
import { Asking } from './asking.tsx';
import { Result } from './result.tsx';
import { Sees } from './sees.tsx';

type State = SnapshotFrom<TrainingMachine>;

/**
 * A training: the agent's questions on one side, the caller's answers on the other. At the end it shows the caller's
 * screens.
 */
export function View({ store, state }: { store: ConsoleStore; state: State }) {
  const { t } = store.own;
  const result = trainingResult(state, trainingWorld(store.data));
  const { phone, portal } = state.context.caller;
  return (
    <>
      <section class="agent-script" aria-label={t('agent.key.train')}>
        <div class="agent-body" data-training={String(state.value)}>
          {result ? <Result store={store} result={result} /> : <Asking store={store} state={state} />}
        </div>
      </section>
      {/* Focusable, so that it can be scrolled by keyboard: nothing in it can have the focus. */}
      <section class="agent-side" aria-label={t('agent.training.sees')} tabIndex={0}>
        <div class="agent-panel">
          <h2>{t(result ? 'agent.training.screens' : 'agent.training.sees')}</h2>
          <p class="agent-practice">{t('agent.training.practice')}</p>
          <Heard store={store} state={state} />
          {result ? (
            <div class="agent-figures">
              {phone && <Figure store={store} view={phone} />}
              <Figure store={store} view={portal} />
            </div>
          ) : (
            <>
              {phone && <Sees store={store} view={phone} />}
              <Sees store={store} view={portal} />
            </>
          )}
        </div>
      </section>
    </>
  );
}

/** The caller's answers so far. */
function Heard({ store, state }: { store: ConsoleStore; state: State }) {
  const { asked, isSolved } = state.context.caller;
  if (asked.length === 0) return null;
  return (
    <section aria-label={store.own.t('agent.training.heard')}>
      <h3>{store.own.t('agent.training.heard')}</h3>
      <ol class="agent-heard-list" data-heard>
        {asked.map(({ symptom, step, outcome }) => (
          <li key={`${symptom} ${step}`}>
            <span>{store.own.question(symptom, step).title}</span>
            <b>
              <Twice store={store} text={(words) => words.question(symptom, step).outcomes[outcome]} />
            </b>
          </li>
        ))}
      </ol>
      {isSolved && <p role="status">{store.own.t('agent.training.solved')}</p>}
    </section>
  );
}
