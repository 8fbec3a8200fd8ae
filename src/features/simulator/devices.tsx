import { CoachPanel } from './coach.tsx';
import { Device } from './device.tsx';
import { Distance } from './distance.tsx';
import type { Doings } from './doings.types.ts';
import { Helps } from './helps.tsx';
import { Elsewhere, OwnPhone } from './own-phone.tsx';
import { shownPayload, simulatorAddress } from './place.ts';
import type { Session } from './session.ts';
import { TimePanel } from './time-panel.tsx';
import { Viewfinder } from './viewfinder.tsx';

/** The portal and the phone, each with what belongs to it; a narrow window shows one of the two. */
export function Devices({ session, doings }: { session: Session; doings: Doings }) {
  const { words, view, shown, facing, copy, elsewhere } = session;
  const { t } = words;
  const { phone, portal, camera } = view;
  const payload = shownPayload(session);
  const drawn = payload ?? simulatorAddress();
  const isOver = view.goal !== undefined;
  const hasBoth = shown === 'both' && phone !== undefined;
  const viewfinder = camera && (
    <Viewfinder
      camera={camera}
      payload={payload}
      name={t('sim.camera.name')}
      onLooked={(read) => session.see(read)}
      onFailed={() => session.set({ troubles: ['sim.trouble.camera'] })}
    />
  );
  return (
    <>
      {hasBoth && <Facing session={session} />}
      <CoachPanel session={session} doings={doings} hitch={session.hitch} goal={session.view.goal} />
      <div class="sim-devices" data-facing={hasBoth ? facing : undefined}>
        {shown !== 'phone' && (
          <div class="sim-side sim-portal">
            <Device session={session} on="portal" view={portal} payload={drawn} />
            <Helps session={session} on="portal" />
            {!isOver && <TimePanel session={session} />}
            {payload !== undefined && !copy && !elsewhere && <OwnPhone session={session} />}
          </div>
        )}
        {phone && (shown !== 'portal' || elsewhere) && (
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
            {shown === 'phone' && !isOver && <TimePanel session={session} />}
          </div>
        )}
      </div>
    </>
  );
}

/** Which of the two devices a narrow window shows. */
function Facing({ session }: { session: Session }) {
  const { words, facing, view, next } = session;
  const { t } = words;
  const isNotified = view.phone?.notice !== undefined;
  /** What there is to see on the device that is not shown. */
  const newsOf = (on: 'portal' | 'phone'): string | undefined => {
    if (on === facing) return undefined;
    if (next && next.kind !== 'wait' && next.on === on) return t('sim.facing.next');
    return on === 'phone' && isNotified ? t('sim.facing.notice') : undefined;
  };
  const option = (on: 'portal' | 'phone') => (
    <label>
      <input type="radio" name="sim-facing" checked={facing === on} onChange={() => session.set({ facing: on })} />
      <span>
        {t(on === 'portal' ? 'sim.facing.portal' : 'sim.facing.phone')}
        {newsOf(on) && <b class="sim-news">{newsOf(on)}</b>}
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
