import { caseView, type CaseAction } from '../../../../machines/console/index.ts';
import { placeAt, problemsAt, type Route, type WalkthroughView } from '../../../../machines/walkthrough/index.ts';
import type { ConsoleStore } from '../console-store.ts';
import { Figure } from '../figure.tsx';
import { goToMain } from '../main-heading.ts';
import { Mistake } from '../mistake.tsx';
import { Choice, LineOf, Lockstep, Twice } from '../lockstep.tsx';
import { graphOf, graphStep } from '../lookup.ts';
import type { DeskWords } from '../words.ts';

type Walk = Extract<WalkthroughView, { phase: 'walking' | 'troubled' }>;

interface StepProps {
  store: ConsoleStore;
  guide: string;
  walk: Walk;
  /** `false` beside an interview. */
  isActive: boolean;
}

/** One step: what to say, in both languages, what to listen for, the figures, and how to continue. */
export function Step({ store, guide, walk, isActive }: StepProps) {
  const { own, data } = store;
  const { t } = own;
  const { step } = walk.progress;
  const { label } = graphStep(data, guide, step);
  const last = Object.values(graphOf(data, guide).steps).at(-1)?.label ?? label;
  const views = data.screens[guide]?.[step] ?? [];
  return (
    <div class="agent-body" data-step={step} data-guide={guide}>
      <p class="agent-top">
        <b>{t('walk.progress', { label, last })}</b> {own.guide(guide).title}{' '}
        <span data-count>
          {t('agent.script.count', { count: countOf(data.routes[guide] ?? graphOf(data, guide), walk, own) })}
        </span>
      </p>
      <h2 tabIndex={-1} data-agent-main={isActive || undefined}>
        <Twice store={store} text={(words) => words.guideStep(guide, step).title} />
      </h2>
      <Lockstep store={store}>
        {(words) => (
          <>
            <h3>{words.t('agent.script.say')}</h3>
            {words.guideStep(guide, step).say.map((line) => (
              <p class="agent-say">
                <LineOf line={line} />
              </p>
            ))}
          </>
        )}
      </Lockstep>
      <div class="agent-way">
        <div class="agent-choices" role="group" aria-label={t('agent.script.on')}>
          <h3>{t('agent.script.listen')}</h3>
          <p class="agent-listen">
            <LineOf line={own.guideStep(guide, step).listen} />
          </p>
          <On store={store} guide={guide} walk={isActive ? walk : scriptBehind(store)} isActive={isActive} />
        </div>
        {views.length > 0 && (
          <div class="agent-figures">
            {views.map((view) => (
              <Figure store={store} view={view} />
            ))}
          </div>
        )}
      </div>
      <details class="agent-more">
        <summary>{t('agent.script.article')}</summary>
        <Lockstep store={store}>{(words) => words.guideStep(guide, step).text.map((text) => <p>{text}</p>)}</Lockstep>
      </details>
      <div class="agent-row" data-beside={isActive ? undefined : ''}>
        <Mistake key={step} store={store} kind="step" of={guide} id={step} />
      </div>
    </div>
  );
}

/** The progress in screens, as on the caller's page. A step can have several screens. */
function countOf(route: Route, { progress }: Walk, { t }: DeskWords): string {
  const {
    at: first,
    total: { min, max },
  } = placeAt(route, progress);
  const { parts = 1 } = route.steps[progress.step] ?? {};
  const at = parts === 1 ? String(first) : `${first}–${first + parts - 1}`;
  return t(min === max ? 'walk.count' : 'walk.countRange', { at, min, max });
}

interface OnProps extends Pick<StepProps, 'store' | 'guide' | 'isActive'> {
  walk: WalkthroughView | undefined;
}

/**
 * Buttons for the ways, the next step, back and trouble. Without keys beside an interview, which uses the same ones.
 */
function On({ store, guide, walk, isActive }: OnProps) {
  if (walk?.phase !== 'walking') return null;
  const { own, data } = store;
  const { t } = own;
  const { step } = walk.progress;
  const problems = problemsAt(graphOf(data, guide), step);
  const act = (action: CaseAction): void => {
    if (isActive) return store.act(action);
    goOnInScript(store, action);
    goToMain();
  };
  const keyOf = (key: string): string | undefined => (isActive ? key : undefined);
  return (
    <div class="agent-choices" data-beside={isActive ? undefined : ''}>
      {!isActive && <h3>{t('agent.script.beside')}</h3>}
      {walk.ways.map((way, index) => (
        <Choice
          key={way}
          number={isActive ? index + 1 : undefined}
          store={store}
          text={(words) => words.guideStep(guide, step).ways[way]}
          onChoose={() => act({ type: 'way.chosen', way })}
          data={{ 'data-way': way }}
        />
      ))}
      {walk.canGoOn && (
        <button
          type="button"
          class={isActive ? 'agent-choice agent-main' : 'agent-choice'}
          data-action="next"
          aria-keyshortcuts={keyOf('ArrowRight')}
          onClick={() => act({ type: 'step.completed' })}
        >
          {isActive && <kbd aria-hidden="true">→</kbd>} {t(walk.last ? 'agent.script.lastDone' : 'walk.next')}
        </button>
      )}
      <div class="agent-row">
        {walk.canGoBack && (
          <button
            type="button"
            class="agent-button"
            data-action="back"
            aria-keyshortcuts={keyOf('ArrowLeft')}
            onClick={() => act({ type: 'step.left' })}
          >
            {t('walk.back')}
          </button>
        )}
        <button
          type="button"
          class="agent-button"
          data-action="trouble"
          aria-keyshortcuts={keyOf('t')}
          onClick={() => act({ type: 'trouble.met' })}
        >
          {t('walk.trouble')}
        </button>
      </div>
      {problems.length > 0 && (
        <p class="agent-hint">
          {t('agent.script.problems', {
            problems: problems.map((id) => own.problems[id]?.title).join(t('agent.separator')),
          })}
        </p>
      )}
    </div>
  );
}

/** Actions that leave the interview and the list of problems. */
const BACK: readonly CaseAction[] = [{ type: 'diagnosis.left' }, { type: 'trouble.left' }];

/** The state of the script after leaving the interview. */
function scriptBehind({ shown, data, caseLogs }: ConsoleStore): WalkthroughView | undefined {
  if (!shown) return undefined;
  const at = shown.timeLog.since;
  const back = BACK.reduce((of, action) => caseLogs.record(of, { ...action, at }), shown);
  return caseView(back, data).script?.walk;
}

/** Continues the script. The interview can be resumed. */
function goOnInScript(store: ConsoleStore, action: CaseAction): void {
  for (const each of BACK) store.act(each);
  store.act(action);
}
