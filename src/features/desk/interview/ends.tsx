import type { DiagnosisView } from '../../../../machines/console/index.ts';
import type { ConsoleStore } from '../console-store.ts';
import { Choice, Twice } from '../lockstep.tsx';
import { Ends } from '../script/ends.tsx';
import { Verdict } from '../verdict.tsx';

/** A remedy has helped: asks whether everything works now. */
export function Confirming({ store, diagnosis }: { store: ConsoleStore; diagnosis: DiagnosisView }) {
  return (
    <div>
      <h2 tabIndex={-1} data-agent-main>
        <Twice store={store} text={({ t }) => t('diag.confirmTitle')} />
      </h2>
      <Solved store={store} diagnosis={diagnosis} />
      <div class="agent-choices">
        <Verdict store={store} />
      </div>
    </div>
  );
}

/** An answer points to another symptom. */
export function Moving({ store, to }: { store: ConsoleStore; to: string }) {
  const { own } = store;
  return (
    <div>
      <h2 tabIndex={-1} data-agent-main>
        {own.t('diag.movingTitle')}
      </h2>
      <div class="agent-choices">
        <Choice
          number={1}
          store={store}
          text={(words) => words.symptom(to).title}
          onChoose={() => store.act({ type: 'symptom.followed' })}
          data={{ 'data-action': 'move' }}
        />
      </div>
    </div>
  );
}

/** The interview ends without a solution: the agent escalates the call. */
export function Calling({ store, diagnosis: { interview } }: { store: ConsoleStore; diagnosis: DiagnosisView }) {
  const { own } = store;
  // The text does not apply to an early escalation, or if nothing is left to try.
  const isLong = interview.phase === 'calling' && !interview.early;
  return (
    <div>
      <h2 tabIndex={-1} data-agent-main>
        {own.t('agent.interview.calling')}
      </h2>
      {isLong && <p>{own.t('agent.interview.callingText')}</p>}
      <div class="agent-choices">
        <Ends store={store} of="escalated" />
      </div>
    </div>
  );
}

/** The content's text about the answer that led to the solution. */
function Solved({ store, diagnosis: { symptom, interview } }: { store: ConsoleStore; diagnosis: DiagnosisView }) {
  const last = interview.replies.at(-1);
  const said = last && store.own.question(symptom, last.step).solved?.[last.outcome];
  if (!last || said === undefined) return null;
  return (
    <p>
      <Twice store={store} text={(words) => words.question(symptom, last.step).solved?.[last.outcome]} />
    </p>
  );
}
