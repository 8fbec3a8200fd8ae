import { Component, createRef } from 'preact';
import type { StudioStore } from '../store.ts';
import { comparePages, type Passage } from './compare-pages.ts';
import { PassageList } from './passage-list.tsx';

interface PagePairProps {
  store: StudioStore;
  /** The page's address below the help center's base. */
  address: string;
  language: string;
  /** Whether there was such a page at the last commit, and whether there is one now. */
  wasThere: boolean;
  isThere: boolean;
}

interface PagePairState {
  /** Absent while the pages come. */
  passages: readonly Passage[] | undefined;
  /** Whether one of them cannot be shown, which it says itself. */
  isFaulty: boolean;
}

/** A page as the last commit has it beside the page of now. What differs is marked in both, and listed. */
export class PagePair extends Component<PagePairProps, PagePairState> {
  override state: PagePairState = { passages: undefined, isFaulty: false };
  readonly #before = createRef<HTMLIFrameElement>();
  readonly #now = createRef<HTMLIFrameElement>();
  #shown = 0;
  #leave: (() => void) | undefined;

  override componentDidMount(): void {
    const { store } = this.props;
    this.#shown = store.shown;
    this.#leave = store.listen(() => {
      if (store.shown === this.#shown) return;
      this.#shown = store.shown;
      this.#now.current?.contentWindow?.location.reload();
    });
  }

  override componentWillUnmount(): void {
    this.#leave?.();
  }

  #loaded(): void {
    const [before, now] = [this.#before.current?.contentDocument, this.#now.current?.contentDocument];
    if (!isLoaded(before) || !isLoaded(now)) return;
    const isFaulty = [before, now].some((page) => page.querySelector('main') === null);
    this.setState({ isFaulty, passages: isFaulty ? [] : comparePages(before, now) });
  }

  override render(
    { store, address, language, wasThere, isThere }: PagePairProps,
    { passages, isFaulty }: PagePairState,
  ) {
    const { t, api } = store;
    return (
      <>
        {isFaulty && (
          <p role="alert" class="studio-fault">
            {t('changes.faulty')}
          </p>
        )}
        {wasThere && isThere && !isFaulty && <PassageList store={store} language={language} passages={passages} />}
        <div class="studio-pair">
          {(
            [
              ['before', wasThere, `${api.base}${address}?as=committed`, this.#before],
              ['now', isThere, store.pageAddress(address), this.#now],
            ] as const
          ).map(([which, is, src, frame]) => (
            <section key={which} aria-label={t(`changes.${which}`)}>
              <h3>{t(`changes.${which}`)}</h3>
              {is ? (
                <iframe
                  ref={frame}
                  class="studio-preview"
                  src={src}
                  title={t(`changes.page.${which}`)}
                  data-page={which}
                  onLoad={() => this.#loaded()}
                />
              ) : (
                <p>{t(`changes.no.${which}`)}</p>
              )}
            </section>
          ))}
        </div>
      </>
    );
  }
}

/** A frame that has just been made has a page of its own, with nothing in it. */
function isLoaded(page: Document | null | undefined): page is Document {
  return page?.readyState === 'complete' && page.URL !== 'about:blank';
}
