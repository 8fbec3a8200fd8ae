import { Component, createRef } from 'preact';
import { focusOn, textsOf } from '../../ui/dom.ts';
import { diagnosisFrom } from './helps.tsx';
import { nextPhrases, showNext } from './next-turn.ts';
import type { PageActions, Session } from './session.ts';

interface CoachProps {
  session: Session;
  page: PageActions;
  /** Why the practice does not continue. */
  hitch: string | undefined;
  goal: string | undefined;
}

/** The panel above the devices: the next action, why the last one failed, and the success at the end. */
export class CoachPanel extends Component<CoachProps> {
  readonly #box = createRef<HTMLDivElement>();

  /** The reader may have scrolled past it. */
  override componentDidUpdate(before: CoachProps): void {
    const { hitch, goal } = this.props;
    const isNews = (hitch !== undefined && hitch !== before.hitch) || (goal !== undefined && goal !== before.goal);
    if (isNews) this.#box.current?.scrollIntoView({ block: 'nearest' });
  }

  override render({ session, page, hitch, goal }: CoachProps) {
    const { t } = session.words;
    return (
      <div ref={this.#box} class="sim-coach" role="group" tabIndex={-1} aria-label={t('sim.next.title')}>
        <Outcome session={session} page={page} goal={goal} />
        {goal === undefined && !session.elsewhere && <Next session={session} hitch={hitch} />}
      </div>
    );
  }
}

function Next({ session, hitch }: Pick<CoachProps, 'session' | 'hitch'>) {
  const { words, hidesFault, next } = session;
  const { t } = words;
  const said = next ? nextPhrases(session, next) : [];
  // A hidden fault is found by the diagnosis.
  const asks = diagnosisFrom(session, 'phone') ?? diagnosisFrom(session, 'portal');
  return (
    <>
      <div class="sim-now">
        {hitch !== undefined && (
          <p class="sim-hitch" data-felt={session.isBlocking ? '' : undefined}>
            {hitch}
          </p>
        )}
        {hidesFault && <p class="sim-hidden">{t('sim.surprise.title')}</p>}
        {session.surprise && !hidesFault && (
          <p class="sim-hidden">
            {t('sim.surprise.was', {
              fault: session.scenario.faults.map((fault) => words.word('product', `fault.${fault}`)).join(' / '),
            })}
          </p>
        )}
        {next && (
          <p class="sim-next phrases" id="sim-next">
            {said.flatMap((phrase, index) => [...(index > 0 ? [<wbr />] : []), ...textsOf(phrase)])}
          </p>
        )}
      </div>
      <div class="sim-buttons">
        {next && (
          <button
            type="button"
            class="sim-button"
            data-action="show-me"
            aria-disabled={next.kind === 'wait'}
            aria-describedby="sim-next"
            onClick={() => showNext(session)}
          >
            {t('sim.next.show')}
          </button>
        )}
        {!next && asks !== undefined && (
          <a class="sim-button" href={asks} data-action="find-out">
            {t('sim.findOut')}
          </a>
        )}
        {hidesFault && (
          <button type="button" class="sim-button" data-action="reveal" onClick={() => session.set({ revealed: true })}>
            {t('sim.surprise.reveal')}
          </button>
        )}
      </div>
    </>
  );
}

interface OutcomeProps {
  session: Session;
  page: PageActions;
  goal: string | undefined;
}

/** Reports success. Always in the page, so that screen readers announce its content. */
function Outcome({ session, page, goal }: OutcomeProps) {
  return (
    <div class="sim-outcome" role="status" data-goal={goal}>
      {goal && <Success session={session} page={page} goal={goal} />}
    </div>
  );
}

function Success({ session, page, goal }: OutcomeProps & { goal: string }) {
  const { product, words, scenario, surprise, copy } = session;
  const { t } = words;
  const guide = words.guideOf(scenario);
  const [fault] = scenario.faults;
  const again = (): void => {
    session.restart();
    focusOn('#sim-scenario');
  };
  return (
    <div class="sim-goal">
      <p class="sim-goal-title">{words.word('product', `goal.${goal}.title`)}</p>
      <p>{words.word('product', `goal.${goal}.text`)}</p>
      {surprise && fault && <p>{t('sim.surprise.was', { fault: words.word('product', `fault.${fault}`) ?? '' })}</p>}
      {copy && <p>{t('sim.copied.end')}</p>}
      <div class="sim-buttons">
        {guide && (
          <a class="sim-button sim-main" href={guide.address}>
            {t('sim.goal.guide')}
          </a>
        )}
        <button type="button" class="sim-button" data-action="again" onClick={again}>
          {t('sim.goal.again')}
        </button>
        {product.faultsIn(scenario).length > 0 && !copy && (
          <button type="button" class="sim-button" onClick={() => page.begin(scenario, true)}>
            {t('sim.goal.surprise')}
          </button>
        )}
      </div>
    </div>
  );
}
