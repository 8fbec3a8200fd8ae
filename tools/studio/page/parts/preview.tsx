import { Component, createRef } from 'preact';
import type { StudioStore } from '../store.ts';

interface PreviewProps {
  store: StudioStore;
  /** The page's address below the help center's base. */
  address: string;
  label: string;
  /** The step that is marked, and scrolled to when it is another. */
  step?: string | undefined;
}

const MARK = 'studio-here';

/** A page of the help center. When the content changes, its main part is replaced without a reload, so that it keeps its scroll position. */
export class Preview extends Component<PreviewProps, { isBehind: boolean }> {
  override state = { isBehind: false };
  readonly #frame = createRef<HTMLIFrameElement>();
  #shown = 0;
  #isDrawing = false;
  #leave: (() => void) | undefined;

  override componentDidMount(): void {
    this.#shown = this.props.store.shown;
    this.#leave = this.props.store.listen(() => void this.#draw());
  }

  override componentWillUnmount(): void {
    this.#leave?.();
  }

  override componentDidUpdate({ step }: PreviewProps): void {
    if (step !== this.props.step) this.#mark(true);
  }

  get #address(): string {
    return this.props.store.api.base + this.props.address;
  }

  async #draw(): Promise<void> {
    const { store } = this.props;
    if (this.#isDrawing || store.shown === this.#shown) return;
    this.#isDrawing = true;
    try {
      while (store.shown !== this.#shown) {
        this.#shown = store.shown;
        await this.#redraw(this.#address);
      }
    } finally {
      this.#isDrawing = false;
    }
  }

  async #redraw(address: string): Promise<void> {
    const page = this.#frame.current?.contentDocument;
    const sent = await sentFrom(address);
    if (!page || !sent) return;
    const { isSound, next } = sent;
    const [before, after] = [page.querySelector('main'), next.querySelector('main')];
    // A page with an error does not replace the last good one.
    const isWrong = !isSound || (!after && before !== null);
    this.setState({ isBehind: isWrong && before !== null });
    if (isWrong) return;
    if (!before || !after) return this.#reload();
    page.title = next.title;
    before.replaceWith(page.adoptNode(after));
    this.#mark(false);
  }

  /** The page is there as the server sent it. */
  #begin = (): void => {
    const page = this.#frame.current?.contentDocument;
    if (!page?.querySelector('main')) return;
    const style = page.createElement('style');
    style.textContent = `.${MARK} { outline: 3px solid var(--focus); outline-offset: 4px; }`;
    page.head.append(style);
    this.#mark(true);
  };

  #reload(): void {
    this.#frame.current?.contentWindow?.location.reload();
  }

  #mark(isNew: boolean): void {
    const page = this.#frame.current?.contentDocument;
    if (!page) return;
    for (const each of page.querySelectorAll(`.${MARK}`)) each.classList.remove(MARK);
    const { step } = this.props;
    const place = step === undefined ? undefined : page.querySelector(`main [data-step="${CSS.escape(step)}"]`);
    place?.classList.add(MARK);
    if (isNew) place?.scrollIntoView({ block: 'start' });
  }

  override render({ store, label, address }: PreviewProps, { isBehind }: { isBehind: boolean }) {
    return (
      <>
        <p role="status" class="studio-behind">
          {isBehind && store.t('preview.behind')}
        </p>
        <iframe
          class="studio-preview"
          ref={this.#frame}
          src={this.#address}
          onLoad={this.#begin}
          title={label}
          data-preview={address}
        />
      </>
    );
  }
}

/** A page as the server sends it now, and whether nothing was wrong with it; nothing where nobody answers. */
async function sentFrom(address: string): Promise<{ isSound: boolean; next: Document } | undefined> {
  const response = await fetch(address, { headers: { accept: 'text/html' } }).catch(() => undefined);
  if (!response) return undefined;
  return { isSound: response.ok, next: new DOMParser().parseFromString(await response.text(), 'text/html') };
}
