import type { SnapshotFrom } from 'xstate';
import { trainingResult, type TrainingMachine } from '../../../../machines/console/index.ts';
import type { Desk } from '../desk.ts';
import { Figure } from '../figure.tsx';
import { Twice } from '../lockstep.tsx';
import { trainingWorld } from './world.ts';
import { Asking } from './asking.tsx';
import { Result } from './result.tsx';

type State = SnapshotFrom<TrainingMachine>;

/** A training: what the caller sees on one side, what the agent can ask on the other. */
export function View({ desk, state }: { desk: Desk; state: State }) {
  const { t } = desk.own;
  const result = trainingResult(state, trainingWorld(desk.data));
  const { phone, portal } = state.context.caller;
  return (
    <>
      <section class="agent-script" aria-label={t('agent.key.train')}>
        <div class="agent-body" data-training={String(state.value)}>
          {result ? <Result desk={desk} result={result} /> : <Asking desk={desk} state={state} />}
        </div>
      </section>
      {/* Nothing in it can have the focus: without its own it could not be scrolled by keyboard. */}
      <section class="agent-side" aria-label={t('agent.training.sees')} tabIndex={0}>
        <div class="agent-panel">
          <h2>{t('agent.training.sees')}</h2>
          <p class="agent-practice">{t('agent.training.practice')}</p>
          <Heard desk={desk} state={state} />
          <div class="agent-figures">
            {phone && <Figure desk={desk} view={phone} />}
            <Figure desk={desk} view={portal} />
          </div>
        </div>
      </section>
    </>
  );
}

/** What the caller said so far. */
function Heard({ desk, state }: { desk: Desk; state: State }) {
  const { asked, isSolved } = state.context.caller;
  if (asked.length === 0) return null;
  return (
    <section aria-label={desk.own.t('agent.training.heard')}>
      <h3>{desk.own.t('agent.training.heard')}</h3>
      <ol class="agent-heard-list" data-heard>
        {asked.map(({ symptom, step, outcome }) => (
          <li key={`${symptom} ${step}`}>
            <span>{desk.own.question(symptom, step).title}</span>
            <b>
              <Twice desk={desk} text={(words) => words.question(symptom, step).outcomes[outcome]} />
            </b>
          </li>
        ))}
      </ol>
      {isSolved && <p role="status">{desk.own.t('agent.training.solved')}</p>}
    </section>
  );
}
