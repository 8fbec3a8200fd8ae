import type { DiagnosisView } from '../../../../machines/console/index.ts';
import type { ConsoleStore } from '../console-store.ts';
import { Twice } from '../lockstep.tsx';
import { symptomStep } from '../lookup.ts';

/**
 * The answers so far, which can be changed. Points out the one to ask about again if they nearly contradict each other.
 */
export function Given({ store, diagnosis }: { store: ConsoleStore; diagnosis: DiagnosisView }) {
  const { own, data } = store;
  const { symptom, interview } = diagnosis;
  if (interview.replies.length === 0) return null;
  const doubt = 'doubt' in interview ? interview.doubt : undefined;
  return (
    <section class="agent-given" aria-label={own.t('diag.answers')}>
      <h3>{own.t('diag.answers')}</h3>
      {doubt !== undefined && (
        <p class="agent-notice" role="status">
          {own.t('diag.doubt')} {own.question(symptom, doubt).title}
        </p>
      )}
      <ol>
        {interview.replies.map(({ step, outcome }) => (
          <li key={step} data-given={step}>
            <Twice store={store} text={(words) => words.question(symptom, step).title} />
            <select
              aria-label={own.t('diag.changeOf', { question: own.question(symptom, step).title })}
              value={outcome}
              onChange={({ currentTarget }) =>
                store.act({ type: 'reply.changed', reply: { step, outcome: currentTarget.value } })
              }
            >
              {Object.keys(symptomStep(data, symptom, step).outcomes).map((each) => (
                <option value={each}>{own.question(symptom, step).outcomes[each]}</option>
              ))}
            </select>
          </li>
        ))}
      </ol>
    </section>
  );
}
