import { MAX_WAIT_SECONDS, MAX_SECONDS, type CodeView } from '../../../machines/simulator/index.ts';
import type { Session } from './session.ts';
import { clockText } from './telling.ts';
import type { SimKey } from './words.ts';

export function TimeLine({ session }: { session: Session }) {
  const { words, timeline: lines } = session;
  return (
    <section class="sim-line" aria-labelledby="sim-line">
      <h2 id="sim-line">{words.t('sim.told.title')}</h2>
      {lines.length === 0 ? (
        <p class="sim-quiet">{words.t('sim.told.nothing')}</p>
      ) : (
        // Scrollable regions must be reachable by keyboard.
        <div class="sim-scroll" tabIndex={0} role="group" aria-labelledby="sim-line">
          <ol role="list">
            {lines.map(({ at, who, text, isAction }) => (
              <li class={isAction ? 'sim-action' : undefined}>
                <span class="sim-at">{clockText(Math.max(0, at))}</span>
                <p>
                  <b>{who}</b>
                  <span>{text}</span>
                </p>
              </li>
            ))}
          </ol>
        </div>
      )}
    </section>
  );
}

const MINUTE = 60;

/** The code's remaining time, and controls to pause and skip time. */
export function TimePanel({ session }: { session: Session }) {
  const { words, view, paused } = session;
  const { t } = words;
  const { code, seconds } = view;
  const left = MAX_SECONDS - seconds;
  const skip = (by: number): unknown =>
    left > 0 && session.perform({ kind: 'wait', seconds: Math.min(by, left, MAX_WAIT_SECONDS) });
  return (
    <div class="sim-panel sim-time" role="group" tabIndex={-1} aria-label={t('sim.time.title')}>
      <p class="sim-clock">
        {t('sim.time.passed', { time: clockText(Math.max(0, seconds)) })}
        {paused && <b>{t('sim.time.paused')}</b>}
      </p>
      {left === 0 && <p>{t('sim.time.over', { restart: t('sim.tools.restart') })}</p>}
      {code && <Life code={code} session={session} />}
      <div class="sim-buttons">
        <button type="button" class="sim-button" data-action="pause" onClick={() => session.set({ paused: !paused })}>
          {t(paused ? 'sim.time.resume' : 'sim.time.pause')}
        </button>
        <button
          type="button"
          class="sim-button"
          data-action="skip-minute"
          aria-disabled={left === 0}
          onClick={() => skip(MINUTE)}
        >
          {t('sim.time.skipMinute')}
        </button>
        {code?.state === 'open' && (
          <button type="button" class="sim-button" data-action="skip-code" onClick={() => skip(code.left)}>
            {t('sim.time.skipCode')}
          </button>
        )}
      </div>
    </div>
  );
}

const STATES: Readonly<Record<CodeView['state'], SimKey>> = {
  open: 'sim.time.open',
  used: 'sim.time.used',
  expired: 'sim.time.expired',
  withdrawn: 'sim.time.withdrawn',
};

function Life({ code, session }: { code: CodeView; session: Session }) {
  const { t } = session.words;
  const { state, left, lifetime } = code;
  const text = t(STATES[state], { time: clockText(left) });
  return (
    <div class="sim-life">
      <p id="sim-life">{text}</p>
      <meter min={0} max={lifetime} value={left} aria-labelledby="sim-life" />
    </div>
  );
}
