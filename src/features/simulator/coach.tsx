import { textsOf } from '../../ui/dom.ts';
import { Component, createRef } from 'preact';
import {
  SHARPEST_CM,
  valueFor,
  type PracticeAction,
  type Product,
  type DeviceId,
} from '../../../machines/simulator/index.ts';
import type { Session } from './session.ts';
import { nextPhrases, practiceParts } from './telling.ts';
import type { FaultRemedy, NextTurn } from './turns.ts';

interface CoachProps {
  session: Session;
  hitch: string | undefined;
  goal: string | undefined;
}

/** The panel before the devices: the next action, why the last one failed, and the success at the end. */
export class CoachPanel extends Component<CoachProps> {
  readonly #box = createRef<HTMLDivElement>();

  /** The reader may have scrolled past it. */
  override componentDidUpdate(before: CoachProps): void {
    const { hitch, goal } = this.props;
    const isNews = (hitch !== undefined && hitch !== before.hitch) || (goal !== undefined && goal !== before.goal);
    if (isNews) this.#box.current?.scrollIntoView({ block: 'nearest' });
  }

  override render({ session, hitch, goal }: CoachProps) {
    const { words, guide, scenario } = session;
    const { t } = words;
    return (
      <div ref={this.#box} class="sim-coach" role="group" tabIndex={-1} aria-labelledby="sim-coach">
        <p class="sim-what">
          {practiceParts(words, scenario).slice(0, 2).join(' · ')} <a href="#sim-pick">{t('sim.pick.title')}</a>
        </p>
        <h2 id="sim-coach">{t('sim.next.title')}</h2>
        {/* Always in the page, so that screen readers announce its content. */}
        <div class="sim-outcome" role="status" data-goal={goal}>
          {goal && <Success session={session} goal={goal} />}
        </div>
        {goal === undefined && <Next session={session} hitch={hitch} />}
        {guide && (
          <p class="link-line">
            <a href={`${words.articleAddress(guide.id)}#${guide.place}`}>{t('sim.guide.back')}</a>
          </p>
        )}
      </div>
    );
  }
}

function Next({ session, hitch }: Pick<CoachProps, 'session' | 'hitch'>) {
  const { words, next } = session;
  const { t } = words;
  const said = next ? nextPhrases(session, next) : [];
  return (
    <>
      {hitch !== undefined && <p class="sim-hitch">{hitch}</p>}
      {session.isIdle && <p>{t('sim.said.nothing')}</p>}
      {next && (
        <p class="sim-next phrases" id="sim-next">
          {said.flatMap((phrase, index) => [...(index > 0 ? [<wbr />] : []), ...textsOf(phrase)])}
        </p>
      )}
      <div class="sim-buttons cluster">
        {next && (
          <button
            type="button"
            class="button main-button"
            data-action="show-me"
            aria-disabled={next.kind === 'wait'}
            aria-describedby="sim-next"
            onClick={() => showNext(session)}
          >
            {t('sim.next.show')}
          </button>
        )}
        <button type="button" class="text-button" data-action="restart" onClick={() => session.restart()}>
          {t('sim.tools.restart')}
        </button>
      </div>
    </>
  );
}

function Success({ session, goal }: { session: Session; goal: string }) {
  const { words, scenario } = session;
  const guide = words.guideOf(scenario);
  return (
    <div class="sim-goal">
      <p class="sim-goal-title">{words.word('product', `goal.${goal}.title`)}</p>
      <p>{words.word('product', `goal.${goal}.text`)}</p>
      <div class="sim-buttons cluster">
        {guide && (
          <a class="button main-button" href={guide.address}>
            {words.t('sim.goal.guide')}
          </a>
        )}
        <button type="button" class="button" data-action="again" onClick={() => session.restart()}>
          {words.t('sim.goal.again')}
        </button>
      </div>
    </div>
  );
}

/** Time between marking a control and using it, in milliseconds. */
export const HOLD = 700;

/** Marks the next action and performs it a moment later, unless the reader does something first. */
function showNext(session: Session): void {
  const { next } = session;
  if (!next || next.kind === 'wait') return;
  session.set({ marked: next, facing: next.on });
  setTimeout(() => {
    if (session.marked !== next) return;
    session.set({ marked: undefined });
    session.showDone(actionOf(session, next));
  }, HOLD);
}

function actionOf({ view }: Session, turn: Exclude<NextTurn, { kind: 'wait' }>): PracticeAction {
  if (turn.kind === 'move') return { kind: 'move', distance: SHARPEST_CM };
  const { kind, on, control } = turn;
  if (kind === 'tap') return { kind, on, control };
  return { kind, on, control, value: valueFor(view, on, control) };
}

/** Articles and the diagnosis for an error screen. They follow from the screen, not from the fault. */
export function Helps({ session, on }: { session: Session; on: DeviceId }) {
  const { words } = session;
  const place = troubleAt(session, on);
  const pointers = place ? words.helpsAt(place) : [];
  if (!place || pointers.length === 0) return null;
  const diagnosis = diagnosisFrom(session, place);
  return (
    <div class="sim-helps cluster">
      <p>{words.t('sim.help')}</p>
      <ul class="cluster" role="list">
        {pointers.map(({ title, address, language }) => (
          <li lang={language}>
            <a class="tap" href={address}>
              {title}
            </a>
          </li>
        ))}
        {diagnosis && (
          <li>
            <a class="tap" href={diagnosis} data-action="diagnose">
              {words.t('sim.findOut')}
            </a>
          </li>
        )}
      </ul>
    </div>
  );
}

/** The address of the diagnosis, which skips questions about the screen and the guide. */
function diagnosisFrom({ words, scenario }: Session, place: FaultRemedy['seen']): string | undefined {
  const diagnosis = words.diagnosisAt(place);
  const guide = words.guideOf(scenario)?.id;
  if (diagnosis === undefined || guide === undefined) return diagnosis;
  return `${diagnosis}${diagnosis.includes('?') ? '&' : '?'}guide=${guide}`;
}

function troubleAt({ product, view, sight, words }: Session, on: DeviceId): FaultRemedy['seen'] | undefined {
  const { camera, code } = view;
  const screen = view[on]?.screen ?? '';
  // A camera that may be about to read needs no help yet.
  const mayRead = camera && (camera.done || (camera.reads && camera.lens === 'rear' && sight === 'looking'));
  if (on === 'phone' && mayRead) return undefined;
  // An expired code leads to the error screen.
  const isOver = on === 'portal' && view.portal.parts.some(({ kind }) => kind === 'code') && code?.state !== 'open';
  const spent = words.remedies[expiredFault(product) ?? '']?.seen;
  // Not if the phone already shows it, or the code was used successfully.
  if (isOver) return view.goal !== undefined || view.phone?.screen === spent?.screen ? undefined : spent;
  const same = Object.values(words.remedies).find(({ also }) => also?.on === on && also.screen === screen);
  return same?.seen ?? { on, screen };
}

/** The fault of an expired code. */
export function expiredFault({ definition: { faults, tokens } }: Product): string | undefined {
  const isExpired = ([place, state]: [string, unknown]) => tokens[place]?.shown !== undefined && state === 'expired';
  return Object.keys(faults).find((fault) => Object.entries(faults[fault]?.begin ?? {}).some(isExpired));
}
