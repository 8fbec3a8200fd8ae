import type { Session } from './session.ts';

/** On a phone that has scanned the portal's code: this is a copy, and nothing goes back. */
export function Copied({ session }: { session: Session }) {
  const { say } = session.words;
  return (
    <div class="sim-notice sim-copy" role="note">
      <p>
        <b>{say('sim.copied.title')}</b>
      </p>
      <p>{say('sim.copied.text')}</p>
    </div>
  );
}
