import type { CaseView, DiagnosisView } from '../../../../machines/console/index.ts';
import type { InterviewView } from '../../../../machines/diagnosis/index.ts';
import { Action, BothLanguages, Choice, DeviceChips, MainHeading, ToSay } from '../parts.tsx';
import { useDesk } from '../use-desk.ts';
import { symptomStep, type DeskWords } from '../words.ts';
import { Body } from './body.tsx';
import { Ends, Verdict } from './closing.tsx';
import { isPhoneToAsk, Opening } from './finder.tsx';

interface DiagnosisProps {
  diagnosis: DiagnosisView;
}

/** The interview: a question or something to try, in both languages, the possible answers, and those given so far. */
export function Interview({ view, diagnosis }: DiagnosisProps & { view: CaseView }) {
  const desk = useDesk();
  const { own } = desk;
  const { symptom, interview } = diagnosis;
  const { t } = own;
  const isAsking = interview.phase === 'asking';
  const title = (
    <p class="agent-top">
      <b>{own.symptom(symptom).title}</b>
    </p>
  );
  const leave = (
    <Action name="to-script" shortcut="Backspace" onClick={() => desk.act({ type: 'diagnosis.left' })}>
      {t(view.script ? 'walk.backToStep' : 'agent.interview.leave')}
    </Action>
  );
  if (isAsking && isPhoneToAsk(desk, view))
    return (
      <Body data={{ 'data-interview': symptom }} actions={leave}>
        {title}
        <Opening view={view} />
      </Body>
    );
  return (
    <Body
      data={{ 'data-interview': symptom }}
      actions={
        <>
          {interview.canGoBack && (
            <Action name="back" shortcut="ArrowLeft" onClick={() => desk.act({ type: 'reply.withdrawn' })}>
              {t('walk.back')}
            </Action>
          )}
          {leave}
        </>
      }
    >
      {title}
      <Now diagnosis={diagnosis} />
      {(view.device === undefined || !view.script) && <DeviceChips />}
      {isAsking && <p class="agent-hint">{own.question(symptom, interview.step).why}</p>}
      <Given diagnosis={diagnosis} />
    </Body>
  );
}

function Now({ diagnosis }: DiagnosisProps) {
  const { symptom, interview } = diagnosis;
  switch (interview.phase) {
    case 'asking':
      return <Question symptom={symptom} interview={interview} />;
    case 'confirming':
      return <Confirming diagnosis={diagnosis} />;
    case 'moving':
      return <Moving to={interview.to} />;
    case 'calling':
    case 'finished':
      // The text does not apply to an early escalation, or if nothing is left to try.
      return <Calling isLong={interview.phase === 'calling' && !interview.early} />;
  }
}

interface QuestionProps {
  symptom: string;
  interview: Extract<InterviewView, { phase: 'asking' }>;
}

/** The keys for skipping are the same for all questions. */
const SKIP_KEYS = { unsure: 0, couldnt: 9, other: 8 } as const;

/** A question or something to try: what to say, and the possible answers. */
function Question({ symptom, interview }: QuestionProps) {
  const desk = useDesk();
  const { own, data } = desk;
  const { step, outcomes, skips, kind } = interview;
  const known = symptomStep(data, symptom, step).outcomes;
  // If two ways to skip have the same outcome, only one is offered.
  const offered = (['unsure', 'couldnt', 'other'] as const).filter((how) => {
    const outcome = skips[how];
    return outcome !== undefined && (how === 'other' || known[outcome]?.role === how);
  });
  const other = kind === 'ask' ? 'diag.other' : 'diag.otherDo';
  const textOf = (words: DeskWords, how: (typeof offered)[number]): string | undefined => {
    // The content names this outcome for each step. The list of answers uses the same words.
    if (how === 'couldnt') return words.question(symptom, step).outcomes[skips.couldnt ?? ''];
    return words.t(how === 'unsure' ? 'diag.unsure' : other);
  };
  return (
    <div data-step-id={step}>
      <MainHeading text={(words) => words.question(symptom, step).title} />
      <ToSay lines={(words) => words.question(symptom, step).say} />
      <div class="agent-choices agent-several" role="group" aria-label={own.question(symptom, step).title}>
        {outcomes.map((outcome, index) => (
          <Choice
            key={outcome}
            number={index + 1}
            text={(words) => words.question(symptom, step).outcomes[outcome]}
            onChoose={() => desk.act({ type: 'reply.given', outcome })}
            data={{ 'data-answer': outcome }}
          />
        ))}
        {offered.map((how) => (
          <Choice
            key={how}
            number={how === 'unsure' || outcomes.length < SKIP_KEYS[how] ? SKIP_KEYS[how] : undefined}
            text={(words) => textOf(words, how)}
            onChoose={() => desk.act({ type: 'step.skipped', how })}
            data={{ 'data-action': how }}
          />
        ))}
      </div>
    </div>
  );
}

/** A remedy has helped: asks whether everything works now. Says what the content says about the last answer. */
function Confirming({ diagnosis: { symptom, interview } }: DiagnosisProps) {
  const { own } = useDesk();
  const last = interview.replies.at(-1);
  const textOf = (words: DeskWords) => last && words.question(symptom, last.step).solved?.[last.outcome];
  return (
    <div>
      <MainHeading text={({ t }) => t('diag.confirmTitle')} />
      <ToSay lines={(words) => words.moment('works')} />
      {textOf(own) !== undefined && (
        <p>
          <BothLanguages text={textOf} />
        </p>
      )}
      <div class="agent-choices">
        <Verdict />
      </div>
    </div>
  );
}

function Moving({ to }: { to: string }) {
  const desk = useDesk();
  return (
    <div>
      <MainHeading text={desk.own.t('diag.movingTitle', { problem: desk.own.symptom(to).title })} />
      <ToSay lines={(words) => words.moment('another')} />
      <div class="agent-choices">
        <Choice
          number={1}
          text={(words) => words.symptom(to).title}
          onChoose={() => desk.act({ type: 'symptom.followed' })}
          data={{ 'data-action': 'move' }}
        />
      </div>
    </div>
  );
}

/** The interview ends without a solution: the agent escalates the call. */
function Calling({ isLong }: { isLong: boolean }) {
  const { t } = useDesk().own;
  return (
    <div>
      <MainHeading text={t('agent.interview.calling')} />
      {isLong && <p>{t('agent.interview.callingText')}</p>}
      <div class="agent-choices">
        <Ends of="escalated" />
      </div>
    </div>
  );
}

/** The answers so far, which can be changed. If they nearly contradict each other, `doubt` is the one to ask again. */
function Given({ diagnosis: { symptom, interview } }: DiagnosisProps) {
  const desk = useDesk();
  const { own, data } = desk;
  const { t } = own;
  if (interview.replies.length === 0) return null;
  const doubt = 'doubt' in interview ? interview.doubt : undefined;
  return (
    <section class="agent-given" aria-label={t('diag.answers')}>
      <h3>{t('diag.answers')}</h3>
      {doubt !== undefined && (
        <p class="agent-notice" role="status">
          {t('diag.doubt')} {own.question(symptom, doubt).title}
        </p>
      )}
      <ol>
        {interview.replies.map(({ step, outcome }) => (
          <li key={step} data-given={step}>
            <BothLanguages text={(words) => words.question(symptom, step).title} />
            <select
              aria-label={t('diag.changeOf', { question: own.question(symptom, step).title })}
              value={outcome}
              onChange={({ currentTarget }) =>
                desk.act({ type: 'reply.changed', reply: { step, outcome: currentTarget.value } })
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
