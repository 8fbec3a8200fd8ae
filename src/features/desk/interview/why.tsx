import { claimsOf, evidenceOf, type InterviewView } from '../../../../machines/diagnosis/index.ts';
import { sentencesOf, type Sentence } from '../../diagnosis/index.ts';
import type { ConsoleStore } from '../console-store.ts';
import { symptomOf } from '../lookup.ts';

type Asking = Extract<InterviewView, { phase: 'asking' }>;

/** The likeliest causes, why this step is next, and what each answer would change. Only in the agent's language. */
export function Why({ store, symptom, interview }: { store: ConsoleStore; symptom: string; interview: Asking }) {
  const { own, data } = store;
  const words = {
    t: own.t,
    question: (id: string) => own.question(symptom, id).title,
    cause: (id: string) => own.cause(symptom, id),
    answer: (step: string, outcome: string) => own.question(symptom, step).outcomes[outcome] ?? '',
  };
  const claims = claimsOf(symptomOf(data, symptom), evidenceOf(interview.replies));
  const { causes, answers, next } = sentencesOf(words, claims, interview.replies);
  return (
    <>
      <ul class="agent-likely" data-likely>
        {listed(causes)}
      </ul>
      <details class="agent-more agent-why">
        <summary>{own.t(interview.kind === 'ask' ? 'diag.whyAsk' : 'diag.whyDo')}</summary>
        <p>{own.question(symptom, interview.step).why}</p>
        {answers.length > 0 && <h3>{own.t('diag.whyAnswers')}</h3>}
        {answers.length > 0 && <ul>{listed(answers)}</ul>}
        <h3>{own.t('diag.whyNext')}</h3>
        <ul>{listed(next)}</ul>
      </details>
    </>
  );
}

function listed(sentences: readonly Sentence[]) {
  return sentences.map(({ text, items }) => (
    <li>
      {text}
      {items.length > 0 && (
        <ul>
          {items.map((item) => (
            <li>{item}</li>
          ))}
        </ul>
      )}
    </li>
  ));
}
