import { Component } from 'preact';
import type { StudioStore } from '../store.ts';
import { Tour } from './tour.tsx';

interface TourOfferProps {
  store: StudioStore;
  isOpen: boolean;
  setOpen: (isOpen: boolean) => void;
}

const KEPT = 'shirube-studio-tour';

/** The tour while it is open; before it was seen or declined once in this browser, the offer of it. */
export class TourOffer extends Component<TourOfferProps, { isKnown: boolean }> {
  override state = { isKnown: wasSeen() };

  #end(): void {
    markSeen();
    this.setState({ isKnown: true }, () => {
      this.props.setOpen(false);
      document.querySelector<HTMLElement>('[data-action="tour"]')?.focus();
    });
  }

  override render({ store, isOpen, setOpen }: TourOfferProps, { isKnown }: { isKnown: boolean }) {
    const { t } = store;
    if (isOpen) return <Tour store={store} end={() => this.#end()} />;
    if (isKnown) return null;
    return (
      <section class="studio-offer" aria-label={t('tour')}>
        <p>{t('tour.offer')}</p>
        <button type="button" data-action="take-tour" onClick={() => setOpen(true)}>
          {t('tour.take')}
        </button>
        <button type="button" data-action="no-tour" onClick={() => this.#end()}>
          {t('tour.no')}
        </button>
      </section>
    );
  }
}

function wasSeen(): boolean {
  try {
    return localStorage.getItem(KEPT) !== null;
  } catch {
    // Nobody is asked each time where nothing can be kept.
    return true;
  }
}

function markSeen(): void {
  try {
    localStorage.setItem(KEPT, 'seen');
  } catch {
    // It is offered no more in any case.
  }
}
