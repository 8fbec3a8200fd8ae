import type { CaseView, DiagnosisView } from '../../../../machines/console/index.ts';
import { evidenceOf, minutesLeft } from '../../../../machines/diagnosis/index.ts';
import type { ConsoleStore } from '../console-store.ts';
import { symptomOf } from '../lookup.ts';
import { Mistake } from '../mistake.tsx';
import { DeviceChips } from '../script/device-chips.tsx';
import { isPhoneToAsk, PhoneQuestion } from '../script/opening.tsx';
import { Calling, Confirming, Moving } from './ends.tsx';
import { Given } from './given.tsx';
import { Question } from './question.tsx';
import { Tried } from './tried.tsx';
import { Why } from './why.tsx';

interface InterviewProps {
  store: ConsoleStore;
  view: CaseView;
  diagnosis: DiagnosisView;
}

/** The interview: a question or something to try, in both languages, the possible answers, and why it is asked. */
export function Interview({ store, view, diagnosis }: InterviewProps) {
  const { own, setup } = store;
  const { t } = own;
  const { phase, replies } = diagnosis.interview;
  if (phase === 'asking' && isPhoneToAsk(view, store.data)) {
    return (
      <div class="agent-body" data-interview={diagnosis.symptom}>
        <p class="agent-top">
          <b>{own.symptom(diagnosis.symptom).title}</b>
        </p>
        <PhoneQuestion store={store} />
        <div class="agent-row">
          <Leave store={store} view={view} />
        </div>
      </div>
    );
  }
  const isTrying = setup.isTrying && phase === 'asking';
  const asked = diagnosis.interview.phase === 'asking' && !isTrying ? diagnosis.interview.step : undefined;
  const minutes =
    phase === 'asking' ? minutesLeft(symptomOf(store.data, diagnosis.symptom).model, evidenceOf(replies)) : undefined;
  return (
    <div class="agent-body" data-interview={diagnosis.symptom}>
      <p class="agent-top">
        <b>{own.symptom(diagnosis.symptom).title}</b>
        {minutes !== undefined && <> {t('diag.minutes', { number: minutes })}</>}
      </p>
      {isTrying ? <Tried store={store} diagnosis={diagnosis} /> : <Now store={store} diagnosis={diagnosis} />}
      <div class="agent-row">
        <Leave store={store} view={view} />
        {phase === 'asking' && diagnosis.tried.length > 0 && (
          <button
            type="button"
            class="agent-button"
            data-action="tried"
            aria-pressed={isTrying}
            aria-keyshortcuts="q"
            onClick={() => store.set({ isTrying: !isTrying })}
          >
            <kbd aria-hidden="true">q</kbd> {t('agent.key.tried')}
          </button>
        )}
        {diagnosis.interview.canGoBack && (
          <button
            type="button"
            class="agent-button"
            data-action="back"
            aria-keyshortcuts="ArrowLeft"
            onClick={() => store.act({ type: 'reply.withdrawn' })}
          >
            {t('walk.back')}
          </button>
        )}
        {view.device === undefined && <DeviceChips store={store} view={view} />}
        {asked !== undefined && <Mistake key={asked} store={store} kind="question" of={diagnosis.symptom} id={asked} />}
      </div>
      {phase === 'asking' && !isTrying && (
        <Why store={store} symptom={diagnosis.symptom} interview={diagnosis.interview} />
      )}
      <Given store={store} diagnosis={diagnosis} />
    </div>
  );
}

function Leave({ store, view }: Pick<InterviewProps, 'store' | 'view'>) {
  return (
    <button
      type="button"
      class="agent-button"
      data-action="to-script"
      aria-keyshortcuts="Backspace"
      onClick={() => store.act({ type: 'diagnosis.left' })}
    >
      {store.own.t(view.script ? 'walk.backToStep' : 'agent.interview.leave')}
    </button>
  );
}

/** The current phase of the interview. */
function Now({ store, diagnosis }: { store: ConsoleStore; diagnosis: DiagnosisView }) {
  const { symptom, interview } = diagnosis;
  switch (interview.phase) {
    case 'asking':
      return <Question store={store} symptom={symptom} interview={interview} />;
    case 'confirming':
      return <Confirming store={store} diagnosis={diagnosis} />;
    case 'moving':
      return <Moving store={store} to={interview.to} />;
    case 'calling':
    case 'finished':
      return <Calling store={store} diagnosis={diagnosis} />;
  }
}
