import { Devices } from './devices.tsx';
import { queryOf } from './address.ts';
import { Picker } from './picker.tsx';
import type { Doings, Session } from './session.ts';
import { TimeLine } from './time-line.tsx';
import { Toolbar } from './toolbar.tsx';
import { tell } from './troubles.ts';

export function App({ session, doings }: { session: Session; doings: Doings }) {
  const { product, words, shown, copy, troubles, view, course } = session;
  return (
    <div class="sim" data-shown={shown}>
      {troubles.length > 0 && (
        <div class="sim-notice" role="status">
          <p>
            <b>{words.t('sim.trouble.title')}</b>
          </p>
          <ul>
            {troubles.map((trouble) => (
              <li>{tell(words, trouble)}</li>
            ))}
          </ul>
        </div>
      )}
      {copy && <Copied session={session} />}
      <Picker key={queryOf(session.scenario, session.surprise)} session={session} doings={doings} />
      <Devices session={session} doings={doings} />
      <Toolbar session={session} doings={doings} />
      <TimeLine product={product} words={words} log={view.log} names={course.names} hides={session.hides} />
      <p class="visually-hidden" aria-live="polite" data-sim-said>
        {session.said}
      </p>
    </div>
  );
}

/** The notice on a phone that has scanned the portal's code. */
function Copied({ session }: { session: Session }) {
  const { t } = session.words;
  return (
    <div class="sim-notice sim-copy" role="note">
      <p>
        <b>{t('sim.copied.title')}</b>
      </p>
      <p>{t('sim.copied.text')}</p>
    </div>
  );
}
