import type { Session } from './session.ts';
import type { Pointer } from './words.ts';

/** Where a device shows that something is wrong: the articles that help with it. */
export function Helps({ session, on }: { session: Session; on: 'phone' | 'portal' }) {
  const pointers = pointersAt(session, on);
  if (pointers.length === 0) return null;
  return (
    <div class="sim-helps">
      <p>{session.words.say('sim.help')}</p>
      <ul>
        {pointers.map(({ title, address }) => (
          <li>
            <a href={address}>{title}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function pointersAt({ words, view, sight, hides }: Session, on: 'phone' | 'portal'): readonly Pointer[] {
  const { camera, code } = view;
  const screen = view[on]?.screen ?? '';
  // At a camera that may be about to read nobody needs help yet.
  const mayRead = camera && (camera.done || (camera.reads && camera.lens === 'rear' && sight === 'looking'));
  if (on === 'phone' && mayRead) return [];
  // A code that is over leads to the error, a login that nobody approved comes of the same as one that waits.
  const isOver = on === 'portal' && screen === 'activation' && code?.state !== 'open' && !hides;
  if (isOver) return words.helpsAt('phone', 'error');
  if (screen === 'login-lapsed') return words.helpsAt('portal', 'approval');
  return words.helpsAt(on, screen);
}
