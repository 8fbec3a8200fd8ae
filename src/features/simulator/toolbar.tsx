import { copyText } from '../../ui/dom.ts';
import { scenarioAddress, windowAddress } from './place.ts';
import type { PageActions, Session } from './session.ts';

const PHONE_WINDOW = 'popup,width=420,height=920';

export function Toolbar({ session, page }: { session: Session; page: PageActions }) {
  const { words, shown, copy, view, course } = session;
  const { t } = words;
  const other = windowAddress(session, 'phone', page.room);
  const openWindow = (event: MouseEvent): void => {
    page.share();
    // A popup, or a tab if the browser blocks popups.
    if (window.open(other, `shirube-${page.room}`, PHONE_WINDOW)) event.preventDefault();
  };
  const copyLink = ({ currentTarget }: { currentTarget: Element }): void => {
    const status = currentTarget.nextElementSibling as HTMLElement;
    const outcomes = { copied: t('sim.tools.copied'), failed: t('sim.tools.copyFailed') };
    void copyText(scenarioAddress(session), status, outcomes);
  };
  /** On small screens the reader may have scrolled past the change. */
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
      <button type="button" class="sim-button" data-action="copy-link" onClick={copyLink}>
        {t('sim.tools.copyLink')}
      </button>
      <span class="sim-quiet sim-copied" role="status" />
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
