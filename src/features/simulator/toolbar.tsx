import type { Doings } from './doings.types.ts';
import { CopyLink } from './copy-link.tsx';
import { scenarioAddress, windowAddress } from './place.ts';
import type { Session } from './session.ts';

/** How large a window is that shows a phone. */
const PHONE_WINDOW = 'popup,width=420,height=920';

/** What one can do with the practice as a whole. */
export function Toolbar({ session, doings }: { session: Session; doings: Doings }) {
  const { words, shown, copy, view, course } = session;
  const { t } = words;
  const other = windowAddress(session, 'phone', doings.room);
  const openWindow = (event: MouseEvent): void => {
    doings.share();
    // A window of a phone's size where the browser gives one, else a tab.
    if (window.open(other, `shirube-${doings.room}`, PHONE_WINDOW)) event.preventDefault();
  };
  /** On a phone one has scrolled past what changes. */
  const andShow = (act: () => void): void => {
    act();
    document.querySelector('.sim-coach')?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <div class="sim-tools" role="group" tabIndex={-1} aria-label={t('sim.tools.title')}>
      <button
        type="button"
        class="sim-button"
        data-action="undo"
        aria-disabled={course.names.length === 0}
        onClick={() => course.names.length > 0 && andShow(() => session.undo())}
      >
        {t('sim.tools.undo')}
      </button>
      <button type="button" class="sim-button" data-action="restart" onClick={() => andShow(() => session.restart())}>
        {t('sim.tools.restart')}
      </button>
      <CopyLink words={words} address={scenarioAddress(session)} />
      {view.phone && shown === 'both' && !copy && (
        <a
          class="sim-button"
          data-action="second-window"
          href={other}
          target="_blank"
          rel="noopener"
          onClick={openWindow}
        >
          {t('sim.tools.window')}
        </a>
      )}
      {view.phone && shown !== 'both' && (
        <button type="button" class="sim-button" data-action="show-both" onClick={() => session.set({ shown: 'both' })}>
          {t(shown === 'phone' ? 'sim.tools.showPortal' : 'sim.tools.showPhone')}
        </button>
      )}
    </div>
  );
}
