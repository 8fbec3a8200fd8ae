import type { DiagnosisView } from '../../../../machines/console/index.ts';
import type { Desk } from '../desk.ts';
import { Figure } from '../figure.tsx';
import { Choice, LineOf, Lockstep, Twice } from '../lockstep.tsx';
import { symptomsOf } from '../symptoms.ts';
import { Given } from './given.tsx';
import { Why } from './why.tsx';

/** The interview: a question or something to try, in both languages, what comes of it, and why it is asked. */
export function Interview({ desk }: { desk: Desk }) {
  const { view, own } = desk;
  const { say } = own;
  if (!view?.diagnosis || view.phase === 'closed') return <Symptoms desk={desk} />;
  const { diagnosis } = view;
  return (
    <div data-interview={diagnosis.symptom}>
      <p class="agent-top">
        <b>{own.symptoms[diagnosis.symptom]!.title}</b>
        {diagnosis.interview.phase === 'asking' && <> {say('diag.minutes', { number: diagnosis.interview.minutes })}</>}
      </p>
      <Question desk={desk} diagnosis={diagnosis} />
      <Given desk={desk} diagnosis={diagnosis} />
      <div class="agent-row">
        <button
          type="button"
          class="agent-button"
          data-action="to-script"
          aria-keyshortcuts="Backspace"
          onClick={() => desk.act({ type: 'diagnosis.left' })}
        >
          {say(view.script ? 'walk.backToStep' : 'agent.interview.leave')}
        </button>
        {diagnosis.interview.canGoBack && (
          <button
            type="button"
            class="agent-button"
            data-action="back"
            aria-keyshortcuts="ArrowLeft"
            onClick={() => desk.act({ type: 'reply.withdrawn' })}
          >
            {say('walk.back')}
          </button>
        )}
      </div>
    </div>
  );
}

/** What can be looked into, while nothing is. */
function Symptoms({ desk }: { desk: Desk }) {
  const { own, view, data } = desk;
  const { script } = view ?? {};
  const step = script && 'progress' in script.walk ? script.walk.progress.step : undefined;
  const ids = script && step !== undefined ? symptomsOf(data, script.guide, step) : Object.keys(data.symptoms);
  const isOpen = view !== undefined && view.phase !== 'closed';
  return (
    <>
      <h2 tabIndex={-1}>{own.say('agent.interview.title')}</h2>
      {isOpen ? (
        <ul role="list" class="agent-list">
          {ids.map((id) => (
            <li key={id}>
              <button
                type="button"
                class="agent-choice"
                data-symptom={id}
                onClick={() => desk.act({ type: 'symptom.chosen', symptom: id })}
              >
                <Twice desk={desk} text={({ symptoms }) => symptoms[id]!.title} />
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <p>{own.say('agent.interview.none')}</p>
      )}
    </>
  );
}

function Question({ desk, diagnosis }: { desk: Desk; diagnosis: DiagnosisView }) {
  const { own, data } = desk;
  const { symptom, interview } = diagnosis;
  switch (interview.phase) {
    case 'asking': {
      const { step, outcomes, skips, kind } = interview;
      const known = data.symptoms[symptom]!.steps[step]!.outcomes;
      // Two ways past a step that come to the same are one.
      const past = (['unsure', 'couldnt', 'other'] as const).filter((how) => {
        const outcome = skips[how];
        return outcome !== undefined && (how === 'other' || known[outcome]?.role === how);
      });
      const names = {
        unsure: 'diag.unsure',
        couldnt: kind === 'ask' ? 'diag.couldntCheck' : 'diag.couldntDo',
        other: 'diag.other',
      } as const;
      return (
        <div data-step-id={step}>
          <h2 tabIndex={-1} data-agent-main>
            <Twice desk={desk} text={({ symptoms }) => symptoms[symptom]!.steps[step]!.title} />
          </h2>
          <Lockstep desk={desk}>
            {(words) => (
              <>
                <h3>{words.say('agent.script.say')}</h3>
                {words.symptoms[symptom]!.steps[step]!.say.map((line) => (
                  <p class="agent-say">
                    <LineOf line={line} />
                  </p>
                ))}
              </>
            )}
          </Lockstep>
          <div class="agent-asked">
            <Picture desk={desk} symptom={symptom} step={step} />
            <div class="agent-choices" role="group" aria-label={own.symptoms[symptom]!.steps[step]!.title}>
              {outcomes.map((outcome, index) => (
                <Choice
                  key={outcome}
                  number={index + 1}
                  desk={desk}
                  text={({ symptoms }) => symptoms[symptom]!.steps[step]!.outcomes[outcome]}
                  onChoose={() => desk.act({ type: 'reply.given', outcome })}
                  data={{ 'data-answer': outcome }}
                />
              ))}
              {past.map((how, index) => (
                <Choice
                  key={how}
                  number={outcomes.length + index + 1}
                  desk={desk}
                  text={({ say }) => say(names[how])}
                  onChoose={() => desk.act({ type: 'step.skipped', how })}
                  data={{ 'data-action': how }}
                />
              ))}
            </div>
          </div>
          <Why desk={desk} symptom={symptom} interview={interview} />
        </div>
      );
    }
    case 'confirming': {
      return (
        <div>
          <h2 tabIndex={-1} data-agent-main>
            <Twice desk={desk} text={({ say }) => say('diag.confirmTitle')} />
          </h2>
          <Solved desk={desk} diagnosis={diagnosis} />
          <div class="agent-choices">
            <Choice
              number={1}
              desk={desk}
              text={({ say }) => say('walk.yes')}
              onChoose={() => desk.act({ type: 'result.confirmed' })}
              data={{ 'data-action': 'finish' }}
            />
            <Choice
              number={2}
              desk={desk}
              text={({ say }) => say('walk.no')}
              onChoose={() => desk.act({ type: 'result.denied' })}
              data={{ 'data-action': 'deny' }}
            />
          </div>
        </div>
      );
    }
    case 'moving': {
      const { to } = interview;
      return (
        <div>
          <h2 tabIndex={-1} data-agent-main>
            {own.say('diag.movingTitle')}
          </h2>
          <div class="agent-choices">
            <Choice
              number={1}
              desk={desk}
              text={({ symptoms }) => symptoms[to]!.title}
              onChoose={() => desk.act({ type: 'symptom.followed' })}
              data={{ 'data-action': 'move' }}
            />
          </div>
        </div>
      );
    }
    case 'calling':
    case 'finished': {
      return (
        <div>
          <h2 tabIndex={-1} data-agent-main>
            {own.say('agent.interview.calling')}
          </h2>
          <p>{own.say('agent.interview.callingText')}</p>
          <div class="agent-choices">
            <Choice
              number={1}
              desk={desk}
              isOwn
              text={({ say }) => say('agent.outcome.escalated')}
              onChoose={() => desk.close('escalated')}
              data={{ 'data-action': 'escalate' }}
            />
          </div>
        </div>
      );
    }
  }
}

/** What the content says of the reply that solved it. */
function Solved({ desk, diagnosis: { symptom, interview } }: { desk: Desk; diagnosis: DiagnosisView }) {
  const last = interview.replies.at(-1);
  const said = last && desk.own.symptoms[symptom]!.steps[last.step]!.solved?.[last.outcome];
  if (!last || said === undefined) return null;
  return (
    <p>
      <Twice desk={desk} text={({ symptoms }) => symptoms[symptom]!.steps[last.step]!.solved?.[last.outcome]} />
    </p>
  );
}

/** The screen that a question is about, on the caller's phone. */
function Picture({ desk, symptom, step }: { desk: Desk; symptom: string; step: string }) {
  const { data, view } = desk;
  const drawn = data.asked[symptom]?.[step] ?? {};
  const platform = view?.script && data.guides[view.script.guide]!.world.platform;
  const shown = drawn[platform ?? ''] ?? Object.values(drawn)[0];
  return shown ? (
    <div class="agent-figures">
      <Figure desk={desk} view={shown} />
    </div>
  ) : null;
}
