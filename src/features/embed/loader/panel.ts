import { marked, typeOf, type EmbedMessage } from '../messages.ts';

/** Messages that the element passes on as events. The panel handles the height. */
type PanelEvent = Exclude<EmbedMessage['type'], 'height'>;

/** The texts of the panel, by their keys in `content/ui/`. */
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

/** Only one panel is open at a time. */
const open: { panel?: Panel | undefined } = {};

/** A panel on the product's page with the help in a frame. The constructor opens it. */
export class Panel {
  readonly #host = document.createElement('div');
  readonly #frame = document.createElement('iframe');
  readonly #before = document.activeElement;
  readonly #notify: (type: PanelEvent, detail: object) => void;
  readonly #timer: ReturnType<typeof setTimeout>;

  /**
   * @param notify receives what happens in the help
   * @param onTimeout called after the panel was closed because the help does not answer
   */
  constructor(
    address: string,
    language: string,
    notify: (type: PanelEvent, detail: object) => void,
    onTimeout: () => void,
  ) {
    open.panel?.close();
    open.panel = this;
    this.#notify = notify;
    const words = wordsFor(language);
    const panel = document.createElement('section');
    panel.setAttribute('aria-label', words['embed.panel']);
    panel.lang = words.language;
    const close = document.createElement('button');
    close.type = 'button';
    close.textContent = '×';
    close.setAttribute('aria-label', words['embed.close']);
    close.addEventListener('click', () => this.close());
    this.#frame.title = words['embed.panel'];
    this.#frame.allow = 'clipboard-write';
    this.#frame.src = address;
    // Each page in the frame needs to know the origin of this page.
    this.#frame.addEventListener('load', () => {
      this.#frame.contentWindow?.postMessage(marked({ type: 'hello' }), new URL(address).origin);
    });
    panel.append(close, this.#frame);
    const root = this.#host.attachShadow({ mode: 'open' });
    // The Content-Security-Policy of the page does not apply to a constructed style sheet.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLES);
    root.adoptedStyleSheets = [sheet];
    root.append(panel);
    document.body.append(this.#host);
    window.addEventListener('message', this.#receive);
    document.addEventListener('keydown', this.#onKeydown);
    // A page cannot see why a frame does not load.
    this.#timer = setTimeout(() => {
      this.close();
      onTimeout();
    }, TIMEOUT_MS);
  }

  focus(): void {
    this.#frame.focus();
  }

  close(): void {
    if (open.panel !== this) return;
    open.panel = undefined;
    clearTimeout(this.#timer);
    window.removeEventListener('message', this.#receive);
    document.removeEventListener('keydown', this.#onKeydown);
    this.#host.remove();
    if (this.#before instanceof HTMLElement) this.#before.focus();
    this.#notify('closed', {});
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.defaultPrevented && !event.isComposing) this.close();
  };

  /** Accepts messages from this frame only, and only while it shows the help center. */
  readonly #receive = ({ data, origin, source }: MessageEvent<unknown>): void => {
    if (source !== this.#frame.contentWindow || origin !== new URL(this.#frame.src).origin) return;
    const type = typeOf(data);
    if (type === undefined || type === 'hello') return;
    clearTimeout(this.#timer);
    const message = data as EmbedMessage;
    if (message.type === 'closed') this.close();
    else if (message.type === 'height') this.#frame.style.height = `${Number(message.height) || 0}px`;
    else this.#notify(message.type, message);
  };
}

/** The texts in a language, ignoring its region; in the source language if there are none. */
function wordsFor(wanted: string): PanelWords {
  const [language = ''] = wanted.split('-');
  return (
    __WORDS__.find((words) => words.language === wanted) ??
    __WORDS__.find((words) => words.language.split('-')[0] === language) ??
    __WORDS__[0]
  );
}
