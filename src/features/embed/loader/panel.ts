import { marked, typeOf, type EmbedMessage } from '../messages.ts';
import { STYLES } from './styles.ts';
import { wordsFor } from './words.ts';

/** What the element tells: all but the height, which is the panel's own business. */
export type Told = Exclude<EmbedMessage['type'], 'height'>;

/** Milliseconds after which a help center that has sent no message is given up. */
const TIMEOUT = 4_000;

/** The panel that is open: one at a time. */
const now: { open?: Panel | undefined } = {};

/** A panel beside the product's page, with the help in a frame. It is open as long as it is there. */
export class Panel {
  readonly #host = document.createElement('div');
  readonly #frame = document.createElement('iframe');
  readonly #before = document.activeElement;
  readonly #tell: (type: Told, detail: object) => void;
  readonly #timer: ReturnType<typeof setTimeout>;

  /**
   * @param tell hears what happens in the help
   * @param giveUp is called when the help does not answer; the panel is closed by then
   */
  constructor(address: string, language: string, tell: (type: Told, detail: object) => void, giveUp: () => void) {
    now.open?.close();
    now.open = this;
    this.#tell = tell;
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
    // What is shown now is told who is around it; and again when a link has led on.
    this.#frame.addEventListener('load', () => {
      this.#frame.contentWindow?.postMessage(marked({ type: 'hello' }), new URL(address).origin);
    });
    panel.append(close, this.#frame);
    const root = this.#host.attachShadow({ mode: 'open' });
    // A sheet that is made by a script needs no leave of the page's policy.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLES);
    root.adoptedStyleSheets = [sheet];
    root.append(panel);
    document.body.append(this.#host);
    window.addEventListener('message', this.#hear);
    document.addEventListener('keydown', this.#press);
    // A server that refuses and one that never answers look the same from here.
    this.#timer = setTimeout(() => {
      this.close();
      giveUp();
    }, TIMEOUT);
  }

  focus(): void {
    this.#frame.focus();
  }

  close(): void {
    if (now.open !== this) return;
    now.open = undefined;
    clearTimeout(this.#timer);
    window.removeEventListener('message', this.#hear);
    document.removeEventListener('keydown', this.#press);
    this.#host.remove();
    if (this.#before instanceof HTMLElement) this.#before.focus();
    this.#tell('closed', {});
  }

  readonly #press = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.defaultPrevented && !event.isComposing) this.close();
  };

  /** Only this frame is heard, and only while it shows the help center. */
  readonly #hear = ({ data, origin, source }: MessageEvent<unknown>): void => {
    if (source !== this.#frame.contentWindow || origin !== new URL(this.#frame.src).origin) return;
    const type = typeOf(data);
    if (type === undefined || type === 'hello') return;
    clearTimeout(this.#timer);
    const message = data as EmbedMessage;
    if (message.type === 'closed') this.close();
    else if (message.type === 'height') this.#frame.style.height = `${Number(message.height) || 0}px`;
    else this.#tell(message.type, message);
  };
}
