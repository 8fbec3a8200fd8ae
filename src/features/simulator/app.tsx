import { queryOf, simulatorAddress } from './address.ts';
import { Distance, Viewfinder } from './camera.tsx';
import { CoachPanel, Helps } from './coach.tsx';
import { Device } from './device.tsx';
import { Picker } from './picker.tsx';
import type { Begin, Session } from './session.ts';
import { troubleText, type SimKey } from './words.ts';
import { MAX_WAIT_SECONDS, MAX_SECONDS, type CodeView } from '../../../machines/simulator/index.ts';
import { clockText } from './telling.ts';

interface AppProps {
  session: Session;
  begin: Begin;
}

export function App({ session, begin }: AppProps) {
  const { words, troubles } = session;
  const { t } = words;
  /** On small screens the reader may have scrolled past the change. */
  const restart = (): void => {
    session.restart();
    document.querySelector('.sim-coach')?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <div class="sim">
      {troubles.length > 0 && (
        <div class="sim-notice" role="status">
          <p>
            <b>{t('sim.trouble.title')}</b>
          </p>
          <ul>
            {troubles.map((trouble) => (
              <li>{troubleText(words, trouble)}</li>
            ))}
          </ul>
        </div>
      )}
      <Picker key={queryOf(session.scenario)} session={session} begin={begin} />
      <Devices session={session} />
      <div class="sim-tools">
        <button type="button" class="sim-button" data-action="restart" onClick={restart}>
          {t('sim.tools.restart')}
        </button>
      </div>
      <TimeLine session={session} />
      <p class="visually-hidden" aria-live="polite" data-sim-said>
        {session.said}
      </p>
    </div>
  );
}

function Devices({ session }: { session: Session }) {
  const { words, view, facing, payload } = session;
  const { t } = words;
  const { phone, portal, camera } = view;
  const drawn = payload ?? simulatorAddress();
  const isOver = view.goal !== undefined;
  const viewfinder = camera && (
    <Viewfinder
      camera={camera}
      payload={payload}
      name={t('sim.camera.name')}
      onScanned={(isSharp) => session.scan(isSharp)}
    />
  );
  return (
    <>
      {phone && <Facing session={session} />}
      <CoachPanel session={session} hitch={session.hitch} goal={session.view.goal} />
      <div class="sim-devices" data-facing={phone && facing}>
        <div class="sim-side sim-portal">
          <Device session={session} on="portal" view={portal} payload={drawn} />
          <Helps session={session} on="portal" />
          {!isOver && <TimePanel session={session} />}
        </div>
        {phone && (
          <div class="sim-side sim-phone">
            <Device session={session} on="phone" view={phone} payload={drawn} viewfinder={viewfinder} />
            {camera && <Distance session={session} camera={camera} hasCode={payload !== undefined} />}
            <Helps session={session} on="phone" />
          </div>
        )}
      </div>
    </>
  );
}

/** Chooses the device for a narrow window. */
function Facing({ session }: { session: Session }) {
  const { words, facing, view, next } = session;
  const { t } = words;
  const isNotified = view.phone?.notice !== undefined;
  const hintAt = (on: 'portal' | 'phone'): string | undefined => {
    if (on === facing) return undefined;
    if (next && next.kind !== 'wait' && next.on === on) return t('sim.facing.next');
    return on === 'phone' && isNotified ? t('sim.facing.notice') : undefined;
  };
  const option = (on: 'portal' | 'phone') => (
    <label>
      <input type="radio" name="sim-facing" checked={facing === on} onChange={() => session.set({ facing: on })} />
      <span>
        {t(on === 'portal' ? 'sim.facing.portal' : 'sim.facing.phone')}
        {hintAt(on) && <b class="sim-news">{hintAt(on)}</b>}
      </span>
    </label>
  );
  return (
    <fieldset class="sim-facing">
      <legend class="visually-hidden">{t('sim.facing.title')}</legend>
      {option('portal')}
      {option('phone')}
    </fieldset>
  );
}

function TimeLine({ session }: { session: Session }) {
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

function TimePanel({ session }: { session: Session }) {
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
      {code && <p class="sim-life">{t(STATES[code.state], { time: clockText(code.left) })}</p>}
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
