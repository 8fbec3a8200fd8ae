import type { ComponentChildren } from 'preact';
import { belief, evidenceOf } from '../../../../machines/diagnosis/index.ts';
import { Copy } from '../copied.tsx';
import type { Desk } from '../desk.ts';
import { linkOf } from '../links.ts';
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
  const likely = symptom === undefined ? {} : belief(data.symptoms[symptom]!.model, evidenceOf(replies));
  const causes = Object.keys(likely).sort((a, b) => likely[b]! - likely[a]!);
  const asking = diagnosis?.interview.phase === 'asking' ? diagnosis.interview.step : undefined;
  const others = Object.keys(data.symptoms).filter((id) => id !== symptom);
  return (
    <>
      <h2 tabIndex={-1}>{t('agent.replies.title', { language: caller.name })}</h2>
      {script && step !== undefined && (
        <Reply desk={desk} name={own.guides[script.guide]!.steps[step]!.title} id={`step ${step}`}>
          {[
            caller.guides[script.guide]!.steps[step]!.title,
            ...caller.guides[script.guide]!.steps[step]!.text,
            ...(caller.guides[script.guide]!.steps[step]!.text.length === 0
              ? caller.guides[script.guide]!.steps[step]!.say.map(plainLine)
              : []),
            linkOf(desk, 'script') ?? '',
          ].join('\n')}
        </Reply>
      )}
      {symptom !== undefined && (
        <>
          {asking !== undefined && (
            <Reply desk={desk} name={own.symptoms[symptom]!.steps[asking]!.title} id={`ask ${asking}`}>
              {caller.symptoms[symptom]!.steps[asking]!.reply}
            </Reply>
          )}
          <CauseReplies desk={desk} symptom={symptom} causes={causes} />
        </>
      )}
      {others.map((id) => (
        <details key={id} class="agent-more">
          <summary>{own.symptoms[id]!.title}</summary>
          <CauseReplies desk={desk} symptom={id} causes={Object.keys(data.symptoms[id]!.causes)} />
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

function CauseReplies({ desk, symptom, causes }: { desk: Desk; symptom: string; causes: readonly string[] }) {
  return (
    <>
      {causes.map((id) => (
        <Reply key={id} desk={desk} name={desk.own.cause(symptom, id)} id={`${symptom} ${id}`}>
          {desk.caller.symptoms[symptom]!.causes[id]!.reply}
        </Reply>
      ))}
    </>
  );
}

function StepReplies({ desk, symptom }: { desk: Desk; symptom: string }) {
  const { own, caller } = desk;
  return (
    <>
      {Object.entries(own.symptoms[symptom]!.steps).map(([id, { title }]) => (
        <Reply key={id} desk={desk} name={title} id={`${symptom} ${id}`}>
          {caller.symptoms[symptom]!.steps[id]!.reply}
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
