import type { DiagnosisView } from '../../../../machines/console/index.ts';
import type { Desk } from '../desk.ts';
import { Choice, Twice } from '../lockstep.tsx';
import { Verdict } from '../verdict.tsx';

/** Something has helped: does it really work? */
export function Confirming({ desk, diagnosis }: { desk: Desk; diagnosis: DiagnosisView }) {
  return (
    <div>
      <h2 tabIndex={-1} data-agent-main>
        <Twice desk={desk} text={({ t }) => t('diag.confirmTitle')} />
      </h2>
      <Solved desk={desk} diagnosis={diagnosis} />
      <div class="agent-choices">
        <Verdict desk={desk} />
      </div>
    </div>
  );
}

/** An answer showed that it is something else. */
export function Moving({ desk, to }: { desk: Desk; to: string }) {
  const { own } = desk;
  return (
    <div>
      <h2 tabIndex={-1} data-agent-main>
        {own.t('diag.movingTitle')}
      </h2>
      <div class="agent-choices">
        <Choice
          number={1}
          desk={desk}
          text={(words) => words.symptom(to).title}
          onChoose={() => desk.act({ type: 'symptom.followed' })}
          data={{ 'data-action': 'move' }}
        />
      </div>
    </div>
  );
}

/** What is left is beyond what an agent and a caller can try. */
export function Calling({ desk }: { desk: Desk }) {
  const { own } = desk;
  return (
    <div>
      <h2 tabIndex={-1} data-agent-main>
        {own.t('agent.interview.calling')}
      </h2>
      <p>{own.t('agent.interview.callingText')}</p>
      <div class="agent-choices">
        <Choice
          number={1}
          desk={desk}
          isOwn
          text={({ t }) => t('agent.outcome.escalated')}
          onChoose={() => desk.act({ type: 'case.closed', outcome: 'escalated' })}
          data={{ 'data-action': 'escalate' }}
        />
      </div>
    </div>
  );
}

/** What the content says of the reply that solved it. */
function Solved({ desk, diagnosis: { symptom, interview } }: { desk: Desk; diagnosis: DiagnosisView }) {
  const last = interview.replies.at(-1);
  const said = last && desk.own.question(symptom, last.step).solved?.[last.outcome];
  if (!last || said === undefined) return null;
  return (
    <p>
      <Twice desk={desk} text={(words) => words.question(symptom, last.step).solved?.[last.outcome]} />
    </p>
  );
}
