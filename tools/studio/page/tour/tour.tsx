import './tour.css';
import { Component, createRef } from 'preact';
import type { StudioStore } from '../store.ts';
import { tourSteps, type TourStep } from './tour-steps.ts';

interface TourProps {
  store: StudioStore;
  /** Ends the tour; what began it is focused again. */
  end: () => void;
}

/**
 * Leads through the studio, station by station. It stands below what it speaks of and covers nothing, so that all of that can be
 * used meanwhile; Escape ends it from within.
 */
export class Tour extends Component<TourProps, { at: number }> {
  override state = { at: 0 };
  readonly #title = createRef<HTMLHeadingElement>();
  readonly #steps: readonly TourStep[] = tourSteps(this.props.store);
  /** What a step speaks of may come later, when it has been read. */
  readonly #watch = new MutationObserver(() => this.#frame());
  #framed: Element | undefined;

  override componentDidMount(): void {
    this.#watch.observe(document.body, { childList: true, subtree: true });
    void this.#go(0);
  }

  override componentWillUnmount(): void {
    this.#watch.disconnect();
    this.#unframe();
  }

  async #go(at: number): Promise<void> {
    const step = this.#steps[at];
    if (!step) return this.props.end();
    const { store } = this.props;
    if (step.view !== undefined) await store.open({ view: step.view, of: step.of?.(store), part: undefined });
    this.setState({ at }, () => {
      this.#frame();
      this.#title.current?.focus();
    });
  }

  #frame(): void {
    const about = this.#steps[this.state.at]?.about;
    const element = about === undefined ? null : document.querySelector(about);
    if (element === this.#framed) return;
    this.#unframe();
    element?.setAttribute('data-tour', '');
    this.#framed = element ?? undefined;
  }

  #unframe(): void {
    this.#framed?.removeAttribute('data-tour');
    this.#framed = undefined;
  }

  override render({ store, end }: TourProps, { at }: { at: number }) {
    const { t } = store;
    const step = this.#steps[at];
    if (!step) return null;
    const count = this.#steps.length;
    return (
      <section
        class="studio-tour"
        role="dialog"
        aria-modal="false"
        aria-labelledby="tour-title"
        aria-describedby="tour-text"
        onKeyDown={(event) => {
          if (event.key === 'Escape') end();
        }}
      >
        <div>
          <h2 id="tour-title" ref={this.#title} tabIndex={-1}>
            {t(`tour.${step.id}.title`)}
          </h2>
          <p id="tour-text">{t(`tour.${step.id}.text`)}</p>
        </div>
        <div class="studio-acts">
          <span>{t('tour.at', { at: at + 1, count })}</span>
          <button type="button" data-tour-act="back" disabled={at === 0} onClick={() => void this.#go(at - 1)}>
            {t('tour.back')}
          </button>
          <button type="button" class="studio-main" data-tour-act="next" onClick={() => void this.#go(at + 1)}>
            {at === count - 1 ? t('tour.done') : t('tour.next')}
          </button>
          {at < count - 1 && (
            <button type="button" data-tour-act="end" onClick={end}>
              {t('tour.stop')}
            </button>
          )}
        </div>
      </section>
    );
  }
}
