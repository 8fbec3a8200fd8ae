import { marked, typeOf, type EmbedMessage } from '../index.ts';

/** The help center's pages for frames are in the folder of this script. */
const FRAMES = new URL('.', (document.currentScript as HTMLScriptElement | null)?.src ?? location.href);

/** Messages that the element passes on as events. The panel handles the height. */
type PanelEvent = Exclude<EmbedMessage['type'], 'height'>;

interface PanelWords {
  language: string;
  'embed.panel': string;
  'embed.close': string;
}

/** Replaced by the build: the texts in each language of the site, its source language first. */
declare const __WORDS__: readonly [PanelWords, ...PanelWords[]];

/** The panel closes if the help center has sent no message after this time. */
const TIMEOUT_MS = 4_000;

/** In a corner of the window, with the height of its content; at the lower edge of a phone. */
const STYLES = `
:host { all: initial; }
section {
  box-sizing: border-box;
  position: fixed;
  z-index: 2147483000;
  inset: auto 1rem 1rem auto;
  display: flex;
  flex-direction: column;
  width: min(26rem, calc(100vw - 2rem));
  max-height: calc(100vh - 2rem);
  max-height: calc(100dvh - 2rem);
  overflow: hidden;
  border: 1px solid #8a8577;
  border-radius: 0.5rem;
  background: Canvas;
  color: CanvasText;
  color-scheme: light dark;
  box-shadow: 0 1px 2px #161d2e14, 0 6px 18px #161d2e40;
}
button {
  align-self: end;
  flex: none;
  width: 2.75rem;
  height: 2.75rem;
  border: 0;
  background: none;
  color: inherit;
  font: 1.5rem/1 system-ui, sans-serif;
  cursor: pointer;
}
button:focus-visible { outline: 3px solid #1f4fd1; outline-offset: -3px; }
iframe { flex: 0 1 auto; width: 100%; height: 70vh; min-height: 0; border: 0; }
@media (max-width: 40rem) {
  section { inset: auto 0 0; width: auto; max-height: 92vh; max-height: 92dvh; border-radius: 0.5rem 0.5rem 0 0; }
}`;

interface Panel {
  focus(): void;
  close(): void;
}

let openedPanel: Panel | undefined;

/** @param onTimeout called after the panel was closed because the help does not answer */
function openPanel(
  address: string,
  language: string,
  notify: (type: PanelEvent, detail: object) => void,
  onTimeout: () => void,
): Panel {
  openedPanel?.close();
  const before = document.activeElement;
  const words = wordsFor(language);
  const host = document.createElement('div');
  const section = document.createElement('section');
  const frame = document.createElement('iframe');
  const button = document.createElement('button');
  const panel: Panel = {
    focus: () => frame.focus(),
    close() {
      if (openedPanel !== panel) return;
      openedPanel = undefined;
      listening.abort();
      clearTimeout(timer);
      host.remove();
      if (before instanceof HTMLElement) before.focus();
      notify('closed', {});
    },
  };
  openedPanel = panel;
  const listening = new AbortController();
  const { signal } = listening;
  const { origin } = new URL(address);
  section.setAttribute('aria-label', words['embed.panel']);
  section.lang = words.language;
  button.type = 'button';
  button.textContent = '×';
  button.setAttribute('aria-label', words['embed.close']);
  button.addEventListener('click', panel.close);
  frame.title = words['embed.panel'];
  frame.allow = 'clipboard-write';
  frame.src = address;
  // Each page in the frame needs to know the origin of this page.
  frame.addEventListener('load', () => frame.contentWindow?.postMessage(marked({ type: 'hello' }), origin));
  section.append(button, frame);
  const root = host.attachShadow({ mode: 'open' });
  // The Content-Security-Policy of the page does not apply to a constructed style sheet.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLES);
  root.adoptedStyleSheets = [sheet];
  root.append(section);
  document.body.append(host);
  // A page cannot see why a frame does not load.
  const timer = setTimeout(() => {
    panel.close();
    onTimeout();
  }, TIMEOUT_MS);
  // Accepts messages from this frame only, and only while it shows the help center.
  const receive = ({ data, origin: from, source }: MessageEvent<unknown>): void => {
    if (source !== frame.contentWindow || from !== origin) return;
    const type = typeOf(data);
    if (type === undefined || type === 'hello') return;
    clearTimeout(timer);
    const message = data as EmbedMessage;
    if (message.type === 'closed') panel.close();
    else if (message.type === 'height') frame.style.height = `${Number(message.height) || 0}px`;
    else notify(message.type, message);
  };
  window.addEventListener('message', receive, { signal });
  const onKeydown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.defaultPrevented && !event.isComposing) panel.close();
  };
  document.addEventListener('keydown', onKeydown, { signal });
  return panel;
}

/** The texts in a language, ignoring its region, or in the source language. */
function wordsFor(wanted: string): PanelWords {
  const [language = ''] = wanted.split('-');
  return (
    __WORDS__.find((words) => words.language === wanted) ??
    __WORDS__.find((words) => words.language.split('-')[0] === language) ??
    __WORDS__[0]
  );
}

/**
 * `<shirube-help topic="add-user" platform="android">`: a link or button in it opens the help in a panel. Dispatches
 * `shirube-opened`, `shirube-step`, `shirube-finished` and `shirube-closed`.
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

  open(): void {
    this.#panel ??= openPanel(
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
