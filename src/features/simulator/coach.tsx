import { Component, createRef } from 'preact';
import type { Doings } from './doings.types.ts';
import { diagnosisFrom } from './helps.tsx';
import { nextPhrases } from './next-words.ts';
import { Outcome } from './outcome.tsx';
import { Phrases } from './phrases.tsx';
import type { Session } from './session.ts';
import { showNext } from './showing.ts';

interface CoachProps {
  session: Session;
  doings: Doings;
  /** What does not go on. */
  hitch: string | undefined;
  /** What has been reached. */
  goal: string | undefined;
}

/** Above the devices: what is to be done next, what does not go on and what helps, and in the end what has been reached. */
export class CoachPanel extends Component<CoachProps> {
  readonly #box = createRef<HTMLDivElement>();

  /** Who has just tapped something far down may have scrolled past it. */
  override componentDidUpdate(before: CoachProps): void {
    const { hitch, goal } = this.props;
    const isNews = (hitch !== undefined && hitch !== before.hitch) || (goal !== undefined && goal !== before.goal);
    if (isNews) this.#box.current?.scrollIntoView({ block: 'nearest' });
  }

  override render({ session, doings, hitch, goal }: CoachProps) {
    const { t } = session.words;
    return (
      <div ref={this.#box} class="sim-coach" role="group" tabIndex={-1} aria-label={t('sim.next.title')}>
        <Outcome session={session} doings={doings} goal={goal} />
        {goal === undefined && !session.elsewhere && <Next session={session} hitch={hitch} />}
      </div>
    );
  }
}

function Next({ session, hitch }: Pick<CoachProps, 'session' | 'hitch'>) {
  const { words, hides, next } = session;
  const { t } = words;
  const said = next ? nextPhrases(session, next) : [];
  // Who is to find out what is wrong is helped by questions.
  const asks = diagnosisFrom(session, 'phone') ?? diagnosisFrom(session, 'portal');
  return (
    <>
      <div class="sim-now">
        {hitch !== undefined && (
          <p class="sim-hitch" data-felt={session.isFelt ? '' : undefined}>
            {hitch}
          </p>
        )}
        {hides && <p class="sim-hidden">{t('sim.surprise.title')}</p>}
        {session.surprise && !hides && (
          <p class="sim-hidden">
            {t('sim.surprise.was', {
              fault: session.scenario.faults.map((fault) => words.word('product', `fault.${fault}`)).join(' / '),
            })}
          </p>
        )}
        {next && (
          <p class="sim-next phrases" id="sim-next">
            <Phrases of={said} />
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
        {hides && (
          <button type="button" class="sim-button" data-action="reveal" onClick={() => session.set({ revealed: true })}>
            {t('sim.surprise.reveal')}
          </button>
        )}
      </div>
    </>
  );
}
