import type { Session } from './session.ts';

/** On a phone that has scanned the portal's code: this is a copy, and nothing goes back. */
export function Copied({ session }: { session: Session }) {
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
