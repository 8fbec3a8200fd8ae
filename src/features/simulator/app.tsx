import { Copied } from './copied.tsx';
import type { Doings } from './doings.types.ts';
import { Devices } from './devices.tsx';
import { Outcome } from './outcome.tsx';
import { Picker } from './picker.tsx';
import type { Session } from './session.ts';
import { TimeLine } from './time-line.tsx';
import { Toolbar } from './toolbar.tsx';
import { tell } from './troubles.ts';

/** The whole simulator: what is practised, the devices, and what has happened. */
export function App({ session, doings, isOpen }: { session: Session; doings: Doings; isOpen: boolean }) {
  const { words, shown, copy, troubles, view, course } = session;
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
      <Picker session={session} doings={doings} isOpen={isOpen} />
      <Toolbar session={session} doings={doings} />
      <Outcome session={session} doings={doings} goal={view.goal} />
      <Devices session={session} />
      <TimeLine words={words} log={view.log} names={course.names} hides={session.hides} />
      <p class="visually-hidden" aria-live="polite" data-sim-said>
        {session.said}
      </p>
    </div>
  );
}
