import type { SnapshotFrom } from 'xstate';
import { trainingResult, type TrainingMachine } from '../../../../machines/console/index.ts';
import type { Desk } from '../desk.ts';
import { Figure } from '../figure.tsx';
import { Choice, Twice } from '../lockstep.tsx';
import { trainingWorld } from '../training-world.ts';
import { Result } from './result.tsx';

type State = SnapshotFrom<TrainingMachine>;

/** A training: what the caller sees on one side, what the agent can ask on the other. */
export function Training({ desk, state }: { desk: Desk; state: State }) {
  const { say } = desk.own;
  const result = trainingResult(state, trainingWorld(desk.data));
  const { phone, portal } = state.context.caller;
  return (
    <>
      <section class="agent-script" aria-label={say('agent.key.train')}>
        <div class="agent-body" data-training={String(state.value)}>
          {result ? <Result desk={desk} result={result} /> : <Asking desk={desk} state={state} />}
        </div>
      </section>
      <section class="agent-side" aria-label={say('agent.training.sees')}>
        <div class="agent-panel">
          <h2>{say('agent.training.sees')}</h2>
          <p class="agent-practice">{say('agent.training.practice')}</p>
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
    <section aria-label={desk.own.say('agent.training.heard')}>
      <h3>{desk.own.say('agent.training.heard')}</h3>
      <ol class="agent-heard-list" data-heard>
        {asked.map(({ symptom, step, outcome }) => (
          <li key={`${symptom} ${step}`}>
            <span>{desk.own.symptoms[symptom]!.steps[step]!.title}</span>
            <b>
              <Twice desk={desk} text={({ symptoms }) => symptoms[symptom]!.steps[step]!.outcomes[outcome]} />
            </b>
          </li>
        ))}
      </ol>
      {isSolved && <p role="status">{desk.own.say('agent.training.solved')}</p>}
    </section>
  );
}

function Asking({ desk, state }: { desk: Desk; state: State }) {
  const { own, data } = desk;
  const { say } = own;
  const { caller, drawn, misses } = state.context;
  const now = (): number => Date.now();
  if (state.value === 'listening') {
    return (
      <>
        <p class="agent-top">{own.guides[drawn.guide]!.title}</p>
        <h2 tabIndex={-1} data-agent-main>
          {say('agent.training.listening')}
        </h2>
        <p>{say('agent.training.text')}</p>
        {misses > 0 && (
          <p class="agent-notice" role="status">
            {say('agent.training.miss')}
          </p>
        )}
        <div class="agent-choices">
          {Object.keys(data.symptoms).map((id, index) => (
            <Choice
              key={id}
              number={index + 1}
              desk={desk}
              isOwn
              text={({ symptoms }) => symptoms[id]!.title}
              onChoose={() => desk.trainWith({ type: 'symptom.named', symptom: id, at: now() })}
              data={{ 'data-symptom': id }}
            />
          ))}
        </div>
      </>
    );
  }
  return (
    <>
      <p class="agent-top">{own.symptoms[caller.symptom]!.title}</p>
      <h2 tabIndex={-1} data-agent-main>
        {say(caller.offered.length === 0 ? 'agent.training.over' : 'agent.training.ask')}
      </h2>
      <div class="agent-choices" role="group" aria-label={say('agent.training.ask')}>
        {caller.offered.map((step, index) => (
          <Choice
            key={step}
            number={index + 1}
            desk={desk}
            isOwn
            text={({ symptoms }) => symptoms[caller.symptom]!.steps[step]!.title}
            onChoose={() => desk.trainWith({ type: 'step.asked', step, at: now() })}
            data={{ 'data-ask': step }}
          />
        ))}
      </div>
      <h3>{say('agent.training.name')}</h3>
      <div class="agent-chips" role="group" aria-label={say('agent.training.name')}>
        {Object.keys(data.symptoms[drawn.symptom]!.causes).map((id) => (
          <button
            type="button"
            class="agent-button"
            key={id}
            data-cause={id}
            onClick={() => desk.trainWith({ type: 'cause.named', cause: id, at: now() })}
          >
            {own.symptoms[drawn.symptom]!.causes[id]!.text}
          </button>
        ))}
      </div>
      <div class="agent-row">
        <button
          type="button"
          class="agent-button"
          data-action="give-up-training"
          onClick={() => desk.trainWith({ type: 'training.abandoned', at: now() })}
        >
          {say('agent.training.giveUp')}
        </button>
      </div>
    </>
  );
}
