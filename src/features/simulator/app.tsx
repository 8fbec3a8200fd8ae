import { simulatorAddress } from './address.ts';
import { Distance, Viewfinder } from './camera.tsx';
import { CoachPanel, expiredFault, Helps } from './coach.tsx';
import { Device } from './device.tsx';
import { Picker } from './picker.tsx';
import type { Begin, Session } from './session.ts';
import { troubleText } from './words.ts';
import { inHand, MAX_WAIT_SECONDS, MAX_SECONDS, type DeviceId } from '../../../machines/simulator/index.ts';
import { clockText, codeText, deviceName, EXPIRES_SOON } from './telling.ts';

interface AppProps {
  session: Session;
  begin: Begin;
}

export function App({ session, begin }: AppProps) {
  const { words, troubles } = session;
  const { t } = words;
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
      <CoachPanel session={session} hitch={session.hitch} goal={session.view.goal} />
      <Stage session={session} />
      <Picker session={session} begin={begin} />
      <TimeLine session={session} />
      <p class="visually-hidden" aria-live="polite" data-sim-said>
        {session.said}
      </p>
    </div>
  );
}

function Stage({ session }: { session: Session }) {
  const { words, view, facing, payload } = session;
  const { t } = words;
  const { portal, camera } = view;
  const hand = inHand(view);
  const held = hand && view[hand];
  const drawn = payload ?? simulatorAddress();
  const viewfinder = camera && (
    <Viewfinder
      camera={camera}
      payload={payload}
      name={t('sim.camera.name')}
      onScanned={(isSharp) => session.scan(isSharp)}
    />
  );
  return (
    <div class="stage sim-stage">
      <div class="sim-top cluster">
        {hand && <Facing session={session} hand={hand} />}
        <p class="sim-mark cluster">
          <b>{t('sim.mark')}</b>
          <span>{t('sim.safe')}</span>
        </p>
      </div>
      <div class="sim-devices" data-facing={hand && facing}>
        <div class="sim-side sim-portal">
          <Device session={session} on="portal" view={portal} payload={drawn} />
          <Helps session={session} on="portal" />
        </div>
        {hand && held && (
          <div class="sim-side sim-hand">
            <Device session={session} on={hand} view={held} payload={drawn} viewfinder={viewfinder} />
            {camera && <Distance session={session} camera={camera} hasCode={payload !== undefined} />}
            <Helps session={session} on={hand} />
          </div>
        )}
      </div>
      <TimePanel session={session} />
    </div>
  );
}

/** Chooses the device for a narrow window. */
function Facing({ session, hand }: { session: Session; hand: DeviceId }) {
  const { words, facing, view, next } = session;
  const { t } = words;
  const isNotified = view.phone?.notice !== undefined;
  const hintAt = (on: DeviceId): string | undefined => {
    if (on === facing) return undefined;
    if (next && next.kind !== 'wait' && next.on === on) return t('sim.facing.next');
    return on === 'phone' && isNotified ? t('sim.facing.notice') : undefined;
  };
  const option = (on: DeviceId) => (
    <label>
      <input type="radio" name="sim-facing" checked={facing === on} onChange={() => session.set({ facing: on })} />
      <span>
        {deviceName(words, on)}
        {hintAt(on) && <b class="sim-news">{hintAt(on)}</b>}
      </span>
    </label>
  );
  return (
    <fieldset class="sim-facing">
      <legend class="visually-hidden">{t('sim.facing.title')}</legend>
      {option('portal')}
      {option(hand)}
    </fieldset>
  );
}

function TimeLine({ session }: { session: Session }) {
  const { words, timeline: lines } = session;
  return (
    <details class="sim-line">
      <summary>
        <h2 id="sim-line">{words.t('sim.told.title')}</h2>
      </summary>
      {lines.length === 0 ? (
        <p>{words.t('sim.told.nothing')}</p>
      ) : (
        // Scrollable regions must be reachable by keyboard.
        <ol role="list" tabIndex={0} aria-labelledby="sim-line">
          {lines.map(({ at, who, text, isAction }) => (
            <li class={isAction ? 'sim-action' : undefined}>
              <span>{clockText(Math.max(0, at))}</span>
              <p>
                <b>{who}</b>
                <span>{text}</span>
              </p>
            </li>
          ))}
        </ol>
      )}
    </details>
  );
}

const MINUTE = 60;

/** The clock, for a fault that is about time; otherwise only the end of the code's life, which can be put off. */
function TimePanel({ session }: { session: Session }) {
  const { words, product, view, paused, payload } = session;
  const { t } = words;
  const { code, seconds, goal, scenario } = view;
  const left = MAX_SECONDS - seconds;
  const isEnding = code !== undefined && code.state === 'open' && payload !== undefined && code.left <= EXPIRES_SOON;
  const hasClock = scenario.faults.includes(expiredFault(product) ?? '');
  const isShown = hasClock || isEnding || paused || code?.state === 'expired' || left === 0;
  if (goal !== undefined || !isShown) return null;
  const skip = (by: number): unknown => left > 0 && session.skip(Math.min(by, left, MAX_WAIT_SECONDS));
  return (
    <div class="sim-panel sim-time" role="group" tabIndex={-1} aria-label={t('sim.time.title')}>
      {code && <p>{codeText(words, code)}</p>}
      {(hasClock || paused) && (
        <p class="sim-clock">
          {t('sim.time.passed', { time: clockText(Math.max(0, seconds)) })}
          {paused && <b>{t('sim.time.paused')}</b>}
        </p>
      )}
      {left === 0 && <p>{t('sim.time.over', { restart: t('sim.tools.restart') })}</p>}
      <div class="sim-buttons cluster">
        {(hasClock || isEnding || paused) && (
          <button type="button" class="button" data-action="pause" onClick={() => session.set({ paused: !paused })}>
            {t(paused ? 'sim.time.resume' : 'sim.time.pause')}
          </button>
        )}
        {hasClock && (
          <button
            type="button"
            class="button"
            data-action="skip-minute"
            aria-disabled={left === 0}
            onClick={() => skip(MINUTE)}
          >
            {t('sim.time.skipMinute')}
          </button>
        )}
        {hasClock && code?.state === 'open' && (
          <button type="button" class="button" data-action="skip-code" onClick={() => skip(code.left)}>
            {t('sim.time.skipCode')}
          </button>
        )}
      </div>
    </div>
  );
}
