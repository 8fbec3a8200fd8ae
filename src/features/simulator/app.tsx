import { queryOf, simulatorAddress } from './address.ts';
import { Distance, Viewfinder } from './camera.tsx';
import { CoachPanel, Helps } from './coach.tsx';
import { Device } from './device.tsx';
import { TimeLine, TimePanel } from './panels.tsx';
import { Picker } from './picker.tsx';
import type { Begin, Session } from './session.ts';
import { troubleText } from './words.ts';

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

/** The portal and the phone with their panels; a narrow window shows one of them. */
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
  /** A hint at the device that is not shown. */
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
