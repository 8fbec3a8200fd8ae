import type { DiagnosisView } from '../../../../machines/console/index.ts';
import type { InterviewView } from '../../../../machines/diagnosis/index.ts';
import type { ConsoleStore } from '../console-store.ts';
import { Figure } from '../figure.tsx';
import { Choice, LineOf, Lockstep, Twice } from '../lockstep.tsx';
import { symptomStep } from '../lookup.ts';
import type { DeskWords } from '../words.ts';

interface QuestionProps {
  store: ConsoleStore;
  symptom: DiagnosisView['symptom'];
  interview: Extract<InterviewView, { phase: 'asking' }>;
}

/** The keys for skipping are the same for all questions. */
const PAST = { unsure: 0, couldnt: 9, other: 8 } as const;

/** A question or something to try: what to say, the screen that it is about, and the possible answers. */
export function Question({ store, symptom, interview }: QuestionProps) {
  const { own, data } = store;
  const { step, outcomes, skips, kind } = interview;
  const known = symptomStep(data, symptom, step).outcomes;
  // If two ways to skip have the same outcome, only one is offered.
  const past = (['unsure', 'couldnt', 'other'] as const).filter((how) => {
    const outcome = skips[how];
    return outcome !== undefined && (how === 'other' || known[outcome]?.role === how);
  });
  const names = {
    unsure: 'diag.unsure',
    other: kind === 'ask' ? 'diag.other' : 'diag.otherDo',
  } as const;
  // The content names this outcome for each step. The list of answers uses the same words.
  const textOf = (words: DeskWords, how: (typeof past)[number]): string | undefined =>
    how === 'couldnt' ? words.question(symptom, step).outcomes[skips.couldnt ?? ''] : words.t(names[how]);
  return (
    <div data-step-id={step}>
      <h2 tabIndex={-1} data-agent-main>
        <Twice store={store} text={(words) => words.question(symptom, step).title} />
      </h2>
      <Lockstep store={store}>
        {(words) => (
          <>
            <h3>{words.t('agent.script.say')}</h3>
            {words.question(symptom, step).say.map((line) => (
              <p class="agent-say">
                <LineOf line={line} />
              </p>
            ))}
          </>
        )}
      </Lockstep>
      <div class="agent-asked">
        <Picture store={store} symptom={symptom} step={step} />
        <div class="agent-choices agent-several" role="group" aria-label={own.question(symptom, step).title}>
          {outcomes.map((outcome, index) => (
            <Choice
              key={outcome}
              number={index + 1}
              store={store}
              text={(words) => words.question(symptom, step).outcomes[outcome]}
              onChoose={() => store.act({ type: 'reply.given', outcome })}
              data={{ 'data-answer': outcome }}
            />
          ))}
          {past.map((how) => (
            <Choice
              key={how}
              number={outcomes.length < PAST[how] || PAST[how] === 0 ? PAST[how] : undefined}
              store={store}
              text={(words) => textOf(words, how)}
              onChoose={() => store.act({ type: 'step.skipped', how })}
              data={{ 'data-action': how }}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

/** The screen that a question is about: of the caller's phone if that is known, otherwise a page in the browser. */
function Picture({ store, symptom, step }: { store: ConsoleStore; symptom: string; step: string }) {
  const { data, view } = store;
  const drawn = data.asked[symptom]?.[step] ?? {};
  const shown = drawn[view?.device ?? ''] ?? Object.values(drawn).find(({ device }) => device === 'browser');
  return shown ? (
    <div class="agent-figures">
      <Figure store={store} view={shown} />
    </div>
  ) : null;
}
