import type { WalkthroughView } from '../../../../machines/walkthrough/index.ts';
import type { ConsoleStore } from '../console-store.ts';
import { Choice, Lockstep, Twice } from '../lockstep.tsx';
import { assertDefined } from '../../../../machines/assert-defined.ts';

/** What can go wrong at the step: symptoms and known problems. */
export function Troubled({
  store,
  guide,
  walk,
}: {
  store: ConsoleStore;
  guide: string;
  walk: Extract<WalkthroughView, { phase: 'troubled' }>;
}) {
  const { own, data } = store;
  const { t } = own;
  const { open, problems } = walk;
  // In the same order at each step, so that agents can memorize the digits.
  const symptoms = Object.keys(data.symptoms);
  return (
    <div class="agent-body" data-step={walk.progress.step} data-guide={guide}>
      <p class="agent-top">
        <b>{t('walk.trouble')}</b> {own.guideStep(guide, walk.progress.step).title}
      </p>
      <h2 tabIndex={-1} data-agent-main>
        <Twice store={store} text={(words) => words.t('agent.trouble.title')} />
      </h2>
      <div class="agent-choices" role="group" aria-label={t('agent.trouble.symptoms')}>
        <h3>{t('agent.trouble.symptoms')}</h3>
        {symptoms.map((id, index) => (
          <Choice
            key={id}
            number={index + 1}
            store={store}
            text={(words) => words.symptom(id).title}
            onChoose={() => store.act({ type: 'symptom.chosen', symptom: id })}
            data={{ 'data-symptom': id }}
          />
        ))}
      </div>
      <div class="agent-choices" role="group" aria-label={t('agent.trouble.problems')}>
        {problems.length > 0 && <h3>{t('agent.trouble.problems')}</h3>}
        {problems.map((id, index) => (
          <Choice
            key={id}
            number={symptoms.length + index + 1}
            store={store}
            text={(words) => words.t('agent.trouble.read', { title: words.problems[id]?.title ?? '' })}
            onChoose={() => store.act({ type: 'problem.chosen', problem: id })}
            data={{ 'data-problem': id }}
          />
        ))}
        <button
          type="button"
          class="agent-button"
          data-action="to-script"
          aria-keyshortcuts="Backspace"
          onClick={() => store.act({ type: 'trouble.left' })}
        >
          {t('walk.backToStep')}
        </button>
      </div>
      {open !== undefined && (
        <div data-problem-open={open}>
          <Lockstep store={store}>
            {({ problems: told }) => {
              const { title, summary, causes } = assertDefined(told[open], `What is said of \`${open}\``);
              return (
                <>
                  <h3>{title}</h3>
                  <p>{summary}</p>
                  {causes.map((cause) => (
                    <>
                      <h4>{cause.title}</h4>
                      {cause.text.map((text) => (
                        <p>{text}</p>
                      ))}
                    </>
                  ))}
                </>
              );
            }}
          </Lockstep>
        </div>
      )}
    </div>
  );
}
