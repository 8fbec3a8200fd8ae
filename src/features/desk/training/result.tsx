import { MAX_POINTS, trainingScore, type Asked, type TrainingResult } from '../../../../machines/console/index.ts';
import { clockText } from '../clock.ts';
import type { ConsoleStore } from '../console-store.ts';

/** The result of a training: the cause, the time, and the questions that the engine would have asked. */
export function Result({ store, result }: { store: ConsoleStore; result: TrainingResult }) {
  const { own } = store;
  const { t } = own;
  const { drawn, seconds, asked, effort, engine, engineEffort, isRight, named } = result;
  const verdict =
    named === undefined ? 'agent.training.gaveUp' : isRight ? 'agent.training.right' : 'agent.training.wrong';
  return (
    <div data-result>
      <h2 tabIndex={-1} data-agent-main>
        {t(verdict)}
      </h2>
      <Score store={store} result={result} />
      <p>{t('agent.training.was', { cause: own.causeWords(drawn.symptom, drawn.cause).text })}</p>
      <p>{t('agent.training.time', { time: clockText(seconds), number: asked.length })}</p>
      <div class="agent-lockstep" data-columns="2">
        <List store={store} title={t('agent.training.you', { time: clockText(effort) })} all={asked} name="mine" />
        <List
          store={store}
          title={t('agent.training.engine', { time: clockText(engineEffort) })}
          all={engine}
          name="engine"
        />
      </div>
      <p class="agent-hint">{t('agent.training.effort')}</p>
      <div class="agent-row">
        <button
          type="button"
          class="agent-button agent-main"
          data-action="train-again"
          onClick={() => void store.training.begin()}
        >
          {t('agent.training.again')}
        </button>
        <button type="button" class="agent-button" data-action="leave-training" onClick={() => store.training.end()}>
          {t('agent.training.end')}
        </button>
      </div>
    </div>
  );
}

/** The score, and the points that it consists of. */
function Score({ store, result }: { store: ConsoleStore; result: TrainingResult }) {
  const { t } = store.own;
  const score = trainingScore(result);
  const sum = (points: Record<keyof typeof MAX_POINTS, number>): number =>
    points.problem + points.cause + points.effort;
  return (
    <p data-score={sum(score)}>
      <b>{t('agent.training.score', { points: sum(score), most: sum(MAX_POINTS) })}</b>{' '}
      {t('agent.training.scoreParts', score)}
    </p>
  );
}

function List({
  store,
  title,
  all,
  name,
}: {
  store: ConsoleStore;
  title: string;
  all: readonly Asked[];
  name: string;
}) {
  return (
    <section class="agent-column" aria-label={title} data-list={name}>
      <h3>{title}</h3>
      {all.length === 0 && <p>{store.own.t('agent.training.nothing')}</p>}
      <ol>
        {all.map(({ symptom, step, outcome }) => {
          const { title: question, outcomes } = store.own.question(symptom, step);
          return (
            <li key={`${symptom} ${step}`}>
              {question} <b>{outcomes[outcome]}</b>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
