import { evidenceOf, nextStep, type InterviewView } from '../../../../machines/diagnosis/index.ts';
import type { ConsoleStore } from '../console-store.ts';
import { symptomOf } from '../lookup.ts';

type Asking = Extract<InterviewView, { phase: 'asking' }>;

/** The cause for everything that no other cause covers. It has no name. */
const OTHER = 'other';

/** The likeliest causes, and why this step is next. Only in the agent's language. */
export function Why({ store, symptom, interview }: { store: ConsoleStore; symptom: string; interview: Asking }) {
  const { own, data } = store;
  const { why } = nextStep(symptomOf(data, symptom).model, evidenceOf(interview.replies));
  const [first = OTHER, ...others] = why.leading.map(({ cause }) => cause);
  const possible = others.filter((cause) => cause !== OTHER);
  return (
    <>
      <ul class="agent-likely" data-likely>
        <li>{own.t('diag.likely', { cause: own.cause(symptom, first) })}</li>
        {possible.length > 0 && (
          <li>
            {own.t('diag.possible')}
            <ul>
              {possible.map((cause) => (
                <li>{own.cause(symptom, cause)}</li>
              ))}
            </ul>
          </li>
        )}
      </ul>
      <details class="agent-more agent-why">
        <summary>{own.t(interview.kind === 'ask' ? 'diag.whyAsk' : 'diag.whyDo')}</summary>
        <p>{own.question(symptom, interview.step).why}</p>
      </details>
    </>
  );
}
