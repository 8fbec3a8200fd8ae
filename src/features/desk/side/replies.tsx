import type { ComponentChildren } from 'preact';
import { belief, evidenceOf } from '../../../../machines/diagnosis/index.ts';
import { Copy } from '../copied.tsx';
import type { ConsoleStore } from '../console-store.ts';
import { callPage } from '../call-page.ts';
import { symptomOf } from '../lookup.ts';

/** Ready replies in the caller's language, to be pasted into a chat or a mail: of the step, then of the causes. */
export function Replies({ store }: { store: ConsoleStore }) {
  const { own, caller, view, data } = store;
  const { t } = own;
  const script = view?.script;
  const diagnosis = view?.diagnosis;
  const step = script && 'progress' in script.walk ? script.walk.progress.step : undefined;
  const symptom = diagnosis?.symptom;
  const replies = diagnosis?.interview.replies ?? [];
  // The likeliest first, as far as an interview tells.
  const likely = symptom === undefined ? {} : belief(symptomOf(data, symptom).model, evidenceOf(replies));
  const causes = Object.entries(likely)
    .sort(([, a], [, b]) => b - a)
    .map(([id]) => id);
  const asking = diagnosis?.interview.phase === 'asking' ? diagnosis.interview.step : undefined;
  const others = Object.entries(data.symptoms).filter(([id]) => id !== symptom);
  return (
    <>
      <h2 tabIndex={-1}>{t('agent.replies.title', { language: caller.name })}</h2>
      {script && step !== undefined && <GuideReply store={store} guide={script.guide} step={step} />}
      {symptom !== undefined && (
        <>
          {asking !== undefined && (
            <Reply store={store} name={own.question(symptom, asking).title} id={`ask ${asking}`}>
              {caller.question(symptom, asking).reply}
            </Reply>
          )}
          <CauseReplies store={store} symptom={symptom} causes={causes} />
        </>
      )}
      {others.map(([id, other]) => (
        <details key={id} class="agent-more">
          <summary>{own.symptom(id).title}</summary>
          <CauseReplies store={store} symptom={id} causes={Object.keys(other.causes)} />
          <StepReplies store={store} symptom={id} />
        </details>
      ))}
      {symptom !== undefined && (
        <details class="agent-more">
          <summary>{t('agent.replies.steps')}</summary>
          <StepReplies store={store} symptom={symptom} />
        </details>
      )}
    </>
  );
}

function GuideReply({ store, guide, step }: { store: ConsoleStore; guide: string; step: string }) {
  const { explanation, link } = callPage(store) ?? {};
  return (
    <Reply store={store} name={store.own.guideStep(guide, step).title} id={`step ${step}`}>
      {[explanation, link].join('\n')}
    </Reply>
  );
}

function CauseReplies({ store, symptom, causes }: { store: ConsoleStore; symptom: string; causes: readonly string[] }) {
  return (
    <>
      {causes.map((id) => (
        <Reply key={id} store={store} name={store.own.cause(symptom, id)} id={`${symptom} ${id}`}>
          {store.caller.causeWords(symptom, id).reply}
        </Reply>
      ))}
    </>
  );
}

function StepReplies({ store, symptom }: { store: ConsoleStore; symptom: string }) {
  const { own, caller } = store;
  return (
    <>
      {Object.entries(own.symptom(symptom).steps).map(([id, { title }]) => (
        <Reply key={id} store={store} name={title} id={`${symptom} ${id}`}>
          {caller.question(symptom, id).reply}
        </Reply>
      ))}
    </>
  );
}

interface ReplyProps {
  store: ConsoleStore;
  /** What it is about, in the agent's language. */
  name: string;
  id: string;
  children: ComponentChildren;
}

function Reply({ store: { own, caller }, name, id, children }: ReplyProps) {
  const text = String(children);
  return (
    <div class="agent-reply" data-reply={id}>
      <h3>{name}</h3>
      <p lang={caller.language === own.language ? undefined : caller.language}>{text}</p>
      <Copy words={own} name={own.t('agent.replies.copy')} text={() => text} action="copy-reply" />
    </div>
  );
}
