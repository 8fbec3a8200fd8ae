import { Component } from 'preact';
import type { SimKey, SimulatorWords } from './words.ts';
import { scenarioAddress, windowAddress } from './place.ts';
import type { Doings, Session } from './session.ts';

const PHONE_WINDOW = 'popup,width=420,height=920';

export function Toolbar({ session, doings }: { session: Session; doings: Doings }) {
  const { words, shown, copy, view, course } = session;
  const { t } = words;
  const other = windowAddress(session, 'phone', doings.room);
  const openWindow = (event: MouseEvent): void => {
    doings.share();
    // A popup, or a tab if the browser blocks popups.
    if (window.open(other, `shirube-${doings.room}`, PHONE_WINDOW)) event.preventDefault();
  };
  /** Small screens may have scrolled past the change. */
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

interface CopyLinkProps {
  words: SimulatorWords;
  address: string;
}

interface CopyLinkState {
  outcome?: SimKey;
}

/** Copies an address and reports the result. */
class CopyLink extends Component<CopyLinkProps, CopyLinkState> {
  override state: CopyLinkState = {};

  #copy = (): void => {
    // Missing on insecure origins.
    const clipboard = navigator.clipboard as Clipboard | undefined;
    const written = clipboard ? clipboard.writeText(this.props.address) : Promise.reject(new Error('no clipboard'));
    written.then(
      () => this.setState({ outcome: 'sim.tools.copied' }),
      () => this.setState({ outcome: 'sim.tools.copyFailed' }),
    );
  };

  override render({ words: { t } }: CopyLinkProps, { outcome }: CopyLinkState) {
    return (
      <>
        <button type="button" class="sim-button" data-action="copy-link" onClick={this.#copy}>
          {t('sim.tools.copyLink')}
        </button>
        <span class="sim-quiet sim-copied" role="status">
          {outcome && t(outcome)}
        </span>
      </>
    );
  }
}
