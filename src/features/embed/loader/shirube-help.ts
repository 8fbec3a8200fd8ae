import { Panel } from './panel.ts';

/** What the element can be told: where in the product the reader is, and what is known of them. */
const ASKED = ['platform', 'version', 'lang'] as const;

/** Where the help center's pages for frames are: beside this script. */
const FRAMES = new URL('.', (document.currentScript as HTMLScriptElement | null)?.src ?? location.href);

/**
 * `<shirube-help topic="add-user" platform="android">`: a link or a button of the product's page opens the help beside it. A link
 * that is in it leads to the help without this script too. Whatever happens in the help is told by events: `shirube-opened`,
 * `shirube-step`, `shirube-finished`, `shirube-closed`.
 */
export class ShirubeHelp extends HTMLElement {
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

  /** Opens the help. The focus moves into it. */
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

  /** Closes it. The focus is where it was before. */
  close(): void {
    this.#panel?.close();
  }

  readonly #click = (event: MouseEvent): void => {
    const isOpener = (event.target as Element).closest('a, button');
    // Who wants it in a window of its own gets that.
    if (!isOpener || event.defaultPrevented || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.open();
  };

  /** Follows the link inside the element; without one, goes to the topic's own page. */
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
    for (const name of ASKED) {
      const value = name === 'lang' ? this.#language() : this.getAttribute(name);
      if (value) address.searchParams.set(name, value);
    }
    return address.href;
  }
}
