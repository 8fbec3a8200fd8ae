import { focusOn } from '../../ui/dom.ts';
import { queryOf, simulatorAddress } from './address.ts';
import { Distance, Viewfinder } from './camera.tsx';
import { CoachPanel, Helps } from './coach.tsx';
import { Device } from './device.tsx';
import { TimeLine, TimePanel, Toolbar } from './panels.tsx';
import { Picker } from './picker.tsx';
import type { Begin, Session } from './session.ts';
import { troubleText } from './words.ts';

interface AppProps {
  session: Session;
  begin: Begin;
}

export function App({ session, begin }: AppProps) {
  const { words, copy, troubles } = session;
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
      {copy && (
        <div class="sim-notice sim-copy" role="note">
          <p>
            <b>{t('sim.copied.title')}</b>
          </p>
          <p>{t('sim.copied.text')}</p>
        </div>
      )}
      <Picker key={queryOf(session.scenario, session.surprise)} session={session} begin={begin} />
      <Devices session={session} begin={begin} />
      <Toolbar session={session} />
      <TimeLine session={session} />
      <p class="visually-hidden" aria-live="polite" data-sim-said>
        {session.said}
      </p>
    </div>
  );
}

/** The portal and the phone with their panels; a narrow window shows one of them. */
function Devices({ session, begin }: AppProps) {
  const { words, view, facing, copy, elsewhere, payload } = session;
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
      <CoachPanel session={session} begin={begin} hitch={session.hitch} goal={session.view.goal} />
      <div class="sim-devices" data-facing={phone && facing}>
        <div class="sim-side sim-portal">
          <Device session={session} on="portal" view={portal} payload={drawn} />
          <Helps session={session} on="portal" />
          {!isOver && <TimePanel session={session} />}
          {payload !== undefined && !copy && !elsewhere && <OwnPhone session={session} />}
        </div>
        {phone && (
          <div class="sim-side sim-phone">
            {elsewhere ? (
              <Elsewhere session={session} />
            ) : (
              <>
                <Device session={session} on="phone" view={phone} payload={drawn} viewfinder={viewfinder} />
                {camera && <Distance session={session} camera={camera} hasCode={payload !== undefined} />}
                <Helps session={session} on="phone" />
              </>
            )}
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

/** Offers to continue on the reader's own phone, which can scan the portal's code. */
function OwnPhone({ session }: { session: Session }) {
  const { t } = session.words;
  const goOnThere = (): void => {
    session.set({ elsewhere: true, facing: 'phone' });
    focusOn('.sim-elsewhere');
  };
  return (
    <div class="sim-panel sim-own">
      <p>{t('sim.own.text')}</p>
      <button type="button" class="sim-button" data-action="own-phone" onClick={goOnThere}>
        {t('sim.own.done')}
      </button>
    </div>
  );
}

/** Replaces the phone while its owner continues on their own phone. */
function Elsewhere({ session }: { session: Session }) {
  const { words, scenario } = session;
  const { t } = words;
  const guide = words.guideOf(scenario);
  const goOnHere = (): void => {
    session.set({ elsewhere: false });
    focusOn('[data-device="phone"]');
  };
  return (
    <div class="sim-panel sim-elsewhere" role="group" aria-label={t('sim.own.title')} tabIndex={-1}>
      <p>
        <b>{t('sim.own.title')}</b>
      </p>
      <p>{t('sim.own.unknown')}</p>
      <p>{t('sim.own.next')}</p>
      <div class="sim-buttons">
        <button type="button" class="sim-button" data-action="back-here" onClick={goOnHere}>
          {t('sim.own.back')}
        </button>
        {guide && (
          <a class="sim-button" href={guide.address}>
            {t('sim.goal.guide')}
          </a>
        )}
      </div>
    </div>
  );
}
