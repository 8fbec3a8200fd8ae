import { Panel } from './panel.ts';

/** The help center's pages for frames are in the folder of this script. */
const FRAMES = new URL('.', (document.currentScript as HTMLScriptElement | null)?.src ?? location.href);

/**
 * `<shirube-help topic="add-user" platform="android">`: a link or button in it opens the help next to the product's page. Dispatches
 * `shirube-opened`, `shirube-step`, `shirube-finished` and `shirube-closed`. A link in it also works without this script.
 */
class ShirubeHelp extends HTMLElement {
  #panel: Panel | undefined;

  connectedCallback(): void {
    if (!this.querySelector('a, button')) {
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...this.childNodes);
      this.append(button);
    }
    this.addEventListener('click', this.#click);
  }

  disconnectedCallback(): void {
    this.removeEventListener('click', this.#click);
    this.close();
  }

  /** Opens the help and moves the focus into it. */
  open(): void {
    this.#panel ??= new Panel(
      this.#address(FRAMES),
      this.#language(),
      (type, detail) => {
        if (type === 'closed') this.#panel = undefined;
        this.dispatchEvent(new CustomEvent(`shirube-${type}`, { bubbles: true, detail }));
      },
      () => this.#follow(),
    );
    this.#panel.focus();
  }

  /** Closes the help and restores the focus. */
  close(): void {
    this.#panel?.close();
  }

  readonly #click = (event: MouseEvent): void => {
    const isOpener = (event.target as Element).closest('a, button');
    // With a modifier key, the browser opens the link in a new tab or window.
    if (!isOpener || event.defaultPrevented || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.open();
  };

  /** Follows the link inside the element; without a link, opens the topic's page. */
  #follow(): void {
    const link =
      this.querySelector<HTMLAnchorElement>('a[href]') ??
      Object.assign(document.createElement('a'), { href: this.#address(new URL('..', FRAMES)) });
    this.removeEventListener('click', this.#click);
    link.click();
    this.addEventListener('click', this.#click);
  }

  #language(): string {
    return this.lang || this.closest<HTMLElement>('[lang]')?.lang || navigator.language;
  }

  #address(base: URL): string {
    const address = new URL(`help/${encodeURIComponent(this.getAttribute('topic') ?? '')}/`, base);
    const [platform, version] = [this.getAttribute('platform'), this.getAttribute('version')];
    for (const [name, value] of Object.entries({ platform, version, lang: this.#language() }))
      if (value) address.searchParams.set(name, value);
    return address.href;
  }
}

// A page may load the script of a help center more than once.
if (!customElements.get('shirube-help')) customElements.define('shirube-help', ShirubeHelp);
