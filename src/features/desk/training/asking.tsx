import type { SnapshotFrom } from 'xstate';
import type { TrainingMachine } from '../../../../machines/console/index.ts';
import type { ConsoleStore } from '../console-store.ts';
import { Choice } from '../lockstep.tsx';
import { symptomOf } from '../lookup.ts';

interface AskingProps {
  store: ConsoleStore;
  state: SnapshotFrom<TrainingMachine>;
}

/** The agent's choices during a training: name the symptom, ask questions, and name the cause. */
export function Asking({ store, state }: AskingProps) {
  if (state.value === 'listening') return <Listening store={store} state={state} />;
  return (
    <>
      {store.setup.isNaming ? <Naming store={store} state={state} /> : <Questions store={store} state={state} />}
      <div class="agent-row">
        <button
          type="button"
          class="agent-button"
          data-action="give-up-training"
          onClick={() => store.training.send({ type: 'training.abandoned', at: Date.now() })}
        >
          {store.own.t('agent.training.giveUp')}
        </button>
      </div>
    </>
  );
}

function Listening({ store, state }: AskingProps) {
  const { own, data } = store;
  const { t } = own;
  const { drawn, misses } = state.context;
  return (
    <>
      <p class="agent-top">{own.guide(drawn.guide).title}</p>
      <h2 tabIndex={-1} data-agent-main>
        {t('agent.training.listening')}
      </h2>
      <p>{t('agent.training.text')}</p>
      {misses > 0 && (
        <p class="agent-notice" role="status">
          {t('agent.training.miss')}
        </p>
      )}
      <div class="agent-choices">
        {Object.keys(data.symptoms).map((id, index) => (
          <Choice
            key={id}
            number={index + 1}
            store={store}
            isOwn
            text={(words) => words.symptom(id).title}
            onChoose={() => store.training.send({ type: 'symptom.named', symptom: id, at: Date.now() })}
            data={{ 'data-symptom': id }}
          />
        ))}
      </div>
    </>
  );
}

function Questions({ store, state }: AskingProps) {
  const { own } = store;
  const { t } = own;
  const { symptom, offered } = state.context.caller;
  return (
    <>
      <p class="agent-top">{own.symptom(symptom).title}</p>
      <h2 tabIndex={-1} data-agent-main>
        {t(offered.length === 0 ? 'agent.training.over' : 'agent.training.ask')}
      </h2>
      <div class="agent-choices" role="group" aria-label={t('agent.training.ask')}>
        {offered.map((step, index) => (
          <Choice
            key={step}
            number={index + 1}
            store={store}
            isOwn
            text={(words) => words.question(symptom, step).title}
            onChoose={() => store.training.send({ type: 'step.asked', step, at: Date.now() })}
            data={{ 'data-ask': step }}
          />
        ))}
        <button
          type="button"
          class="agent-choice agent-main"
          data-action="name-cause"
          aria-keyshortcuts="f"
          onClick={() => store.set({ isNaming: true })}
        >
          <kbd aria-hidden="true">f</kbd> {t('agent.key.name')}
        </button>
      </div>
    </>
  );
}

/** Naming the cause ends the training, so it takes two keys: one to open this list, one to choose. */
function Naming({ store, state }: AskingProps) {
  const { t } = store.own;
  const { symptom } = state.context.drawn;
  return (
    <>
      <p class="agent-top">{store.own.symptom(symptom).title}</p>
      <h2 tabIndex={-1} data-agent-main>
        {t('agent.training.name')}
      </h2>
      <div class="agent-choices" role="group" aria-label={t('agent.training.name')}>
        {Object.keys(symptomOf(store.data, symptom).causes).map((id, index) => (
          <Choice
            key={id}
            number={index + 1}
            store={store}
            isOwn
            text={(words) => words.causeWords(symptom, id).text}
            onChoose={() => store.training.send({ type: 'cause.named', cause: id, at: Date.now() })}
            data={{ 'data-cause': id }}
          />
        ))}
        <button
          type="button"
          class="agent-button"
          data-action="ask-on"
          aria-keyshortcuts="Backspace"
          onClick={() => store.set({ isNaming: false })}
        >
          {t('agent.training.askOn')}
        </button>
      </div>
    </>
  );
}
