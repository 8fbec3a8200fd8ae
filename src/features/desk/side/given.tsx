import type { DiagnosisView } from '../../../../machines/console/index.ts';
import type { Desk } from '../desk.ts';
import { Twice } from '../lockstep.tsx';

/** What was answered so far, each to be changed; the one that hardly fits is pointed out. */
export function Given({ desk, diagnosis }: { desk: Desk; diagnosis: DiagnosisView }) {
  const { own, data } = desk;
  const { symptom, interview } = diagnosis;
  if (interview.replies.length === 0) return null;
  const doubt = 'doubt' in interview ? interview.doubt : undefined;
  const { steps } = own.symptoms[symptom]!;
  return (
    <section class="agent-given" aria-label={own.t('diag.answers')}>
      <h3>{own.t('diag.answers')}</h3>
      {doubt !== undefined && (
        <p class="agent-notice" role="status">
          {own.t('diag.doubt')} {steps[doubt]!.title}
        </p>
      )}
      <ol>
        {interview.replies.map(({ step, outcome }) => (
          <li key={step} data-given={step}>
            <Twice desk={desk} text={({ symptoms }) => symptoms[symptom]!.steps[step]!.title} />
            <select
              aria-label={own.t('diag.changeOf', { question: steps[step]!.title })}
              value={outcome}
              onChange={({ currentTarget }) =>
                desk.act({ type: 'reply.changed', reply: { step, outcome: currentTarget.value } })
              }
            >
              {Object.keys(data.symptoms[symptom]!.steps[step]!.outcomes).map((each) => (
                <option value={each}>{steps[step]!.outcomes[each]}</option>
              ))}
            </select>
          </li>
        ))}
      </ol>
    </section>
  );
}
