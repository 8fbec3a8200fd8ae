import { Copied } from './copied.tsx';
import { Devices } from './devices.tsx';
import { Outcome } from './outcome.tsx';
import { Picker } from './picker.tsx';
import type { Session } from './session.ts';
import { TimeLine } from './time-line.tsx';
import { Toolbar } from './toolbar.tsx';
import { tell } from './troubles.ts';
import type { Scenario } from '../../../machines/activation/index.ts';

/** What the page lets a reader do beside the devices. */
export interface Doings {
  /** The room that another window joins. */
  room: string;
  begin(scenario: Scenario, surprise: boolean): void;
  /** Another window is opened: this one is to find its room again. */
  share(): void;
}

/** The whole simulator: what is practised, the devices, and what has happened. */
export function App({ session, doings, isOpen }: { session: Session; doings: Doings; isOpen: boolean }) {
  const { words, shown, copy, troubles, view, course } = session;
  return (
    <div class="sim" data-shown={shown}>
      {troubles.length > 0 && (
        <div class="sim-notice" role="status">
          <p>
            <b>{words.say('sim.trouble.title')}</b>
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
