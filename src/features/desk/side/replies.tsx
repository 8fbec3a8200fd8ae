import type { ComponentChildren } from 'preact';
import { belief, evidenceOf } from '../../../../machines/diagnosis/index.ts';
import { Copy } from '../copied.tsx';
import type { Desk } from '../desk.ts';
import { linkOf } from '../links.ts';
import { symptomOf } from '../lookup.ts';
import { plainLine } from '../words.ts';

/** Ready replies in the caller's language, to be pasted into a chat or a mail: of the step, then of the causes. */
export function Replies({ desk }: { desk: Desk }) {
  const { own, caller, view, data } = desk;
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
      {script && step !== undefined && <GuideReply desk={desk} guide={script.guide} step={step} />}
      {symptom !== undefined && (
        <>
          {asking !== undefined && (
            <Reply desk={desk} name={own.question(symptom, asking).title} id={`ask ${asking}`}>
              {caller.question(symptom, asking).reply}
            </Reply>
          )}
          <CauseReplies desk={desk} symptom={symptom} causes={causes} />
        </>
      )}
      {others.map(([id, other]) => (
        <details key={id} class="agent-more">
          <summary>{own.symptom(id).title}</summary>
          <CauseReplies desk={desk} symptom={id} causes={Object.keys(other.causes)} />
          <StepReplies desk={desk} symptom={id} />
        </details>
      ))}
      {symptom !== undefined && (
        <details class="agent-more">
          <summary>{t('agent.replies.steps')}</summary>
          <StepReplies desk={desk} symptom={symptom} />
        </details>
      )}
    </>
  );
}

function GuideReply({ desk, guide, step }: { desk: Desk; guide: string; step: string }) {
  const { title, text, say } = desk.caller.guideStep(guide, step);
  const lines = text.length === 0 ? say.map(plainLine) : text;
  return (
    <Reply desk={desk} name={desk.own.guideStep(guide, step).title} id={`step ${step}`}>
      {[title, ...lines, linkOf(desk, 'script') ?? ''].join('\n')}
    </Reply>
  );
}

function CauseReplies({ desk, symptom, causes }: { desk: Desk; symptom: string; causes: readonly string[] }) {
  return (
    <>
      {causes.map((id) => (
        <Reply key={id} desk={desk} name={desk.own.cause(symptom, id)} id={`${symptom} ${id}`}>
          {desk.caller.causeWords(symptom, id).reply}
        </Reply>
      ))}
    </>
  );
}

function StepReplies({ desk, symptom }: { desk: Desk; symptom: string }) {
  const { own, caller } = desk;
  return (
    <>
      {Object.entries(own.symptom(symptom).steps).map(([id, { title }]) => (
        <Reply key={id} desk={desk} name={title} id={`${symptom} ${id}`}>
          {caller.question(symptom, id).reply}
        </Reply>
      ))}
    </>
  );
}

interface ReplyProps {
  desk: Desk;
  /** What it is about, in the agent's language. */
  name: string;
  id: string;
  children: ComponentChildren;
}

function Reply({ desk: { own, caller }, name, id, children }: ReplyProps) {
  const text = String(children);
  return (
    <div class="agent-reply" data-reply={id}>
      <h3>{name}</h3>
      <p lang={caller.language === own.language ? undefined : caller.language}>{text}</p>
      <Copy words={own} name={own.t('agent.replies.copy')} text={() => text} action="copy-reply" />
    </div>
  );
}
