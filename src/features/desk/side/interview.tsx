import type { DiagnosisView } from '../../../../machines/console/index.ts';
import { evidenceOf, minutesLeft } from '../../../../machines/diagnosis/index.ts';
import type { Desk } from '../desk.ts';
import { symptomOf } from '../lookup.ts';
import { Calling, Confirming, Moving } from './ends.tsx';
import { Given } from './given.tsx';
import { Question } from './question.tsx';
import { SymptomList } from './symptom-list.tsx';

/** The interview: a question or something to try, in both languages, what comes of it, and why it is asked. */
export function Interview({ desk }: { desk: Desk }) {
  const { view, own } = desk;
  const { t } = own;
  if (!view?.diagnosis || view.phase === 'closed') return <SymptomList desk={desk} />;
  const { diagnosis } = view;
  const { phase, replies } = diagnosis.interview;
  const minutes =
    phase === 'asking' ? minutesLeft(symptomOf(desk.data, diagnosis.symptom).model, evidenceOf(replies)) : undefined;
  return (
    <div data-interview={diagnosis.symptom}>
      <p class="agent-top">
        <b>{own.symptom(diagnosis.symptom).title}</b>
        {minutes !== undefined && <> {t('diag.minutes', { number: minutes })}</>}
      </p>
      <Now desk={desk} diagnosis={diagnosis} />
      <Given desk={desk} diagnosis={diagnosis} />
      <div class="agent-row">
        <button
          type="button"
          class="agent-button"
          data-action="to-script"
          aria-keyshortcuts="Backspace"
          onClick={() => desk.act({ type: 'diagnosis.left' })}
        >
          {t(view.script ? 'walk.backToStep' : 'agent.interview.leave')}
        </button>
        {diagnosis.interview.canGoBack && (
          <button
            type="button"
            class="agent-button"
            data-action="back"
            aria-keyshortcuts="ArrowLeft"
            onClick={() => desk.act({ type: 'reply.withdrawn' })}
          >
            {t('walk.back')}
          </button>
        )}
      </div>
    </div>
  );
}

/** What the interview is at. */
function Now({ desk, diagnosis }: { desk: Desk; diagnosis: DiagnosisView }) {
  const { symptom, interview } = diagnosis;
  switch (interview.phase) {
    case 'asking':
      return <Question desk={desk} symptom={symptom} interview={interview} />;
    case 'confirming':
      return <Confirming desk={desk} diagnosis={diagnosis} />;
    case 'moving':
      return <Moving desk={desk} to={interview.to} />;
    case 'calling':
    case 'finished':
      return <Calling desk={desk} />;
  }
}
